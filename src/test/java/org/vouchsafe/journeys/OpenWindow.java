package org.vouchsafe.journeys;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.vouchsafe.job.Progress;
import org.vouchsafe.job.SameThreadJobs;
import org.vouchsafe.report.pdf.PdfRenderer;
import org.vouchsafe.report.pdf.layout.PageFormat;
import org.vouchsafe.seal.Verifier;
import org.vouchsafe.store.Surroundings;
import org.vouchsafe.ui.component.DialogCard;
import org.vouchsafe.ui.shell.Setup;
import org.vouchsafe.ui.shell.VouchsafeApp;
import org.vouchsafe.ui.shell.WorkspaceView;
import org.vouchsafe.ui.shell.Workspaces;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.VerifyFiles;
import org.vouchsafe.usecase.rehearsal.Rehearsals;
import org.vouchsafe.wiring.WorkspaceFiles;

/** The window over a real workspace on disk that was empty when it was opened, and what an analyst does with it. */
final class OpenWindow {
    static final Path SAMPLE = Path.of("samples", "axios-2026");
    static final Actor MARA = new Actor("Mara Lind");

    private final Stage stage;
    private final VouchsafeApp app;
    private Instant now = Instant.parse("2026-04-04T08:00:00Z");
    private final InstantSource clock = () -> now = now.plusSeconds(1);

    OpenWindow(Stage stage, Path folder) {
        this.stage = stage;
        Path file = folder.resolve("assurance.vouchsafe");
        files().create(file, MARA).close();
        Setup setup = new Setup(new OnDisk(), clock, ZoneId.of("Europe/Berlin"), MARA, folder.resolve("settings.properties"), file,
                new VerifyFiles(Verifier::verify));
        app = new VouchsafeApp(setup, stage, new SameThreadJobs(), () -> {});
        app.show();
    }

    void close() {
        stage.hide();
        app.closeWorkspace();
    }

    VouchsafeApp app() {
        return app;
    }

    WorkspaceView workspace() {
        return Objects.requireNonNull(app.workspace());
    }

    UseCases use() {
        return Objects.requireNonNull(app.useCases());
    }

    /** Lets days pass. */
    void later(java.time.Duration by) {
        now = now.plus(by);
    }

    /** Imports files of the sample by the window's own dialog and closes what it says of them. */
    void imports(FxRobot robot, String... names) {
        List<Path> paths = Stream.of(names).map(SAMPLE::resolve).map(Path::normalize).toList();
        robot.interact(() -> workspace().intake(paths));
        pressInDialog(robot, "Import " + paths.size() + (paths.size() == 1 ? " item" : " items"));
        pressInDialog(robot, "Close");
    }

    static void press(FxRobot robot, String text) {
        fire(robot, ".button", text);
    }

    static void pressInDialog(FxRobot robot, String text) {
        fire(robot, ".dialog-card .button", text);
    }

    private static void fire(FxRobot robot, String query, String text) {
        List<Button> buttons = robot.lookup(query).queryAllAs(Button.class).stream().toList();
        Button button = buttons.stream().filter(each -> text.equals(each.getText())).findFirst()
                .orElseThrow(() -> new AssertionError("No button " + text + " among " + buttons.stream().map(Button::getText).toList()));
        robot.interact(button::fire);
    }

    static DialogCard dialog(FxRobot robot) {
        return robot.lookup(".dialog-card").query();
    }

    static boolean dialogIsOpen(FxRobot robot) {
        return robot.lookup(".dialog-card").tryQuery().isPresent();
    }

    static List<TextField> fields(FxRobot robot) {
        return robot.from(robot.lookup(".dialog-card").<Node>query()).lookup(".text-field").queryAllAs(TextField.class).stream().toList();
    }

    /** All words that can be seen. */
    static List<String> labels(FxRobot robot) {
        return robot.lookup(".label").queryAll().stream().filter(Node::isVisible).filter(Label.class::isInstance)
                .map(n -> ((Label) n).getText()).filter(Objects::nonNull).toList();
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
            return files().open(file, org.vouchsafe.usecase.Workspaces.Access.WRITE_WHERE_FREE);
        }

        @Override
        public Rehearsals rehearsals() {
            return new Rehearsals(files(), () -> new PdfRenderer(PageFormat.A4), clock);
        }

        @Override
        public Path sample(Progress progress) {
            throw new UnsupportedOperationException("Not asked for here");
        }
    }
}
