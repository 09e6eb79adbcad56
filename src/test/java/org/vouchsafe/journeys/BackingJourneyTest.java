package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchsafe.questionnaire.Supplier;

/** Files that answers name are linked to them when they come along; what did not come is said; what is past holds no longer. */
class BackingJourneyTest {
    @TempDir
    Path folder;

    private CommandLineStory story;

    @BeforeEach
    void begin() {
        story = new CommandLineStory(folder);
        done("new");
        done("register", "set", "--create", "--supplier", "Halden", "--product", "Gauge", "--release", "4.4");
    }

    @Test
    void whatComesInOneFolderIsLinkedAndWhatDidNotIsSaidWithItsPlace() throws IOException {
        Path drop = Files.createDirectories(folder.resolve("drop/files"));
        Files.write(folder.resolve("drop/answers.xlsx"), answered("analysis.PDF; Rotation Record; gone.pdf"));
        Files.writeString(drop.resolve("Analysis.pdf"), "%PDF-1.7 analysis");
        Files.writeString(drop.resolve("rotation record.docx.txt"), "keys were rotated");
        Files.writeString(drop.resolve("rotation record.pdf"), "%PDF-1.7 rotation");

        var run = story.run("import", folder.resolve("drop"));

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).contains("\"gone.pdf\" is named as evidence for AX-Q1.1").containsPattern("Products!\\w+\\d+")
                .doesNotContain("analysis.PDF", "\"Rotation Record\"");
        String shown = done("questionnaire", "show", "E-001");
        assertThat(shown).containsPattern("AX-Q1.1 .*E-002 Analysis.pdf, E-004 rotation record.pdf, gone.pdf \\(not here\\)");
        assertThat(done("evidence", "show", "E-002")).contains("Stands behind E-001 AX-Q1.1");
        assertThat(story.run("check").code()).isZero();

