package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
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
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.advisory.AdvisoryAddition;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.ui.component.position.TimeLine;
import org.vouchsafe.ui.component.state.StateLink;
import org.vouchsafe.ui.session.Place;
import org.vouchsafe.ui.session.ScreenId;
import org.vouchsafe.usecase.decide.Decide;
import org.vouchsafe.usecase.read.StateFilter;

/** An advisory from what it says over windows and tracking to its releases and claims; what was known when; and what if. */
@ExtendWith(ApplicationExtension.class)
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class AdvisoriesJourneyTest {
    private static final String AXIOS = "GHSA-fw8c-xr5c-95f9";

    @TempDir
    java.nio.file.Path folder;

    private OpenWindow window;

    @Start
    void start(Stage stage) {
        window = new OpenWindow(stage, folder);
    }

    @Stop
    void stop() {
        window.close();
    }

    private void open(FxRobot robot) {
        window.imports(robot, "register-2026-03-31.csv", "advisories/GHSA-fw8c-xr5c-95f9.json",
                "inventories/northwind-billing-7.3.cdx.json",
                "vex/northwind-axios-3.openvex.json");
        robot.interact(() -> window.workspace().go(new Place(ScreenId.ADVISORIES, AXIOS)));
    }

    @Test
    void windowsAreAddedChosenTakenBackAndUndone(FxRobot robot) {
        open(robot);
        addWindow(robot, "2026-03-31T00:21:58Z", "2026-03-31T03:15:00Z", "Maintainers");
        addWindow(robot, "2026-03-30", "2026-04-01", "Registry");
        OpenWindow.press(robot, "Only this one counts");
        answer(robot, "The maintainers know best.", "Let only this one count");
        assertThat(OpenWindow.labels(robot)).contains("Of the windows only 1 counts");
        OpenWindow.press(robot, "Take back");
        answer(robot, "Typed twice.", "Take it back");
        assertThat(additions()).hasSize(2);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(OpenWindow.labels(robot)).anyMatch(text -> text.contains("Undone"));
    }

    @Test
    void anAdvisoryIsTrackedByKeyboardAndEveryReleaseGetsAState(FxRobot robot) {
        open(robot);
        int before = rows().size();
        robot.push(KeyCode.T);
        answer(robot, "Everybody asks.", "Track it");

        assertThat(rows()).hasSizeGreaterThan(before);
        assertThat(OpenWindow.labels(robot)).contains("Tracked for every release");
        tab(robot, "Releases");
        assertThat(robot.lookup(StateLink.class::isInstance).queryAll()).hasSizeGreaterThan(10);
        robot.push(KeyCode.T);
        answer(robot, "It is over.", "Stop tracking");
        assertThat(rows()).hasSize(before);
    }

    @Test
    void claimsSayWhetherTheyCountAndStatesSayWhy(FxRobot robot) {
        open(robot);
        tab(robot, "Claims");
        assertThat(OpenWindow.labels(robot)).anyMatch(text -> text.startsWith("Speaks of Northwind Systems / Billing 7.3"));
        tab(robot, "Releases");
        StateLink state = robot.lookup(StateLink.class::isInstance).query();
        robot.interact(state::requestFocus);
        robot.push(KeyCode.ENTER);
        assertThat(robot.lookup(".reasons").query().isVisible()).as("by Enter").isTrue();
        tab(robot, "Time line");
        Node line = robot.lookup(TimeLine.class::isInstance).query();
        assertThat(robot.from(line).lookup(".label").queryAllAs(Labeled.class)).extracting(Labeled::getText)
                .anyMatch(text -> text.startsWith("Import")).anyMatch(text -> text.equals("The first position."));
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup(".reasons").query().isVisible()).isFalse();
    }

    @Test
    void whatIfShowsWhatWouldChangeAndRecordsNothing(FxRobot robot) {
        open(robot);
        long log = window.use().summary().summary(Viewpoint.LATEST).auditSize();
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.W);
        robot.interact(() -> {
            ComboBox<Object> kind = robot.from(OpenWindow.dialog(robot)).lookup(".combo-box").nth(0).query();
            kind.getSelectionModel().select(7);
            ComboBox<Object> which = robot.from(OpenWindow.dialog(robot)).lookup(".combo-box").nth(1).query();
            which.setValue("E-003 northwind-billing-7.3.cdx.json");
        });
        OpenWindow.pressInDialog(robot, "Suppose it");

        assertThat(OpenWindow.labels(robot)).contains("1 state would change", "E-003 northwind-billing-7.3.cdx.json is withdrawn.");
        assertThat(window.use().summary().summary(Viewpoint.LATEST).auditSize()).isEqualTo(log);
        assertThat(rows()).anyMatch(row -> row.position().state() == State.AFFECTED);
    }

    @Test
    void aDecisionIsProposedForASiblingAndTakenUpInOneAct(FxRobot robot) {
        window.imports(robot, "register-2026-03-31.csv", "advisories/GHSA-fw8c-xr5c-95f9.json",
                "inventories/northwind-billing-7.3.cdx.json",
                "inventories/northwind-portal-2.0.cdx.json");
        PositionRow portal = rows().stream().filter(row -> row.releaseName().equals("Portal 2.0")).findFirst().orElseThrow();
        assertThat(portal.position().state()).isEqualTo(State.AFFECTED);
        window.use().decide()
                .decide(new Decide.Request("Northwind Systems/Portal@2.0", AXIOS, State.UNKNOWN, "The build cache is in doubt.",
                        null, List.of(), null), OpenWindow.MARA);
        robot.interact(() -> window.workspace().session().changed());
        robot.interact(() -> window.workspace()
                .go(new Place(ScreenId.INBOX, "Northwind Systems/Billing@7.3 " + AXIOS)));
        assertThat(OpenWindow.labels(robot)).contains("Proposal", "1 decision that may hold here, too")
                .anyMatch(text -> text.startsWith("Same: "));
        robot.push(KeyCode.C);

        PositionRow billing = rows().stream().filter(row -> row.releaseName().equals("Billing 7.3")).findFirst().orElseThrow();
        assertThat(billing.position().state()).isEqualTo(State.UNKNOWN);
        assertThat(billing.position().decision()).isNotNull();
        assertThat(billing.position().decision().reason()).startsWith("Carried forward from decision");
    }

    private void addWindow(FxRobot robot, String from, String to, String source) {
        robot.push(KeyCode.W);
        List<TextField> fields = OpenWindow.fields(robot);
        robot.interact(() -> {
            fields.get(0).setText(from);
            fields.get(1).setText(to);
            fields.get(2).setText(source);
        });
        OpenWindow.pressInDialog(robot, "Add");
        assertThat(OpenWindow.dialogIsOpen(robot)).isFalse();
    }

    private static void answer(FxRobot robot, String reason, String act) {
        robot.interact(() -> OpenWindow.fields(robot).getFirst().setText(reason));
        OpenWindow.pressInDialog(robot, act);
    }

    private static void tab(FxRobot robot, String name) {
        ToggleButton tab = robot.lookup(".toggle-button").queryAllAs(ToggleButton.class).stream()
                .filter(each -> String.valueOf(each.getText()).startsWith(name)).findFirst().orElseThrow();
        robot.interact(tab::fire);
    }

    private List<AdvisoryAddition> additions() {
        return window.use().addToAdvisory().additions(AXIOS, Viewpoint.LATEST);
    }

    private List<PositionRow> rows() {
        return window.use().states().rows(StateFilter.ALL, Viewpoint.LATEST);
    }
}
