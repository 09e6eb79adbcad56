package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
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
import org.vouchsafe.job.Progress;
import org.vouchsafe.job.SameThreadJobs;
import org.vouchsafe.seal.Verifier;
import org.vouchsafe.store.Surroundings;
import org.vouchsafe.ui.component.DialogCard;
import org.vouchsafe.ui.component.state.StateChip;
import org.vouchsafe.ui.session.Place;
import org.vouchsafe.ui.session.ScreenId;
import org.vouchsafe.ui.shell.Setup;
import org.vouchsafe.ui.shell.VouchsafeApp;
import org.vouchsafe.ui.shell.WorkspaceView;
import org.vouchsafe.ui.shell.Workspaces;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.VerifyFiles;
import org.vouchsafe.usecase.Workspaces.Access;
import org.vouchsafe.usecase.decide.SetPolicy;
import org.vouchsafe.usecase.read.StateFilter;
import org.vouchsafe.wiring.WorkspaceFiles;

/** An analyst's hour through the window, on a real workspace: from nothing, over a contradiction, to a decision and back. */
@ExtendWith(ApplicationExtension.class)
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class WindowJourneyTest {
    private static final Path SAMPLE = Path.of("samples", "axios-2026");
    private static final Actor MARA = new Actor("Mara Lind");

    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-04-04T08:00:00Z");
    private final InstantSource clock = () -> now = now.plusSeconds(1);
    private Stage stage;
    private VouchsafeApp app;

    @Start
    void start(Stage first) {
        stage = first;
        Path file = folder.resolve("assurance.vouchsafe");
        files().create(file, MARA).close();
        Setup setup = new Setup(new OnDisk(), clock, ZoneId.of("Europe/Berlin"), MARA, folder.resolve("settings.properties"), file,
                new VerifyFiles(Verifier::verify));
        app = new VouchsafeApp(setup, first, new SameThreadJobs(), () -> {});
        app.show();
    }

    @Stop
    void stop() {
        stage.hide();
        app.closeWorkspace();
    }

    @Test
    void fromNothingToADecisionAndBack(FxRobot robot) {
        assertThat(labels(robot)).contains("Nothing here yet", "assurance.vouchsafe", "0 evidence items", "No advisory data");

        imports(robot, "register-2026-03-31.csv", "advisories/GHSA-fw8c-xr5c-95f9.json", "inventories/northwind-billing-7.3.cdx.json",
                "vex/northwind-axios-3.openvex.json");
        DialogCard result = robot.lookup(".dialog-card").query();
        assertThat(robot.from(result).lookup(".chip").queryAllAs(StateChip.class)).extracting(Label::getText).contains("Imported", "None");
        robot.push(KeyCode.ESCAPE);
        assertThat(labels(robot)).contains("4 evidence items", "Billing 7.3");
        assertThat(robot.lookup(".cell-button .glyph.contradiction").queryAll()).isNotEmpty();

        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        assertThat(labels(robot)).anyMatch(text -> text.startsWith("Billing 7.3 and GHSA-fw8c-xr5c-95f9")).contains("Absent, but listed",
                "What they claim", "axios 1.14.1 is listed");
        assertThat(robot.lookup(".excerpt.evidence .cited").queryAllAs(Label.class)).extracting(Label::getText)
                .anyMatch(line -> line.contains("axios") && line.contains("1.14.1"));

        robot.push(KeyCode.K);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(state()).isEqualTo(State.UNKNOWN);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(state()).isEqualTo(State.AFFECTED);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertThat(state()).isEqualTo(State.UNKNOWN);
        assertThat(robot.lookup(".notice.failure").queryAll()).isEmpty();
    }

    @Test
    void whatCannotBeReadIsExplainedAndLosesNothing(FxRobot robot) {
        imports(robot, "../broken");
        DialogCard result = robot.lookup(".dialog-card").query();

        assertThat(robot.from(result).lookup(".table-view").queryAll()).hasSize(1);
        assertThat(robot.from(result).lookup(".filter-chip").queryAll()).isNotEmpty();
        assertThat(robot.lookup(".notice.failure").queryAll()).isEmpty();

        assertThat(robot.from(result).lookup(".chip").queryAllAs(Label.class).stream().findFirst().orElseThrow().getText())
                .as("what fell short stands first").isIn("Signature failed", "Checksum failed", "Not kept");
        List<String> shown = labels(robot, result);
        assertThat(shown).anyMatch(each -> each.contains(" imported (") && each.contains(" not kept") && each.endsWith("broken/."));
        assertThat(shown).contains("cut-off.zip").doesNotContain("clears-nothing.cdx.json");
        robot.from(result).lookup(".hyperlink").queryAllAs(Hyperlink.class).stream().filter(each -> each.getText().startsWith("Show "))
                .forEach(each -> robot.interact(each::fire));
        assertThat(labels(robot, result)).as("every file stands there").contains("cut-off.zip", "clears-nothing.cdx.json");

        int read = evidence();
        Button keep = robot.from(result).lookup(".button").queryAllAs(Button.class).stream()
                .filter(b -> "Keep the originals anyway".equals(b.getText())).findFirst().orElseThrow();
        robot.interact(keep::fire);
        assertThat(evidence()).isGreaterThan(read);
        DialogCard after = robot.lookup(".dialog-card").query();
        assertThat(robot.from(after).lookup(".button").queryAllAs(Button.class)).extracting(Button::getText)
                .doesNotContain("Keep the originals anyway");
    }

    @Test
    void keysOfASupplierAreHeldAndMarkedAsCompromised(FxRobot robot) {
        imports(robot, "register-2026-03-31.csv");
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        robot.interact(() -> workspace().go(new Place(ScreenId.SUPPLIERS, "Northwind Systems")));
        assertThat(labels(robot)).contains("Keys").anyMatch(text -> text.startsWith("No key is held for Northwind Systems."));

        press(robot, "Trust an identity");
        List<TextField> fields = fields(robot);
        robot.interact(() -> {
            fields.get(0).setText("https://build.northwind.example/release");
            fields.get(1).setText("https://issuer.example");
        });
        press(robot, "Trust it");
        DialogCard asking = robot.lookup(".dialog-card").query();
        assertThat(asking.problem().getText()).isEqualTo("Write how you know that it is the supplier's.");
        robot.interact(() -> fields.get(2).setText("Told by their PSIRT."));
        press(robot, "Trust it");
        assertThat(robot.lookup(".dialog-card").tryQuery()).isEmpty();
        assertThat(labels(robot)).contains("https://build.northwind.example/release", "https://issuer.example",
                "K-001, Identity certified by sigstore", "1 identity is now held for Northwind Systems. 0 states changed.");

        press(robot, "Mark as compromised");
        DatePicker since = robot.lookup(".dialog-card .date-picker").query();
        robot.interact(() -> {
            since.getEditor().setText("some day");
            fields(robot).getLast().setText("Build machine broken into.");
        });
        pressInDialog(robot, "Mark as compromised");
        DialogCard again = robot.lookup(".dialog-card").query();
        assertThat(again.problem().getText()).startsWith("Write the day as");
        robot.interact(() -> since.getEditor().setText("2026-04-02"));
        pressInDialog(robot, "Mark as compromised");
        assertThat(Objects.requireNonNull(app.useCases()).keys().rows(Viewpoint.LATEST).getFirst().key().distrust()).isNotNull()
                .satisfies(each -> assertThat(Objects.requireNonNull(each).since()).isEqualTo(Instant.parse("2026-04-01T22:00:00Z")));
        assertThat(labels(robot)).contains("Since 2 Apr 2026, 00:00. Build machine broken into.");
    }

    @Test
    void thePolicyIsSetTellsWhatItChangedAndIsUndone(FxRobot robot) {
        imports(robot, "register-2026-03-31.csv", "advisories/GHSA-fw8c-xr5c-95f9.json", "inventories/northwind-billing-7.3.cdx.json",
                "vex/northwind-axios-3.openvex.json");
        robot.push(KeyCode.ESCAPE);
        robot.interact(() -> workspace().commands().find("policy").orElseThrow().run());
        DialogCard card = robot.lookup(".dialog-card").query();
        pressInDialog(robot, "Set the policy");
        assertThat(card.problem().getText()).isEqualTo("This is what is demanded already.");
        List<TextField> fields = fields(robot);
        robot.interact(() -> {
            fields.get(0).setText("80");
            fields.get(2).setText("Registry.Example");
            fields.getLast().setText("Agreed with the board.");
        });
        pressInDialog(robot, "Set the policy");

        assertThat(robot.lookup(".dialog-card").tryQuery()).isEmpty();
        UseCases use = Objects.requireNonNull(app.useCases());
        assertThat(use.policy().held(Viewpoint.LATEST))
                .isEqualTo(new SetPolicy.Held("graph", "all", List.of(), 80, List.of("registry.example")));
        assertThat(labels(robot)).anyMatch(text -> text.matches("The policy is set\\. \\d+ states? changed\\."));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(use.policy().held(Viewpoint.LATEST)).isEqualTo(new SetPolicy.Held("graph", "all", List.of(), 0, List.of()));
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertThat(use.policy().held(Viewpoint.LATEST).floor()).isEqualTo(80);
    }

    private static List<TextField> fields(FxRobot robot) {
        return robot.from(robot.lookup(".dialog-card").<Node>query()).lookup(".text-field").queryAllAs(TextField.class).stream().toList();
    }

    private static void press(FxRobot robot, String text) {
        Button button = robot.lookup(".button").queryAllAs(Button.class).stream().filter(each -> text.equals(each.getText())).findFirst()
                .orElseThrow();
        robot.interact(button::fire);
    }

    private static void pressInDialog(FxRobot robot, String text) {
        Button button = robot.lookup(".dialog-card .button").queryAllAs(Button.class).stream()
                .filter(each -> text.equals(each.getText())).findFirst().orElseThrow();
        robot.interact(button::fire);
    }

    private void imports(FxRobot robot, String... names) {
        List<Path> paths = Stream.of(names).map(SAMPLE::resolve).map(Path::normalize).toList();
        robot.interact(() -> workspace().intake(paths));
        Button go = robot.lookup(".dialog-card .button.accent").query();
        robot.interact(go::fire);
    }

    private int evidence() {
        return Objects.requireNonNull(app.useCases()).evidence().rows(Viewpoint.LATEST).size();
    }

    private State state() {
        UseCases use = app.useCases();
        return Objects.requireNonNull(use).states().rows(StateFilter.ALL, Viewpoint.LATEST).stream()
                .filter(row -> row.releaseName().equals("Billing 7.3")).findFirst().orElseThrow().position().state();
    }

    private WorkspaceView workspace() {
        return Objects.requireNonNull(app.workspace());
    }

    private static List<String> labels(FxRobot robot, Node within) {
        return robot.from(within).lookup(".label").queryAllAs(Label.class).stream().map(Label::getText).toList();
    }

    private List<String> labels(FxRobot robot) {
        return robot.lookup(".label").queryAll().stream().filter(Node::isVisible).filter(Label.class::isInstance)
                .map(n -> ((Label) n).getText())
                .filter(Objects::nonNull).toList();
    }

    private WorkspaceFiles files() {
        return new WorkspaceFiles(new Surroundings(clock, new Random(1), "the test"), "test");
    }

    private final class OnDisk implements Workspaces {
        @Override
        public UseCases create(Path file) {
            return files().create(file, MARA);
        }

        @Override
        public UseCases open(Path file) {
            return files().open(file, Access.WRITE_WHERE_FREE);
        }

        @Override
        public Path sample(Progress progress) {
            throw new UnsupportedOperationException("Not asked for here");
        }
    }
}
