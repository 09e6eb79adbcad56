package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.questionnaire.AnswerValue;
import org.vouchsafe.domain.questionnaire.Condition;
import org.vouchsafe.domain.questionnaire.Question;
import org.vouchsafe.domain.questionnaire.Template;
import org.vouchsafe.ui.session.Place;
import org.vouchsafe.ui.session.ScreenId;

/** An analyst writes a questionnaire in the window: from a copy of one of the program's to a version that can be sent. */
class TemplateWindowTest extends InWindow {
    @Test
    void fromACopyToAVersionThatCanBeSent(FxRobot robot) throws Exception {
        robot.interact(() -> window.workspace().go(Place.of(ScreenId.QUESTIONNAIRES)));
        ToggleButton templates = robot.lookup(".filter-chip").queryAllAs(ToggleButton.class).stream()
                .filter(each -> "Templates".equals(each.getText())).findFirst().orElseThrow();
        robot.interact(templates::fire);
        assertThat(OpenWindow.labels(robot)).contains("Write your own questionnaire", "SBOM and VEX practice");
        ListView<?> list = list(robot, "Questionnaires that can be sent");
        List<String> held = list.getItems().stream().map(String::valueOf).toList();
        String wanted = held.stream().filter(each -> each.contains("id=sbom-and-vex")).findFirst().orElseThrow();
        robot.interact(() -> list.getSelectionModel().select(held.indexOf(wanted)));
        OpenWindow.press(robot, "Change a copy");

        type(robot, "Id", 0, "our-sbom-questions");
        type(robot, "Title", 0, "What we ask of inventories");
        OpenWindow.press(robot, "Add");
        type(robot, "Question", 0, "");
        assertThat(button(robot, "Save this version").isDisabled()).as("a question without words").isTrue();
        type(robot, "Question", 0, "Is the inventory made from what is shipped?");
        type(robot, "Why it matters", 0, "An inventory of the source says nothing of what was added later.");
        type(robot, "Only if the question", 0, "nowhere");
        assertThat(button(robot, "Save this version").isDisabled()).as("a condition on a question that is not there").isTrue();
        assertThat(OpenWindow.labels(robot)).anySatisfy(each -> assertThat(each).contains("nowhere"));
        Pictures.ofBothThemes(window, "templates");
        String first = firstId(robot);
        type(robot, "Only if the question", 0, first);
        type(robot, "was answered", 0, "YES; PARTIAL");
        choose(robot, "Weight", "5");
        type(robot, "Controls", 0, "SSDF PS.3.2");
        assertThat(button(robot, "Save this version").isDisabled()).isFalse();

        OpenWindow.press(robot, "Preview");
        assertThat(OpenWindow.labels(robot)).anySatisfy(each -> assertThat(each).contains("Is the inventory made from what is shipped?"));
        Pictures.ofBothThemes(window, "template-preview");
        OpenWindow.pressInDialog(robot, "Close");
        OpenWindow.press(robot, "Save this version");

        Template saved = window.use().questionnaires().own().saved(Viewpoint.LATEST).getFirst();
        assertThat(saved.id()).isEqualTo("our-sbom-questions");
        assertThat(saved.title()).isEqualTo("What we ask of inventories");
        Question added = saved.questions().stream().filter(each -> each.text().startsWith("Is the inventory made")).findFirst()
                .orElseThrow();
        assertThat(added.weight()).isEqualTo(5);
        assertThat(added.condition()).isEqualTo(new Condition(first, java.util.Set.of(AnswerValue.YES, AnswerValue.PARTIAL)));
        assertThat(added.mappings()).containsExactly("SSDF PS.3.2");
        assertThat(OpenWindow.labels(robot)).contains("Write your own questionnaire", "What we ask of inventories");
        assertThat(window.use().undo().undoable()).contains("our-sbom-questions");
        assertThat(robot.lookup(".notice.failure").queryAll()).isEmpty();
    }

    @Test
    void questionsAreAddedMovedAndRemovedAndADraftIsNeverLostByAnother(FxRobot robot) {
        robot.interact(() -> window.workspace().go(Place.of(ScreenId.QUESTIONNAIRES)));
        robot.interact(robot.lookup(".filter-chip").queryAllAs(ToggleButton.class).stream()
                .filter(each -> "Templates".equals(each.getText())).findFirst().orElseThrow()::fire);
        OpenWindow.press(robot, "New");
        OpenWindow.press(robot, "Add");
        OpenWindow.press(robot, "Add");
        assertThat(ids(robot)).containsExactly("Q-1", "Q-2", "Q-3");
        OpenWindow.press(robot, "Up");
        assertThat(ids(robot)).containsExactly("Q-1", "Q-3", "Q-2");
        OpenWindow.press(robot, "Remove");
        assertThat(ids(robot)).containsExactly("Q-1", "Q-2");

        OpenWindow.press(robot, "New");
        assertThat(ids(robot)).as("the draft is still there").containsExactly("Q-1", "Q-2");
        OpenWindow.press(robot, "Drop the draft");
        assertThat(OpenWindow.labels(robot)).contains("Write your own questionnaire");
    }

    private static List<String> ids(FxRobot robot) {
        return list(robot, "Questions in order").getItems().stream()
                .map(each -> ((org.vouchsafe.domain.questionnaire.draft.QuestionDraft) each)
                        .text(org.vouchsafe.domain.questionnaire.draft.DraftField.ID))
                .toList();
    }

    private static String firstId(FxRobot robot) {
        return ids(robot).getFirst();
    }

    private static ListView<?> list(FxRobot robot, String name) {
        return robot.lookup(".list-view").queryAllAs(ListView.class).stream().filter(each -> name.equals(each.getAccessibleText()))
                .findFirst()
                .orElseThrow();
    }

    private static Button button(FxRobot robot, String text) {
        return robot.lookup(".button").queryAllAs(Button.class).stream().filter(each -> text.equals(each.getText())).findFirst()
                .orElseThrow();
    }

    private static void type(FxRobot robot, String name, int which, String text) {
        List<TextInputControl> fields = robot.lookup((Node each) -> each instanceof TextInputControl control
                && Objects.equals(control.getAccessibleText(), name)).queryAllAs(TextInputControl.class).stream().toList();
        robot.interact(() -> fields.get(which).setText(text));
    }

    private static void choose(FxRobot robot, String name, String what) {
        ComboBox<?> box = robot.lookup(".combo-box").queryAllAs(ComboBox.class).stream()
                .filter(each -> name.equals(each.getAccessibleText()))
                .findFirst().orElseThrow();
        robot.interact(() -> box.getSelectionModel().select(box.getItems().stream().map(String::valueOf).toList().indexOf(what)));
    }
}
