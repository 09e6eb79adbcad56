package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.questionnaire.AnswerValue;
import org.vouchsafe.usecase.read.ReturnedAnswers;

/** An analyst brings in a form nobody knows, points at its columns, sees what would be read, and has it read. */
class MappingWindowTest extends InWindow {
    @Test
    void fromAnUnknownFormToItsAnswers(FxRobot robot) throws Exception {
        Path form = form();
        robot.interact(() -> window.workspace().intake(List.of(form)));
        OpenWindow.pressInDialog(robot, "Import 1 item");
        OpenWindow.pressInDialog(robot, "Map the columns");
        OpenWindow.press(robot, "Map the columns");

        assertThat(OpenWindow.labels(robot)).contains("Which columns hold what",
                "Would be read: 4 answers (1 yes, 1 no, 1 unanswered, 1 other)",
                "AC-1 Is access reviewed?");
        Pictures.ofBothThemes(window, "mapping");

        choose(robot, "Column C holds", "Answer");
        assertThat(OpenWindow.labels(robot)).contains("Would be read: 4 answers (4 other)");
        choose(robot, "Column C holds", "–");
        assertThat(OpenWindow.labels(robot)).contains("No column is said to hold the answers.");
        OpenWindow.pressInDialog(robot, "Save and read");
        assertThat(OpenWindow.dialogIsOpen(robot)).isTrue();

        choose(robot, "Column D holds", "Answer");
        choose(robot, "Column C holds", "Whose task");
        TextField name = OpenWindow.fields(robot).getFirst();
        robot.interact(() -> name.setText("Acme form"));
        OpenWindow.pressInDialog(robot, "Save and read");

        assertThat(OpenWindow.dialogIsOpen(robot)).isFalse();
        ReturnedAnswers read = window.use().questionnaires().returned(Viewpoint.LATEST).getFirst();
        assertThat(read.sheet().templateId()).isEqualTo("Acme form");
        assertThat(read.sheet().answers()).extracting(each -> each.value()).containsExactly(AnswerValue.YES, AnswerValue.OTHER,
                AnswerValue.NO, AnswerValue.UNANSWERED);
        assertThat(read.sheet().answers().getFirst().ownership()).isEqualTo("IT");
        assertThat(robot.lookup(".notice.failure").queryAll()).isEmpty();
    }

    private static void choose(FxRobot robot, String column, String what) {
        ComboBox<?> box = robot.lookup(".dialog-card .combo-box").queryAllAs(ComboBox.class).stream()
                .filter(each -> column.equals(each.getAccessibleText())).findFirst().orElseThrow();
        int index = box.getItems().stream().map(String::valueOf).toList().indexOf(what);
        robot.interact(() -> box.getSelectionModel().select(index));
    }

    private Path form() throws IOException {
        Path file = folder.resolve("Acme supplier security 2026.xlsx");
        try (var book = new XSSFWorkbook(); var out = Files.newOutputStream(file)) {
            row(book.createSheet("Read me"), 0, "Please answer by the end of the month.");
            Sheet sheet = book.createSheet("Controls");
            row(sheet, 0, "Acme supplier security form");
            row(sheet, 2, "Ref", "Control question", "Department", "Your response", "Comments", "Evidence");
            row(sheet, 3, "AC-1", "Is access reviewed?", "IT", "Yes", "Every quarter since 2024", "policy.pdf");
            row(sheet, 4, "AC-2", "Is it logged?", "IT", "Yes, mostly", "Legacy systems are not", "");
            row(sheet, 5, "AC-3", "Are keys rotated?", "Development", "No", "Planned", "");
            row(sheet, 6, "AC-4", "Are they stored safely?", "Development", "", "", "");
            book.write(out);
        }
        return file;
    }

    private static void row(Sheet sheet, int index, String... values) {
        Row row = sheet.createRow(index);
        for (int i = 0; i < values.length; i++) {
            if (!values[i].isEmpty()) {
                row.createCell(i).setCellValue(values[i]);
            }
        }
    }
}
