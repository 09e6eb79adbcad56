package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.ui.session.Place;
import org.vouchsafe.ui.session.ScreenId;

/** A rehearsal in the window: it begins in a copy, the workspace is only read, and the score says what was missed. */
class RehearsalWindowTest extends InWindow {
    @Test
    void itIsBegunAnsweredAndScoredWithoutTouchingTheWorkspace(FxRobot robot) {
        window.imports(robot, "register.csv", "inventories/northwind-portal-2.0.cdx.json", "inventories/northwind-portal-2.1.cdx.json");
        go(robot);
        OpenWindow.press(robot, "Rehearse");
        field(robot, "The package that is compromised; empty: one is chosen", "nobody-has-it");
        OpenWindow.pressInDialog(robot, "Start, and open the copy");
        assertThat(OpenWindow.labels(robot)).anyMatch(each -> each.startsWith("No inventory lists a package 'nobody-has-it'"));
        field(robot, "The package that is compromised; empty: one is chosen", "axios");
        field(robot, "Wrong statements", "many");
        OpenWindow.pressInDialog(robot, "Start, and open the copy");
        assertThat(OpenWindow.labels(robot)).anyMatch(each -> each.startsWith("Say how many statements are wrong"));
        field(robot, "Wrong statements", "1");
        Path workspace = folder.resolve("assurance.vouchsafe");
        String before = root();
        OpenWindow.pressInDialog(robot, "Start, and open the copy");
        assertThat(OpenWindow.dialogIsOpen(robot)).isFalse();
        assertThat(window.use().incidents().reading().all(Viewpoint.LATEST)).extracting(each -> each.head().title())
                .containsExactly("REHEARSAL: axios compromised");
        go(robot);
        robot.push(KeyCode.H);
        assertThat(OpenWindow.labels(robot)).anyMatch(each -> each.startsWith("REHEARSAL. Everything"))
                .anyMatch(each -> each.endsWith("Nobody has answered yet."));
        OpenWindow.pressInDialog(robot, "Score");
        assertThat(OpenWindow.labels(robot)).anyMatch(each -> each.startsWith("Not good enough: 0 of "))
                .anyMatch(each -> each.startsWith("Missed: "));
        OpenWindow.pressInDialog(robot, "Back");
        robot.interact(() -> robot.from(OpenWindow.dialog(robot)).lookup(".check-box").queryAllAs(CheckBox.class).stream()
                .filter(each -> each.getText().endsWith("Portal@2.0")).forEach(each -> each.setSelected(true)));
        OpenWindow.pressInDialog(robot, "Answer");
        assertThat(OpenWindow.labels(robot)).anyMatch(each -> each.contains("is ticked in both"));
        OpenWindow.pressInDialog(robot, "Answer from the room");
        assertThat(OpenWindow.labels(robot)).anyMatch(each -> each.contains("The last answer came after"));
        OpenWindow.pressInDialog(robot, "Score");
        assertThat(OpenWindow.labels(robot)).anyMatch(each -> each.startsWith("Found in time: "))
                .noneMatch(each -> each.startsWith("Missed"));
        OpenWindow.pressInDialog(robot, "Close");
        robot.interact(() -> window.app().openWorkspace(workspace));
        assertThat(root()).as("the workspace is only read").isEqualTo(before);
        assertThat(window.use().incidents().reading().all(Viewpoint.LATEST)).isEmpty();
    }

    private static void field(FxRobot robot, String name, String text) {
        TextField field = OpenWindow.fields(robot).stream().filter(each -> name.equals(each.getAccessibleText())).findFirst().orElseThrow();
        robot.interact(() -> field.setText(text));
    }

    /** Everything that was ever entered is in it. */
    private String root() {
        return window.use().summary().summary(Viewpoint.LATEST).auditRoot();
    }

    private void go(FxRobot robot) {
        robot.interact(() -> window.workspace().session().go(Place.of(ScreenId.INCIDENTS)));
    }
}
