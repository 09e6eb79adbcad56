package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.IncidentSeverity;
import org.vouchsafe.domain.incident.RecordKind;
import org.vouchsafe.domain.incident.Unit;
import org.vouchsafe.job.Progress;
import org.vouchsafe.ui.session.Place;
import org.vouchsafe.ui.session.ScreenId;
import org.vouchsafe.usecase.incident.OpenIncident;

/** The parts of the room that tell what is due, what is missing, and what is kept; and how exposed suppliers are to the next one. */
class IncidentTabsWindowTest extends InWindow {
    @Test
    void clocksChainRetentionAndGovernanceSayWhatIsMissingAndTakeAWord(FxRobot robot) {
        window.imports(robot, "register.csv", "advisories/GHSA-fw8c-xr5c-95f9.json", "inventories/northwind-portal-2.0.cdx.json",
                "lockfiles/northwind-portal-2.0/package-lock.json");
        var opening = new OpenIncident.Opening("axios compromise", List.of("GHSA-fw8c-xr5c-95f9"), IncidentSeverity.CRITICAL, "Mara Lind",
                List.of(), List.of(), List.of(), null, null);
        String id = window.use().incidents().opening().open(opening, OpenWindow.MARA, Progress.UNWATCHED).id().value();
        robot.interact(() -> {
            window.workspace().session().changed();
            window.workspace().session().go(new Place(ScreenId.INCIDENTS, id));
        });
        listAlone(robot);
        clocks(robot, id);
        chain(robot, id);
        retention(robot, id);
        robot.interact(() -> window.workspace().session().go(Place.of(ScreenId.GOVERNANCE)));
        assertThat(OpenWindow.labels(robot)).as("what is seen, and what no file says").contains("2 seen", "6 unknown");
    }

    /** Where there is no room for both, the list does not lie over the room. */
    private void listAlone(FxRobot robot) {
        robot.interact(() -> robot.window(0).setWidth(1280));
        command(robot, "list-incidents");
        assertThat(roomIsShown(robot)).isFalse();
        command(robot, "list-incidents");
        assertThat(roomIsShown(robot)).isTrue();
    }

    private static boolean roomIsShown(FxRobot robot) {
        Node node = robot.lookup(".page-tabs").queryAll().iterator().next();
        while (node != null && node.isVisible()) {
            node = node.getParent();
        }
        return node == null;
    }

    private void clocks(FxRobot robot, String id) {
        command(robot, "show-clocks");
        assertThat(OpenWindow.labels(robot)).contains("EU Cyber Resilience Act", "nobody has said whether it applies", "Running", "Waits");
        OpenWindow.press(robot, "It does not apply");
        OpenWindow.pressInDialog(robot, "Write it down");
        assertThat(OpenWindow.labels(robot)).contains("Say what was reported, or why nothing has to be.");
        write(robot, "We make nothing that is sold.");
        OpenWindow.pressInDialog(robot, "Write it down");
        assertThat(OpenWindow.labels(robot)).contains("Does not apply", "We make nothing that is sold.");
        assertThat(window.use().incidents().clocks().of(id, Viewpoint.LATEST)).filteredOn(each -> each.said() != null).isNotEmpty();
        OpenWindow.press(robot, "Summary for the board");
        assertThat(robot.from(OpenWindow.dialog(robot)).lookup(".text-area").queryAs(TextArea.class).getText())
                .contains("for the board", "Portal 2.0 of Northwind Systems, affected", "which ones is not known");
        OpenWindow.pressInDialog(robot, "Cancel");
    }

    private void chain(FxRobot robot, String id) {
        command(robot, "show-chain");
        assertThat(OpenWindow.labels(robot)).contains("Hole", "Held");
        choose(robot, "To retain");
        assertThat(OpenWindow.labels(robot)).contains("Whether install-time payloads ran")
                .anyMatch(each -> each.contains("othing with evidence is filed for Portal 2.0."));
        choose(robot, "Questions");
        assertThat(OpenWindow.labels(robot)).contains("Not answered")
                .anyMatch(each -> each.contains("othing that came since the incident answers it."));
        choose(robot, "Gaps");
        int gaps = window.use().incidents().chain().of(id, Viewpoint.LATEST).gaps().size();
        assertThat(OpenWindow.labels(robot)).contains(gaps + " holes")
                .anyMatch(each -> each.contains("Portal 2.0: no inventory of a later build without the affected package is held."));
    }

    private void retention(FxRobot robot, String id) {
        window.use().incidents().speaking().say(id, new Entry.Filed(RecordKind.NOTIFICATION, Unit.WHOLE,
                org.vouchsafe.domain.incident.Progress.DONE, "Mara", "nobody has to be told", null), List.of(), OpenWindow.MARA);
        long entry = window.use().incidents().reading().room(id, Viewpoint.LATEST).incident().log().getLast().number();
        window.use().incidents().speaking().say(id, new Entry.Kept(entry, "incident", java.time.LocalDate.parse("2020-01-01")), List.of(),
                OpenWindow.MARA);
        robot.interact(() -> window.workspace().session().changed());
        command(robot, "show-retention");
        assertThat(OpenWindow.labels(robot)).contains("The incident is under no hold.")
                .as("a day that is past keeps nothing").anyMatch(each -> each.startsWith("incident, its day is past: "));
        OpenWindow.press(robot, "Put it under hold");
        OpenWindow.pressInDialog(robot, "Hold it");
        assertThat(OpenWindow.labels(robot)).contains("Say why nothing may be disposed of.");
        write(robot, "a lawsuit");
        OpenWindow.pressInDialog(robot, "Hold it");
        assertThat(OpenWindow.labels(robot)).contains("In force", "a lawsuit");
        choose(robot, "Originals");
        assertThat(OpenWindow.labels(robot)).contains("2 of 4 originals", "Under hold");
    }

    private static void write(FxRobot robot, String words) {
        robot.interact(() -> robot.from(OpenWindow.dialog(robot)).lookup(".text-input").queryAllAs(TextInputControl.class).iterator().next()
                .setText(words));
    }

    private static void choose(FxRobot robot, String tab) {
        robot.interact(() -> robot.lookup(".filter-chip").queryAllAs(ToggleButton.class).stream()
                .filter(each -> each.getText().startsWith(tab)).findFirst().orElseThrow().fire());
    }

    private void command(FxRobot robot, String id) {
        robot.interact(() -> window.workspace().session().request(id));
    }
}