        assertThat(done("undo")).contains("linking of E-001 with 2 files");
        assertThat(done("questionnaire", "show", "E-001")).contains("analysis.PDF (not here)").doesNotContain("E-002");
    }

    @Test
    void twoFilesOfANameAreLeftToAPersonWhoLinksAndUnlinks() throws IOException {
        Files.createDirectories(folder.resolve("drop/a"));
        Files.createDirectories(folder.resolve("drop/b"));
        Files.write(folder.resolve("drop/answers.xlsx"), answered("report.pdf"));
        Files.writeString(folder.resolve("drop/a/report.pdf"), "%PDF-1.7 one");
        Files.writeString(folder.resolve("drop/b/report.pdf"), "%PDF-1.7 two");

        assertThat(story.run("import", folder.resolve("drop")).err()).contains("Several of the files that came may be \"report.pdf\"");

        done("questionnaire", "link", "E-002", "--question", "AX-Q1.1", "--product", "Gauge", "--file", "E-003", "--reason",
                "the newer one");
        assertThat(done("questionnaire", "show", "E-002")).containsPattern("AX-Q1.1 .*E-003 report.pdf").doesNotContain("not here");
        assertThat(done("evidence", "show", "E-003", "--json")).contains("the newer one");
        assertThat(story.run("questionnaire", "link", "E-002", "--question", "AX-Q1.1", "--product", "Gauge", "--file", "E-003", "--reason",
                "again").code()).isEqualTo(2);
        assertThat(story.run("questionnaire", "link", "E-002", "--question", "AX-Q9", "--file", "E-003", "--reason", "r").err())
                .contains("has no answer to 'AX-Q9'");
        done("questionnaire", "unlink", "E-002", "--question", "AX-Q1.1", "--product", "Gauge", "--file", "E-003", "--reason", "wrong");
        assertThat(done("questionnaire", "show", "E-002")).contains("report.pdf (not here)");
        assertThat(done("undo")).contains("unlinking of E-003 from E-002 AX-Q1.1, Gauge");
        assertThat(done("questionnaire", "show", "E-002")).contains("E-003 report.pdf");
    }

    @Test
    void aZipIsOneDeliveryAndWhatComesAgainWithTheFileIsLinkedThen() throws IOException {
        byte[] answers = answered("proof.pdf");
        assertThat(story.run("import", Files.write(folder.resolve("answers.xlsx"), answers)).err()).contains("\"proof.pdf\" is named");
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            put(zip, "back/answers.xlsx", answers);
            put(zip, "back/proof.pdf", "%PDF-1.7 proof".getBytes(StandardCharsets.US_ASCII));
        }

        var run = story.run("import", Files.write(folder.resolve("back.zip"), bytes.toByteArray()));

        assertThat(run.err()).doesNotContain("is named");
        assertThat(done("questionnaire", "show", "E-001")).containsPattern("AX-Q1.1 .*E-00\\d proof.pdf");
        assertThat(story.run("import", "--dry-run", folder.resolve("answers.xlsx")).err()).doesNotContain("proof.pdf");
    }

    @Test
    void anAnswerPastItsLastDayNoLongerCountsUntilAnAnalystSaysOtherwise() throws IOException {
        Path request = folder.resolve("q.xlsx");
        done("questionnaire", "send", "--template", "package-compromise", "--supplier", "Halden", "--due", "2099-12-31", "--out", request);
        byte[] back = Supplier.edit(Files.readAllBytes(request), supplier -> {
            supplier.answer("AX-Q1.1", "Gauge", "No", "Checked.", "");
            supplier.declare("Anna Berg", "2026-02-20");
        });
        done("import", Files.write(folder.resolve("back.xlsx"), back));
        String answered = done("questionnaire", "status");
        assertThat(answered).contains("answered").doesNotContain("expired");

        done("evidence", "term", "E-001", "--question", "AX-Q1.1", "--product", "Gauge", "--until", "2026-02-28", "--reason",
                "the letter says so");

        assertThat(done("questionnaire", "status")).contains("1 of 14 answered, expired");
        assertThat(done("inbox")).contains("1 of 14 answered, expired");
        assertThat(done("questionnaire", "show", "E-001")).containsPattern("AX-Q1.1 .*expired: until 2026-02-28 \\(");
        assertThat(done("questionnaire", "review", "--json")).contains("EXPIRED");
        assertThat(done("questionnaire", "status", "--as-of", "2026-03-02T08:03:30Z")).doesNotContain("expired");

        assertThat(story.run("evidence", "term", "E-001", "--from", "2026-02-02", "--until", "2026-02-01", "--reason", "r").code())
                .isEqualTo(2);
        assertThat(story.run("evidence", "term", "E-001", "--reason", "r").code()).isEqualTo(2);
        done("evidence", "term", "E-001", "--question", "AX-Q1.1", "--product", "Gauge", "--as-it-says", "--reason", "they confirmed it");
        assertThat(done("questionnaire", "status")).doesNotContain("expired");
        assertThat(done("undo")).contains("term of E-001 AX-Q1.1, Gauge");
        assertThat(done("questionnaire", "status")).contains("expired");
        done("evidence", "term", "E-001", "--until", "2026-02-28", "--reason", "a certificate for February");
        assertThat(done("evidence", "show", "E-001")).contains("Holds until 2026-02-28: expired, as ", "a certificate for February");
        assertThat(story.run("check").code()).isZero();
    }

    private byte[] answered(String files) throws IOException {
        Path request = folder.resolve("request " + files.hashCode() + ".xlsx");
        done("questionnaire", "send", "--template", "package-compromise", "--supplier", "Halden", "--due", "2099-12-31", "--out", request);
        return Supplier.edit(Files.readAllBytes(request), supplier -> {
            supplier.answer("AX-Q1.1", "Gauge", "No", "See the analysis.", files);
            supplier.declare("Anna Berg", "2026-02-20");
        });
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    private String done(Object... arguments) {
        var run = story.run(arguments);
        assertThat(run.code()).as(List.of(arguments) + ": " + run.out() + run.err()).isZero();
        return run.out();
    }
}
