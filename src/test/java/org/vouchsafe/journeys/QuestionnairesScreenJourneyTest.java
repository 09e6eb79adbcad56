package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.questionnaire.Language;
import org.vouchsafe.domain.questionnaire.review.ReviewStanding;
import org.vouchsafe.questionnaire.Supplier;
import org.vouchsafe.ui.preview.Sessions;
import org.vouchsafe.ui.questionnaires.QuestionnairesScreen;
import org.vouchsafe.ui.questionnaires.send.SendSources;
import org.vouchsafe.ui.questionnaires.send.SendViewModel;
import org.vouchsafe.ui.session.Place;
import org.vouchsafe.ui.session.ScreenId;
import org.vouchsafe.usecase.questionnaire.SendRequests;
import org.vouchsafe.usecase.review.ReviewFilter;
import org.vouchsafe.usecase.review.ReviewedAnswer;
import org.vouchsafe.usecase.review.Word;
import org.vouchsafe.usecase.tracking.TrackAdvisory;

/** Questionnaires in the window: sent to those concerned, listed with how far they came, opened, taken back. */
class QuestionnairesScreenJourneyTest extends InWindow {
    private static final String AXIOS = "GHSA-fw8c-xr5c-95f9";

    private SendViewModel sending() {
        SendViewModel model = new SendViewModel(Sessions.session(), SendSources.of(window.use()), sent -> {});
        model.open();
        return model;
    }

    private void shown(FxRobot robot) {
        robot.interact(() -> window.workspace().session().changed());
        robot.interact(() -> window.workspace().session().go(Place.of(ScreenId.QUESTIONNAIRES)));
    }

    @Test
    void theDialogOffersSuppliersAndSaysWhatIsMissing(FxRobot robot) {
        window.imports(robot, "register-2026-03-31.csv");
        shown(robot);
        assertThat(OpenWindow.labels(robot)).contains("No questionnaire was sent");
        robot.push(KeyCode.N);
        List<CheckBox> suppliers = robot.from(OpenWindow.dialog(robot)).lookup(".check-box").queryAllAs(CheckBox.class).stream().toList();
        assertThat(suppliers).extracting(CheckBox::getText).contains("Halden Instruments", "Northwind Systems");
        OpenWindow.pressInDialog(robot, "Write the workbooks");
        assertThat(OpenWindow.labels(robot)).contains("Choose at least one supplier.");
        robot.interact(() -> suppliers.getFirst().setSelected(true));
        assertThat(OpenWindow.labels(robot)).contains("1 chosen");
        OpenWindow.pressInDialog(robot, "Write the workbooks");
        assertThat(OpenWindow.labels(robot)).contains("Choose the folder for the workbooks.");
        OpenWindow.pressInDialog(robot, "Cancel");
        assertThat(window.use().questionnaires().requests(Viewpoint.LATEST)).isEmpty();
    }

