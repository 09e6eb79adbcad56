package org.vouchsafe.usecase.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchsafe.usecase.Refused;

/** The script of the sample, and scripts that are not one. */
class CaseReadingTest {
    private static final Path SAMPLE = Path.of("samples/axios-2026");

    @TempDir
    Path folder;

    @Test
    void everyFileTheSampleNamesIsThere() {
        SampleCase sample = CaseReading.read(SAMPLE);
        assertThat(sample.steps().stream().flatMap(step -> files(step.act()))).hasSizeGreaterThan(50).allSatisfy(file -> assertThat(file)
                .isRegularFile());
        assertThat(sample.reports()).extracting(SampleCase.WantedReport::kind).containsExactlyInAnyOrder("release", "supplier", "incident",
                "incident", "incident-customer");
    }

    @Test
    void timeNeverRunsBackwards() {
        assertThat(CaseReading.read(SAMPLE).steps()).extracting(CaseStep::at).isSorted();
    }

    @Test
    void everyFileOfTheSampleIsUsed() throws Exception {
        List<Path> used = CaseReading.read(SAMPLE).steps().stream().flatMap(step -> files(step.act())).toList();
        try (Stream<Path> all = Files.walk(SAMPLE)) {
            // The workbooks that went out and came back are made by the replay; that they are those is tried where it runs.
            assertThat(all.filter(Files::isRegularFile).filter(file -> !file.toString().endsWith(".xlsx"))
                    .filter(file -> !List.of("README.md", "case.json", "expected.json").contains(file.getFileName().toString())))
                    .allSatisfy(file -> assertThat(used).contains(file));
        }
    }

    @Test
    void aScriptThatIsNoneIsRefusedInWords() throws Exception {
        for (String script : List.of("", "[]", "{}", "{\"case\":\"x\",\"final\":\"soon\"}",
                "{\"case\":\"x\",\"final\":\"2026-04-20T16:00:00Z\",\"steps\":[{\"at\":\"2026-04-20T16:00:00Z\",\"actor\":\"a\"}]}",
                "{\"case\":\"x\",\"final\":\"2026-04-20T16:00:00Z\",\"steps\":{}}")) {
            Files.writeString(folder.resolve("case.json"), script);
            assertThatThrownBy(() -> CaseReading.read(folder)).as(script).isInstanceOf(Refused.class).hasMessageContaining("sample case");
        }
        assertThatThrownBy(() -> new SampleFolder(List.of(folder)).axiosCase()).isInstanceOf(Refused.class)
                .hasMessageContaining("axios-2026");
    }

    private static Stream<Path> files(CaseStep.Act act) {
        return switch (act) {
            case CaseStep.Received received -> received.files().stream();
            case CaseStep.Registered registered -> Stream.of(registered.file());
            case CaseStep.Decided decided -> decided.evidence().stream();
            case CaseStep.Answered answered -> Stream.concat(Stream.of(answered.file()),
                    CaseReading.answers(SAMPLE, answered.file()).attachments().stream().map(SAMPLE::resolve));
            case RoomWord.Step room -> room.evidence().stream();
            case CaseStep.Asked _,CaseStep.Judged _,CaseStep.IncidentOpened _,CaseStep.Told _,CaseStep.Mark _ -> Stream.empty();
        };
    }
}
