package org.vouchsafe.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.job.SameThreadJobs;
import org.vouchsafe.ui.command.Command;
import org.vouchsafe.ui.component.DialogCard;
import org.vouchsafe.ui.component.state.StateChip;
import org.vouchsafe.ui.preview.Invented;
import org.vouchsafe.ui.preview.InventedCases;
import org.vouchsafe.ui.preview.Preview;
import org.vouchsafe.ui.shell.frame.Rail;
import org.vouchsafe.ui.theme.Theme;
import org.vouchsafe.ui.theme.ThemeChoice;

/** The whole window, by keyboard and mouse. */
@ExtendWith(ApplicationExtension.class)
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class WindowTest {
    @TempDir
    Path folder;

    private final InventedCases cases = new InventedCases();
    private Stage stage;
    private VouchsafeApp app;
    private WorkspaceView workspace;

    @Start
    void start(Stage first) {
        stage = first;
        app = new VouchsafeApp(Preview.setup(folder.resolve("settings.properties")), first, new SameThreadJobs(), () -> {});
        app.show();
        app.show(Preview.verbs(), Preview.views(cases));
        workspace = Objects.requireNonNull(app.workspace());
    }

    @Stop
    void stop() {
        stage.hide();
    }

    @Test
    void typesNothingWithTheKeyThatOpensADialog(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        robot.interact(() -> type(KeyCode.D, "d"));
        TextArea reason = robot.lookup(".dialog-card .text-area").query();
        assertThat(reason.getText()).isEmpty();
        robot.interact(reason::requestFocus);
        robot.interact(() -> type(KeyCode.D, "d"));
        assertThat(reason.getText()).isEqualTo("d");
    }

    /** The two events a pressed letter makes, each for whoever has the keyboard by then. */
    private void type(KeyCode code, String character) {
        receiver().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, character, character, code, false, false, false, false));
        receiver().fireEvent(new KeyEvent(KeyEvent.KEY_TYPED, character, character, KeyCode.UNDEFINED, false, false, false, false));
    }

    private Node receiver() {
        Node owner = stage.getScene().getFocusOwner();
        return owner == null ? stage.getScene().getRoot() : owner;
    }

    @Test
    void decidesInThreeActionsByKeyboard(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        robot.push(KeyCode.D);
        robot.push(KeyCode.ALT, KeyCode.DIGIT1);
        TextArea reason = robot.lookup(".dialog-card .text-area").query();
        robot.interact(() -> reason.setText("The SBOM lists it; the claim is wrong."));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);

        assertThat(cases.decided()).singleElement().satisfies(request -> {
            assertThat(request.release()).isEqualTo("Northwind Systems/Billing@7.3");
            assertThat(request.state()).isEqualTo(State.AFFECTED);
        });
        assertThat(robot.lookup(".dialog-card").tryQuery()).isEmpty();
        assertThat(text(robot, ".page .lead")).startsWith("Turbine Console 11.0");
    }

    @Test
    void theReasonHasTheCursorAndLettersInItAreNotCommands(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        robot.push(KeyCode.K);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(app.scene().getFocusOwner()).isInstanceOf(TextArea.class);
        robot.push(KeyCode.J);
        assertThat(robot.lookup(".dialog-card").queryAll()).hasSize(1);
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup(".dialog-card").tryQuery()).isEmpty();
        assertThat(cases.decided()).isEmpty();
    }

    @Test
    void goesThroughTheInboxWithJAndL(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        robot.push(KeyCode.J);
        robot.push(KeyCode.J);
        assertThat(text(robot, ".page .lead")).startsWith("Bridge OS 5.6");
        robot.push(KeyCode.L);
        assertThat(text(robot, ".page .lead")).startsWith("Turbine Console 11.0");
        ListView<?> list = robot.lookup(".inbox-list").query();
        assertThat(list.getSelectionModel().getSelectedIndex()).isEqualTo(1);
    }

    @Test
    void thePaletteFindsACommandAndDoesIt(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        TextInputControl field = robot.lookup(".palette .text-field").query();
        assertThat(field.isFocused()).isTrue();
        robot.interact(() -> field.setText("go to inbox"));
        robot.push(KeyCode.ENTER);

        assertThat(workspace.paletteOpen()).isFalse();
        assertThat(text(robot, ".page-title")).isEqualTo("Inbox");
    }

    @Test
    void aClickOnACellExplainsIt(FxRobot robot) {
        Button cell = robot.lookup(".cell-button").nth(0).query();
        robot.clickOn(cell);

        assertThat(robot.lookup(".field-name").queryAllAs(Label.class)).extracting(Label::getText).contains("How it was reached");
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup(".field-name").queryAllAs(Label.class)).extracting(Label::getText).doesNotContain("How it was reached");
    }

    @Test
    void everyShortcutIsUniqueAndOnTheSheet(FxRobot robot) {
        robot.push(KeyCode.F1);
        List<String> keys = workspace.commands().all().stream().map(Command::key).filter(Objects::nonNull).toList();

        assertThat(keys).doesNotHaveDuplicates();
        assertThat(robot.lookup(".dialog-card .key-cap").queryAll()).hasSize(keys.size());
    }

    @Test
    void lookingFromAnotherDayForbidsChanges(FxRobot robot) {
        Command load = workspace.commands().find("import").orElseThrow();
        assertThat(load.enabled()).isTrue();
        robot.interact(() -> Preview.session(app).look(new Viewpoint(Invented.NOW.minusSeconds(86_400), null)));

        assertThat(load.whyDisabled().get()).contains("3 Apr 2026, 13:00");
        assertThat(robot.lookup(".as-of-band").query().isVisible()).isTrue();
        robot.clickOn("Back to today");
        assertThat(load.enabled()).isTrue();
    }

    @Test
    void importAsksForWhatIsMissing(FxRobot robot) {
        robot.interact(() -> workspace.intake(List.of(folder.resolve("a.json"))));
        DialogCard card = robot.lookup(".dialog-card").query();
        List<TextInputControl> fields = robot.from(card).lookup(".text-field").queryAllAs(TextInputControl.class).stream().toList();
        robot.interact(() -> fields.get(2).setText("2.0"));

        assertThat(card.problem().getText()).isEqualTo("A release needs its product.");
        Button go = robot.from(card).lookup(".button.accent").query();
        assertThat(go.isDisabled()).isTrue();
        assertThat(go.getText()).isEqualTo("Import 1 item");
    }

    @Test
    void theRailCollapsesWhereItIsNarrow(FxRobot robot) {
        Rail rail = robot.lookup(".rail").query();
        robot.interact(() -> stage.setWidth(1200));
        assertThat(rail.collapsedProperty().get()).isFalse();
        robot.interact(() -> stage.setWidth(1000));
        assertThat(rail.collapsedProperty().get()).isTrue();
    }

    @Test
    void theThemeIsSwitchedAndRemembered(FxRobot robot) {
        robot.interact(() -> app.themes().choiceProperty().set(ThemeChoice.LIGHT));
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);

        assertThat(app.themes().shownProperty().get()).isEqualTo(Theme.DARK);
        assertThat(app.scene().getStylesheets().getFirst()).endsWith("dark.css");
        assertThat(folder.resolve("settings.properties")).content().contains("theme=DARK");
    }

    @Test
    void everyIconButtonHasAName(FxRobot robot) {
        for (int screen = 1; screen <= 2; screen++) {
            robot.push(KeyCode.CONTROL, screen == 1 ? KeyCode.DIGIT1 : KeyCode.DIGIT2);
            for (Node node : robot.lookup(".button").queryAll()) {
                Button button = (Button) node;
                boolean named = (button.getText() != null && !button.getText().isBlank())
                        || (button.getAccessibleText() != null && !button.getAccessibleText().isBlank());
                assertThat(named).as(button.toString()).isTrue();
            }
        }
    }

    @Test
    void aStateIsNeverShownByColourAlone(FxRobot robot) {
        for (StateChip chip : robot.lookup(".chip").queryAllAs(StateChip.class)) {
            assertThat(chip.getText()).isNotBlank();
            assertThat(chip.getGraphic()).isNotNull();
            assertThat(chip.getAccessibleText()).isNotBlank();
        }
        assertThat(robot.lookup(".chip").queryAll()).hasSizeGreaterThan(20);
    }

    private static String text(FxRobot robot, String query) {
        Label label = robot.lookup(query).query();
        return label.getText();
    }
}
