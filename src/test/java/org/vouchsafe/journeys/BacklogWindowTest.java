package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.incident.IncidentSeverity;
import org.vouchsafe.domain.incident.Progress;
import org.vouchsafe.domain.incident.room.Room;
import org.vouchsafe.ui.session.Place;
import org.vouchsafe.ui.session.ScreenId;
import org.vouchsafe.usecase.incident.OpenIncident;

/** What follows an incident, in the window: the hardening backlog, the clocks of others, and the way from the inbox into the room. */
@ExtendWith(ApplicationExtension.class)
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class BacklogWindowTest {
    private static final String START = "Start the hardening backlog";
    @TempDir
    Path folder;

    private OpenWindow window;
    private String id = "";

    @Start
    void start(Stage stage) {
        window = new OpenWindow(stage, folder);
        id = window.use().incidents().opening()
                .open(new OpenIncident.Opening("axios compromise", List.of(), IncidentSeverity.HIGH, "Assurance",
                        List.of(), List.of(), List.of(), null, null), OpenWindow.MARA)
                .id().value();
        window.workspace().session().changed();
    }

    @Stop
    void stop() {
        window.close();
    }

    @Test
    void whatIsTickedOfTheBacklogBecomesActionsWithTheirDays(FxRobot robot) {
        Instant before = window.workspace().session().now();
        go(robot, new Place(ScreenId.INCIDENTS, id + "/actions"));
        OpenWindow.press(robot, START);
        robot.interact(() -> {
            ticks(robot).stream().filter(each -> !each.getText().startsWith("Pin critical") && !each.getText().startsWith("Disable or"))
                    .forEach(each -> each.setSelected(false));
            owner(robot).setText(" ");
            robot.from(OpenWindow.dialog(robot)).lookup(".date-picker").queryAs(DatePicker.class).setValue(LocalDate.parse("2026-04-10"));
        });
        OpenWindow.pressInDialog(robot, "Open the actions");
        assertThat(OpenWindow.labels(robot)).anyMatch(each -> each.startsWith("Say who does them."));
        robot.interact(() -> owner(robot).setText("Platform"));
        OpenWindow.pressInDialog(robot, "Open the actions");
        assertThat(OpenWindow.dialogIsOpen(robot)).isFalse();
        assertThat(actions()).hasSize(2).allSatisfy(each -> {
            assertThat(each.owner()).isEqualTo("Platform");
            assertThat(each.due()).isEqualTo("2026-04-17");
        });
        assertThat(OpenWindow.labels(robot)).contains("Pin critical dependencies exactly and override transitive ones");
        OpenWindow.press(robot, START);
        assertThat(ticks(robot)).hasSize(7).noneMatch(each -> each.getText().startsWith("Pin critical"));
        OpenWindow.pressInDialog(robot, "Open the actions");
        assertThat(actions()).hasSize(9);
        OpenWindow.press(robot, START);
        assertThat(OpenWindow.labels(robot)).anyMatch(each -> each.startsWith("Every item of the backlog was opened"));
        OpenWindow.pressInDialog(robot, "Close");
        robot.interact(() -> window.workspace().session().look(new Viewpoint(before, null)));
        assertThat(button(robot).isDisabled()).isTrue();
        assertThat(window.workspace().commands().find("start-backlog").orElseThrow().whyDisabled().get()).contains("Go back to today");
    }

    @Test
    void anItemOfTheInboxLeadsIntoTheRoomAndAClockThatIsLateCounts(FxRobot robot) {
        go(robot, Place.of(ScreenId.INBOX));
        assertThat(OpenWindow.labels(robot)).anyMatch(each -> each.startsWith("Nobody has said whether these clocks apply"));
        OpenWindow.press(robot, "Open the incident's room");
        assertThat(OpenWindow.labels(robot)).contains("Due to others", "EU Cyber Resilience Act");
        assertThat(badge(robot)).isEqualTo("Actions");
        window.use().incidents().clocks().say(id, "cra", "early-warning", Progress.DONE, window.workspace().session().now(), "Sent.",
                List.of(), OpenWindow.MARA);
        window.later(Duration.ofDays(4));
        robot.interact(() -> window.workspace().session().changed());
        assertThat(badge(robot)).isEqualTo("Actions, 1, overdue");
        go(robot, new Place(ScreenId.ACTIONS, id + "/cra/notification"));
        assertThat(OpenWindow.labels(robot)).contains("Overdue", "Due to others");
        robot.push(KeyCode.O);
        assertThat(OpenWindow.labels(robot)).as("the room, with its clocks in front").contains("EU Cyber Resilience Act", "Done");
        go(robot, Place.of(ScreenId.INBOX));
        robot.push(KeyCode.O);
        assertThat(window.workspace().session().frontProperty().get()).isEqualTo(ScreenId.INCIDENTS);
    }

    private List<Room.Action> actions() {
        return window.use().incidents().reading().room(id, Viewpoint.LATEST).room().actions();
    }

    private static Button button(FxRobot robot) {
        return robot.lookup(".button").queryAllAs(Button.class).stream().filter(each -> START.equals(each.getText())).findFirst()
                .orElseThrow();
    }

    private static List<CheckBox> ticks(FxRobot robot) {
        return robot.from(OpenWindow.dialog(robot)).lookup(".check-box").queryAllAs(CheckBox.class).stream().toList();
    }

    private static TextField owner(FxRobot robot) {
        return OpenWindow.fields(robot).stream().filter(each -> "Who does them, until others are named".equals(each.getAccessibleText()))
                .findFirst().orElseThrow();
    }

    private static String badge(FxRobot robot) {
        return robot.lookup(".rail-item").queryAllAs(ToggleButton.class).stream().map(Node::getAccessibleText)
                .filter(each -> each.startsWith("Actions")).findFirst().orElseThrow();
    }

    private void go(FxRobot robot, Place place) {
        robot.interact(() -> window.workspace().session().go(place));
    }
}
