package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.questionnaire.Supplier;
import org.vouchsafe.ui.session.Place;
import org.vouchsafe.ui.session.ScreenId;

/** Answers and the files behind them as the evidence screen shows them, and what an analyst puts right there. */
class BackingWindowTest extends InWindow {
    @Test
    void answersShowTheirFilesAndFilesTheirAnswers(FxRobot robot) throws Exception {
        window.imports(robot, "register.csv");
        Path request = folder.resolve("request.xlsx");
        window.use().questionnaires().send("package-compromise", "Halden Instruments", List.of("Gauge Cloud"), LocalDate.of(2026, 5, 1),
                request, OpenWindow.MARA);
        Path drop = Files.createDirectories(folder.resolve("drop"));
        Files.write(drop.resolve("answers.xlsx"), Supplier.edit(Files.readAllBytes(request), supplier -> {
            supplier.answer("AX-Q1.1", "Gauge Cloud", "No", "Checked against every build.", "analysis.pdf; rotation.pdf");
            supplier.declare("Anna Berg", "2026-04-02");
        }));
        Files.writeString(drop.resolve("analysis.pdf"), "%PDF-1.7 analysis");
        Files.writeString(drop.resolve("minutes.pdf"), "%PDF-1.7 minutes");
        robot.interact(() -> window.workspace().intake(List.of(drop)));
        OpenWindow.pressInDialog(robot, "Import 1 item");
        OpenWindow.pressInDialog(robot, "Close");

        open(robot, "answers.xlsx");
        assertThat(OpenWindow.labels(robot)).contains("AX-Q1.1, Gauge Cloud", "analysis.pdf", "Did not come", "rotation.pdf");
        open(robot, "analysis.pdf");
        assertThat(OpenWindow.labels(robot)).contains("Stands behind 1 answer");

        open(robot, "minutes.pdf");
        OpenWindow.press(robot, "Put behind an answer");
        ComboBox<?> answer = robot.lookup(".dialog-card .combo-box").queryAs(ComboBox.class);
        robot.interact(() -> answer.getSelectionModel().select(answer.getItems().stream().map(String::valueOf)
                .filter(each -> each.endsWith("AX-Q1.1, Gauge Cloud")).toList().isEmpty() ? 0
                        : answer.getItems().stream().map(String::valueOf).toList().indexOf(workbook() + " AX-Q1.1, Gauge Cloud")));
        reason(robot, "came by post");
        OpenWindow.pressInDialog(robot, "Link");
        assertThat(OpenWindow.dialogIsOpen(robot)).isFalse();

        open(robot, "answers.xlsx");
        OpenWindow.press(robot, "Set the term");
        ComboBox<?> of = robot.lookup(".dialog-card .combo-box").queryAllAs(ComboBox.class).stream()
                .filter(each -> each.getItems().size() > 3).findFirst().orElseThrow();
        robot.interact(() -> of.getSelectionModel()
                .select(of.getItems().stream().map(String::valueOf).toList().indexOf(workbook() + " AX-Q1.1, Gauge Cloud")));
        List<DatePicker> days = robot.lookup(".dialog-card .date-picker").queryAllAs(DatePicker.class).stream().toList();
        robot.interact(() -> days.getLast().setValue(LocalDate.of(2026, 4, 3)));
        OpenWindow.pressInDialog(robot, "Set the term");
        assertThat(OpenWindow.dialogIsOpen(robot)).isTrue();
        reason(robot, "the letter says so");
        OpenWindow.pressInDialog(robot, "Set the term");

        open(robot, "answers.xlsx");
        assertThat(OpenWindow.labels(robot)).contains("Expired", "minutes.pdf");
        Pictures.ofBothThemes(window, "backing");
        assertThat(window.use().questionnaires().backing().of(id("minutes.pdf"), Viewpoint.LATEST).behind()).hasSize(1);
        assertThat(robot.lookup(".notice.failure").queryAll()).isEmpty();
    }

    private static void reason(FxRobot robot, String text) {
        TextField field = OpenWindow.fields(robot).stream().filter(each -> "Why".equals(each.getAccessibleText())).findFirst()
                .orElseThrow();
        robot.interact(() -> field.setText(text));
    }

    private EvidenceId workbook() {
        return id("answers.xlsx");
    }

    private EvidenceId id(String name) {
        return window.use().evidence().rows(Viewpoint.LATEST).stream().filter(each -> each.evidence().name().equals(name)).findFirst()
                .orElseThrow().evidence().id();
    }

    private void open(FxRobot robot, String name) {
        robot.interact(() -> window.workspace().go(new Place(ScreenId.EVIDENCE, String.valueOf(id(name).value()))));
    }
}
