package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.input.JsonObject;
import org.vouchsafe.input.JsonReading;
import org.vouchsafe.input.JsonValue;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.job.Progress;
import org.vouchsafe.store.Surroundings;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.ImportOptions;
import org.vouchsafe.usecase.ImportOptions.Mode;
import org.vouchsafe.usecase.ImportOutcome;
import org.vouchsafe.usecase.ImportOutcome.Disposition;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.Workspaces.Access;
import org.vouchsafe.wiring.WorkspaceFiles;

/** Every broken sample says what is expected of it, where, and in those words. */
class BrokenSamplesTest {
    private static final Path SAMPLES = Path.of("samples/broken");
    private static final ImportOptions DRY = new ImportOptions(null, null, null, null, null, null, null, Mode.DRY_RUN);
    @TempDir
    static Path folder;
    private UseCases workspace;

    @BeforeEach
    void open() throws IOException {
        var workspaces = new WorkspaceFiles(new Surroundings(() -> Instant.parse("2026-06-01T08:00:00Z"), new Random(1), "the test"),
                "test");
        Path file = Files.createTempDirectory(folder, "broken").resolve("w.vouchsafe");
        workspaces.create(file, new Actor("Mara")).close();
        workspace = workspaces.open(file, Access.WRITE_WHERE_FREE);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private static List<JsonObject> expected() {
        try {
            var problems = new Problems("expected.json", Limits.DEFAULT);
            return new JsonReading(Limits.DEFAULT)
                    .tree(new SourceFile("expected.json", Files.readAllBytes(SAMPLES.resolve("expected.json"))),
                            problems)
                    .map(JsonValue::asObject).orElseThrow().objects("files");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @TestFactory
    Stream<DynamicTest> each() {
        return expected().stream().map(each -> DynamicTest.dynamicTest(each.text("file"), () -> check(each)));
    }

    private void check(JsonObject expected) {
        Instant begin = Instant.now();
        ImportOutcome outcome = workspace.importEvidence().importFiles(List.of(SAMPLES.resolve(String.valueOf(expected.text("file")))), DRY,
                new Actor("Mara"), Progress.UNWATCHED);
        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(10));
        List<String> said = outcome.problems().stream().map(BrokenSamplesTest::line).toList();
        assertThat(said).contains(String.join(" | ", expected.text("severity"), expected.text("problem"), expected.text("place"),
                expected.text("says")));
        boolean kept = outcome.files().getFirst().disposition() != Disposition.NOT_KEPT;
        assertThat(kept ? "kept" : "nothing").isEqualTo(expected.text("rest"));
        assertThat(outcome.problems()).allSatisfy(problem -> assertThat(problem.fix()).isNotBlank());
    }

    private static String line(Problem problem) {
        return String.join(" | ", problem.severity().name(), problem.code(), problem.location().text(), problem.what());
    }

    @Test
    void everySampleIsExpectedAndEveryExpectationHasASample() throws IOException {
        Set<String> listed = expected().stream().map(each -> String.valueOf(each.text("file")))
                .collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> walk = Files.walk(SAMPLES)) {
            assertThat(walk.filter(Files::isRegularFile).map(each -> SAMPLES.relativize(each).toString().replace('\\', '/'))
                    .filter(each -> !each.equals("expected.json"))).containsExactlyInAnyOrderElementsOf(listed);
        }
    }
}
