package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchsafe.questionnaire.Supplier;

/** A questionnaire goes out, and what comes back is worth what was written into it. */
class QuestionnaireJourneyTest {
    @TempDir
    Path folder;

    private CommandLineStory story;
    private Path sent;

    @BeforeEach
    void begin() {
        story = new CommandLineStory(folder);
        assertThat(story.run("new").code()).isZero();
        assertThat(story.run("register", "set", "--create", "--supplier", "Northwind Systems", "--product", "Portal").code()).isZero();
        sent = folder.resolve("request.xlsx");
        assertThat(story.run("questionnaire", "send", "--template", "package-compromise", "--supplier", "Northwind Systems", "--due",
                "2026-12-31", "--out", sent).code()).isZero();
    }

    @Test
    void aBlankWorkbookIsNoAnswer() {
        var imported = story.run("import", sent);

        assertThat(imported.code()).as("something fell short").isOne();
        assertThat(imported.out()).contains("0 of 14 answered");
        assertThat(imported.err()).containsPattern("request\\.xlsx:.+!A3: error NO_ANSWERS: .*blank: 0 of 14 answered");
        assertThat(story.run("questionnaire", "status").out()).contains("open").contains("E-001, 0 of 14 answered");
        assertThat(story.run("questionnaire", "status", "--json").out()).contains("\"standing\": \"OPEN\"").contains("\"answered\": 0");
        assertThat(story.run("inbox").out()).contains("0 of 14 answered: the workbook came back blank, and the request stays open.");
    }

    @Test
    void aPartialAnswerSaysHowMuch() throws IOException {
        story.run("import", sent);

        var imported = story.run("import", filled(each -> each.answer("AX-Q1.3", "No", null, null).answer("AX-E1", "Yes", null, "sbom.json")
                .answer("AX-Q3.1", null, "We are looking.", null).declare("Kim Berg", "2026-04-10")));

        assertThat(imported.code()).isZero();
        assertThat(imported.out()).as("the list of evidence is no question").contains("2 of 14 answered");
        assertThat(story.run("questionnaire", "status").out()).contains("partly answered")
                .contains("E-002, 2 of 14 answered; E-001, 0 of 14 answered");
        assertThat(story.run("inbox").out()).contains("2 of 14 answered, given by Kim Berg.")
                .as("the blank one before it needs nobody any more").doesNotContain("blank");
    }

    @Test
    void rowsTakenOutCountAsAsked() throws IOException {
        var imported = story.run("import", filled(each -> {
            each.answer("AX-Q1.3", "No", null, null);
            var gone = each.row("AX-Q5.2", null);
            gone.getSheet().removeRow(gone);
        }));

        assertThat(imported.out()).contains("1 of 14 answered");
    }

    @Test
    void aWithdrawnAnswerReopensTheRequest() throws IOException {
        story.run("import", filled(each -> each.answer("AX-Q1.3", "No", null, null)));
        assertThat(story.run("questionnaire", "status").out()).contains("partly answered");

        assertThat(story.run("evidence", "withdraw", "E-001", "--reason", "sent by mistake").code()).isZero();

        assertThat(story.run("questionnaire", "status").out()).contains("open").contains("nothing yet");
    }

    private Path filled(Consumer<Supplier> filling) throws IOException {
        return Files.write(folder.resolve("answer.xlsx"), Supplier.edit(Files.readAllBytes(sent), filling));
    }
}
