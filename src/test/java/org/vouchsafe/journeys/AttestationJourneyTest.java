package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchsafe.questionnaire.Supplier;

/** Reviewed answers go out as CycloneDX attestations that follow the schema, and come back as answers. */
class AttestationJourneyTest {
    @TempDir
    Path folder;

    @Test
    void reviewedAnswersGoOutAndComeBack() throws IOException {
        var story = new CommandLineStory(folder);
        done(story, "new");
        done(story, "register", "set", "--create", "--supplier", "Halden", "--product", "Gauge", "--release", "4.4");
        Path request = folder.resolve("request.xlsx");
        done(story, "questionnaire", "send", "--template", "package-compromise", "--supplier", "Halden", "--due", "2099-12-31", "--out",
                request);
        Path drop = Files.createDirectories(folder.resolve("drop"));
        Files.write(drop.resolve("answers.xlsx"), Supplier.edit(Files.readAllBytes(request), supplier -> {
            supplier.answer("AX-Q1.1", "Gauge", "No", "Every build of 4.4 was checked on 2 April.", "analysis.pdf");
            supplier.answer("AX-Q5.1", "Yes", "=HYPERLINK(\"x\")", "");
            supplier.answer("AX-Q5.2", "Partly", "Planned.", "");
            supplier.declare("Anna Berg", "2026-02-20");
        }));
        Files.writeString(drop.resolve("analysis.pdf"), "%PDF-1.7");
        assertThat(story.run("import", drop).code()).isZero();
        String sheet = "E-002";
        Path out = folder.resolve("halden.cdx.json");
        var early = story.run("export", "attestations", "--supplier", "Halden", "--author", "Assurance Office", "--out", out);
        assertThat(early.code()).isEqualTo(2);
        assertThat(early.err()).contains("None of the 3 answers of Halden was reviewed yet");

        done(story, "questionnaire", "judge", sheet, "AX-Q1.1", "--as", "accept", "--reason", "the analysis shows it");
        done(story, "questionnaire", "judge", sheet, "AX-Q5.2", "--as", "gap", "--reason", "not done yet", "--owner", "Mara", "--due",
                "2026-12-01");
        var written = story.run("export", "attestations", "--supplier", "halden", "--author", "Assurance Office", "--out", out);

        assertThat(written.out() + written.err()).contains("2 answers", "Left out: 1 answers");
        String text = Files.readString(out);
        assertThat(text).contains("\"specVersion\": \"1.6\"", "\"declarations\"", "the analysis shows it", "Every build of 4.4",
                "Held as E-001, SHA-256", "\"thirdParty\": true").doesNotContain("HYPERLINK");
        assertThat(story.run("export", "attestations", "--supplier", "Halden", "--author", "A", "--out", out).code()).isEqualTo(2);

        var other = new CommandLineStory(Files.createDirectories(folder.resolve("other")));
        done(other, "new");
        done(other, "register", "set", "--create", "--supplier", "Halden", "--product", "Gauge", "--release", "4.4");
        var back = other.run("import", out);
        assertThat(back.err()).as("it follows the schema of CycloneDX 1.6").doesNotContain("SCHEMA").contains("FILE_NOT_SENT");
        assertThat(back.code()).isZero();
        assertThat(back.err()).as("our own judgement is not what the supplier answered").contains("REVIEWED_ANSWERS");
        String shown = done(other, "questionnaire", "show", "E-001");
        assertThat(shown).contains("package-compromise, 2 of 14 answered").containsPattern("AX-Q1.1 +Gauge .*analysis.pdf \\(not here\\)")
                .contains("AX-Q5.2");
        assertThat(done(other, "questionnaire", "review", "--supplier", "Halden")).contains("AX-Q5.2");
        assertThat(other.run("questionnaire", "review", "E-001", "AX-Q1.1", "--json").rows().getFirst().text("value")).isEqualTo("NO");
    }

    private static String done(CommandLineStory story, Object... arguments) {
        var run = story.run(arguments);
        assertThat(run.code()).as(List.of(arguments) + ": " + run.out() + run.err()).isZero();
        return run.out();
    }
}