    @Test
    void everyoneWhoIsUnknownIsAskedAndListed(FxRobot robot) throws IOException {
        window.imports(robot, "register-2026-03-31.csv", "advisories/GHSA-fw8c-xr5c-95f9.json");
        window.use().tracking().track(AXIOS, TrackAdvisory.Scope.EVERYTHING, "all must answer", OpenWindow.MARA);
        Path out = Files.createDirectory(folder.resolve("out"));
        SendViewModel model = sending();
        model.languageProperty().set(Language.DE);
        assertThat(Objects.requireNonNull(model.templateProperty().get()).language()).isEqualTo(Language.DE);
        model.whomProperty().set(SendViewModel.Whom.UNKNOWNS);
        assertThat(model.missing()).isEqualTo("Choose the advisory or the incident.");
        SendSources.About about = Objects.requireNonNull(model.choicesProperty().get()).about().getFirst();
        assertThat(about.advisory()).isEqualTo(AXIOS);
        assertThat(about.unknown()).isGreaterThan(about.suppliers()).isPositive();
        model.aboutProperty().set(about);
        model.folderProperty().set(out);
        model.dueProperty().set(LocalDate.parse("2020-01-01"));
        model.send(() -> {});
        assertThat(model.problemProperty().get()).contains("past");
        model.dueProperty().set(LocalDate.parse("2026-12-20"));
        model.send(() -> {});
        assertThat(model.problemProperty().get()).isEmpty();
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files).hasSize(2 * about.suppliers());
        }
        shown(robot);
        assertThat(OpenWindow.labels(robot)).contains(about.suppliers() + " questionnaires sent, " + about.suppliers()
                + " without an answer.");
        window.later(java.time.Duration.ofDays(365));
        shown(robot);
        assertThat(OpenWindow.labels(robot)).anyMatch(each -> each.endsWith(about.suppliers() + " overdue."));
    }

    @Test
    void aRequestIsOpenedAndTakenBackWithItsReason(FxRobot robot) throws IOException {
        window.imports(robot, "register-2026-03-31.csv");
        SendViewModel model = sending();
        model.suppliers().add("Halden Instruments");
        model.folderProperty().set(Files.createDirectory(folder.resolve("out")));
        model.send(() -> {});
        String id = window.use().questionnaires().requests(Viewpoint.LATEST).getFirst().requestId();
        shown(robot);
        robot.interact(() -> window.workspace().session().go(new Place(ScreenId.QUESTIONNAIRES, id)));
        assertThat(OpenWindow.labels(robot)).contains("Waiting").anyMatch(each -> each.startsWith("Nothing has come back."));
        OpenWindow.press(robot, "Take it back");
        robot.interact(() -> OpenWindow.fields(robot).getFirst().setText("sent by mistake"));
        OpenWindow.pressInDialog(robot, "Take it back");
        assertThat(window.use().questionnaires().requests(Viewpoint.LATEST)).isEmpty();
        assertThat(OpenWindow.labels(robot)).contains("No questionnaire was sent");
    }

    @Test
    void whatCameBackIsShownQuestionByQuestionAndWhatWasAlteredBesideIt(FxRobot robot) throws IOException {
        String id = answered(robot);
        robot.interact(() -> window.workspace().session().go(new Place(ScreenId.QUESTIONNAIRES, id)));
        assertThat(OpenWindow.labels(robot)).contains("To review", "Yes", "4.4 contains it.", "Names gauge.cdx.json",
                "Signe Aas, 7 Apr 2026");
        robot.clickOn("Changes 1");
        assertThat(OpenWindow.labels(robot)).contains("Words of ours changed", "Came back: Another question altogether?");
    }

    @Test
    void answersAreReviewedByKeyboard(FxRobot robot) throws IOException {
        answered(robot);
        robot.push(KeyCode.R);
        ReviewedAnswer answer = answer("AX-Q3.3");
        robot.interact(() -> window.workspace().session().go(new Place(ScreenId.QUESTIONNAIRES, QuestionnairesScreen.key(answer.key()))));
        assertThat(OpenWindow.labels(robot)).contains("On 31 March, by J. Moen.", "To review", "Taken from the confidence",
                "Nobody but the supplier says it.");
        robot.push(KeyCode.A);
        OpenWindow.pressInDialog(robot, "Accept");
        assertThat(answer("AX-Q3.3").standing()).isEqualTo(ReviewStanding.ACCEPTED);
        assertThat(OpenWindow.labels(robot)).as("the next open one is in front").doesNotContain("On 31 March, by J. Moen.");
        robot.interact(() -> window.workspace().session().go(new Place(ScreenId.QUESTIONNAIRES, QuestionnairesScreen.key(answer.key()))));
        robot.push(KeyCode.G);
        OpenWindow.pressInDialog(robot, "Open the gap");
        assertThat(OpenWindow.labels(robot)).contains("Say why it is a gap.");
        robot.interact(() -> {
            OpenWindow.fields(robot).get(0).setText("no artefact is named");
            OpenWindow.fields(robot).get(1).setText("Plant IT");
        });
        OpenWindow.pressInDialog(robot, "Open the gap");
        assertThat(answer("AX-Q3.3").standing()).isEqualTo(ReviewStanding.GAP);
        assertThat(answer("AX-Q3.3").gaps()).singleElement().satisfies(each -> assertThat(each.last().owner()).isEqualTo("Plant IT"));
        window.use().undo().undo(OpenWindow.MARA);
        assertThat(answer("AX-Q3.3").standing()).isEqualTo(ReviewStanding.ACCEPTED);
    }

    @Test
    void aGapIsClosedByEvidenceOnly(FxRobot robot) throws IOException {
        answered(robot);
        ReviewedAnswer answer = answer("AX-Q3.3");
        window.use().reviewing().judging().say(List.of(answer.key()),
                new Word.Gap("no artefact", "Name the artefact", "Plant IT", LocalDate.parse("2026-05-01")), OpenWindow.MARA);
        EvidenceId other = window.use().evidence().rows(Viewpoint.LATEST).stream().map(each -> each.evidence().id())
                .filter(each -> !each.equals(answer.key().sheet())).findFirst().orElseThrow();
        shown(robot);
        command(robot, "gaps");
        robot.clickOn("Name the artefact");
        OpenWindow.press(robot, "Close it");
        OpenWindow.pressInDialog(robot, "Close the gap");
        assertThat(OpenWindow.labels(robot)).anyMatch(each -> each.startsWith("Say what shows that G-001 is closed"));
        robot.interact(() -> OpenWindow.fields(robot).getFirst().setText("the mail"));
        OpenWindow.pressInDialog(robot, "Close the gap");
        assertThat(OpenWindow.labels(robot)).contains("'the' is no evidence. Write it as E-055.");
        robot.interact(() -> OpenWindow.fields(robot).getFirst().setText(answer.key().sheet().toString()));
        OpenWindow.pressInDialog(robot, "Close the gap");
        assertThat(OpenWindow.labels(robot)).anyMatch(each -> each.startsWith("That is the workbook the gap was found in;"));
        robot.interact(() -> OpenWindow.fields(robot).getFirst().setText(other.toString()));
        OpenWindow.pressInDialog(robot, "Close the gap");
        assertThat(answer("AX-Q3.3").gaps()).singleElement().satisfies(each -> assertThat(each.isOpen()).isFalse());
        assertThat(OpenWindow.labels(robot)).contains("0 gaps open, 0 overdue, 1 closed.");
    }

    @Test
    void whatIsOwedIsNotedAndChased(FxRobot robot) {
        window.imports(robot, "register-2026-03-31.csv");
        shown(robot);
        command(robot, "owed");
        assertThat(OpenWindow.labels(robot)).contains("Nothing is owed");
        OpenWindow.press(robot, "Note what is owed");
        OpenWindow.pressInDialog(robot, "Note it");
        assertThat(OpenWindow.labels(robot)).contains("Say within how many days, as a number.");
        robot.interact(() -> {
            OpenWindow.fields(robot).stream().filter(each -> "14".equals(each.getPromptText())).forEach(each -> each.setText("14"));
            robot.from(OpenWindow.dialog(robot)).lookup(".date-picker").queryAs(DatePicker.class).setValue(LocalDate.parse("2020-01-01"));
            OpenWindow.fields(robot).getLast().setText("Contract, clause 7");
        });
        OpenWindow.pressInDialog(robot, "Note it");
        assertThat(window.use().reviewing().owed().commitments(Viewpoint.LATEST)).hasSize(1);
        robot.clickOn("Overdue 6");
        Node cell = robot.lookup(each -> each instanceof Labeled labeled && labeled.getText() != null
                && labeled.getText().startsWith("SBOM of ")).query();
        robot.clickOn(cell);
        OpenWindow.press(robot, "Write a letter");
        TextArea letter = robot.from(OpenWindow.dialog(robot)).lookup(".text-area").queryAs(TextArea.class);
        assertThat(letter.getText()).contains("SBOM").contains(OpenWindow.MARA.name());
    }

    @Test
    void whoIsToBeAskedAgainGetsAShortWorkbook(FxRobot robot) throws IOException {
        answered(robot);
        window.use().reviewing().judging().say(List.of(answer("AX-Q3.3").key()), new Word.FollowUp("who?", "Who replaced the token?"),
                OpenWindow.MARA);
        shown(robot);
        robot.push(KeyCode.R);
        assertThat(OpenWindow.labels(robot)).contains("1 answer waits to be asked about again.");
        OpenWindow.press(robot, "Write the workbooks");
        OpenWindow.pressInDialog(robot, "Write the workbooks");
        assertThat(OpenWindow.labels(robot)).contains("Choose the folder for the workbooks.");
        OpenWindow.pressInDialog(robot, "Cancel");
        window.use().reviewing().again().send(ReviewFilter.ALL, LocalDate.parse("2026-12-31"),
                new SendRequests.Target.Folder(Files.createDirectory(folder.resolve("again"))), OpenWindow.MARA);
        shown(robot);
        assertThat(OpenWindow.labels(robot)).doesNotContain("1 answer waits to be asked about again.");
    }

    @Test
    void answersStandSideBySideAndFormsOfOthersAreListed(FxRobot robot) throws IOException {
        answered(robot);
        command(robot, "compare-answers");
        assertThat(OpenWindow.labels(robot)).contains("On 31 March, by J. Moen.", "Halden Instruments")
                .anyMatch(each -> each.contains("1 workbook of 1 supplier, side by side."));
        robot.clickOn("On 31 March, by J. Moen.");
        assertThat(OpenWindow.labels(robot)).anyMatch(each -> each.startsWith("Conformance unknown, confidence "))
                .anyMatch(each -> each.startsWith("Halden Instruments, "));
        command(robot, "templates");
        OpenWindow.press(robot, "Forms of others");
        assertThat(OpenWindow.labels(robot)).anyMatch(each -> each.startsWith("None yet. When a supplier answers in a form of its own"));
        OpenWindow.pressInDialog(robot, "Close");
    }

    @Test
    void aRequestIsRemindedOfByALetterThatSpeaksOfItAlone(FxRobot robot) throws IOException {
        String id = answered(robot);
        robot.interact(() -> window.workspace().session().go(new Place(ScreenId.QUESTIONNAIRES, id)));
        OpenWindow.press(robot, "Write a reminder");
        assertThat(robot.from(OpenWindow.dialog(robot)).lookup(".text-area").queryAs(TextArea.class).getText()).contains(id)
                .contains("Halden Instruments").contains(OpenWindow.MARA.name());
    }

    private void command(FxRobot robot, String id) {
        robot.interact(() -> window.workspace().session().request(id));
    }

    private ReviewedAnswer answer(String question) {
        return window.use().reviewing().answers().answers(ReviewFilter.ALL, Viewpoint.LATEST).stream()
                .filter(each -> each.key().question().equals(question)).findFirst().orElseThrow();
    }

    /** Sends a questionnaire, and imports it filled in, with one question of ours altered. */
    private String answered(FxRobot robot) throws IOException {
        window.imports(robot, "register-2026-03-31.csv");
        SendViewModel model = sending();
        model.suppliers().add("Halden Instruments");
        Path out = Files.createDirectory(folder.resolve("out"));
        model.folderProperty().set(out);
        model.send(() -> {});
        String id = window.use().questionnaires().requests(Viewpoint.LATEST).getFirst().requestId();
        Path back = folder.resolve("back.xlsx");
        Files.write(back, Supplier.edit(Files.readAllBytes(out.resolve(id + "-halden-instruments.xlsx")), each -> {
            each.answer("AX-Q3.3", "On 31 March, by J. Moen.", null, null);
            each.answer("AX-Q1.1", "Gauge Cloud", "Ja", "4.4 contains it.", "gauge.cdx.json").declare("Signe Aas", "2026-04-07");
            Supplier.cell(each.row("AX-Q3.3", null), 1).setCellValue("Another question altogether?");
        }));
        robot.interact(() -> window.workspace().intake(List.of(back)));
        OpenWindow.pressInDialog(robot, "Import 1 item");
        OpenWindow.pressInDialog(robot, "Close");
        shown(robot);
        return id;
    }
}
