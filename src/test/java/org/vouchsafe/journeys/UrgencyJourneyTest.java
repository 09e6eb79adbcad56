package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.vouchsafe.ui.session.Place;
import org.vouchsafe.ui.session.ScreenId;
import org.vouchsafe.ui.shell.reasons.ReasonsPanel;
import org.vouchsafe.usecase.tracking.TrackAdvisory;

/** What makes an advisory urgent, in the inbox and on its own screen; and advisories by hand and feeds in the window. */
class UrgencyJourneyTest extends InWindow {
    private void open(FxRobot robot) {
        window.imports(robot, "register-2026-03-31.csv", "advisories/GHSA-fw8c-xr5c-95f9.json",
                "inventories/northwind-billing-7.3.cdx.json", "inventories/northwind-portal-2.0.cdx.json",
                "vex/northwind-axios-3.openvex.json");
    }

    @Test
    void theSidePanelFollowsTheInboxAndOffersNoWayToWhereOneIs(FxRobot robot) {
        open(robot);
        window.use().tracking().track("GHSA-fw8c-xr5c-95f9", TrackAdvisory.Scope.EVERYTHING, "asked of everyone", OpenWindow.MARA);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        robot.push(KeyCode.E);
        String before = panel(robot);
        robot.push(KeyCode.J);
        assertThat(panel(robot)).isNotEqualTo(before);
        assertThat(buttons(robot)).doesNotContain("Open in the inbox");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        assertThat(buttons(robot)).contains("Open in the inbox");
    }

    @Test
    void anAdvisoryIsWrittenByKeyboardAndItsFieldsSayWhatIsWrong(FxRobot robot) {
        open(robot);
        robot.interact(() -> window.workspace().go(Place.of(ScreenId.ADVISORIES)));
        robot.push(KeyCode.N);
        OpenWindow.pressInDialog(robot, "Record it");
        assertThat(OpenWindow.labels(robot)).contains("Say on whose word.", "Say what is affected: without, nothing can match.");
        robot.push(KeyCode.ESCAPE);
        OpenWindow.press(robot, "Feeds");
        assertThat(OpenWindow.labels(robot)).contains("This workspace was opened without a folder of feeds.");
        assertThat(OpenWindow.labels(robot)).anyMatch(each -> each.startsWith("No feed was looked through."));
    }

    @Test
    void escapeClosesTheExplanationFromTheListAndWhatWasToldCanBeReadAgain(FxRobot robot) {
        open(robot);
        window.use().tracking().track("GHSA-fw8c-xr5c-95f9", TrackAdvisory.Scope.EVERYTHING, "asked of everyone", OpenWindow.MARA);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        robot.interact(() -> robot.lookup(javafx.scene.control.ListView.class::isInstance).query().requestFocus());
        robot.push(KeyCode.E);
        assertThat(robot.lookup(".reasons").query().isVisible()).isTrue();
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup(".reasons").query().isVisible()).isFalse();
        robot.interact(() -> window.workspace().session().notices().told("Something to know."));
        assertThat(OpenWindow.labels(robot)).contains("Something to know.");
        assertThat(robot.lookup(".status .hyperlink").queryLabeled().getText()).isEqualTo("1 message");
    }

    private static String panel(FxRobot robot) {
        return robot.from(robot.lookup(".reasons").<ReasonsPanel>query()).lookup(".hyperlink").queryLabeled().getText();
    }

    private static List<String> buttons(FxRobot robot) {
        return robot.lookup(".reasons .button").queryAllAs(javafx.scene.control.Button.class).stream()
                .map(javafx.scene.control.Button::getText).toList();
    }
}
