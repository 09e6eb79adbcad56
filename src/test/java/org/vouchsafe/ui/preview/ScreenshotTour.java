package org.vouchsafe.ui.preview;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.vouchsafe.job.Progress;
import org.vouchsafe.job.ThreadJobs;
import org.vouchsafe.seal.Verifier;
import org.vouchsafe.store.Surroundings;
import org.vouchsafe.ui.command.Command;
import org.vouchsafe.ui.shell.Setup;
import org.vouchsafe.ui.shell.VouchsafeApp;
import org.vouchsafe.ui.shell.WorkspaceView;
import org.vouchsafe.ui.shell.Workspaces;
import org.vouchsafe.ui.theme.ThemeChoice;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.VerifyFiles;
import org.vouchsafe.usecase.Workspaces.Access;
import org.vouchsafe.wiring.WorkspaceFiles;

/** Walks through all screens of an open workspace, in both themes and at three sizes, and leaves a picture of each. */
public final class ScreenshotTour {
    private record Size(int width, int height) {}

    private static final List<Size> SIZES = List.of(new Size(1440, 900), new Size(1280, 800), new Size(1920, 1080));

    private final VouchsafeApp app;
    private final Path folder;

    public ScreenshotTour(VouchsafeApp app, Path folder) {
        this.app = app;
        this.folder = folder;
    }

    /**
     * Opens a workspace and takes them all: {@code ScreenshotTour WORKSPACE FOLDER [INSTANT [quick]]}. The instant is the present of the pictures; without
     * it, the moment the program starts. A fourth word takes only the first size.
     */
    public static void main(String[] args) throws Exception {
        InstantSource clock = args.length > 2 ? InstantSource.fixed(Instant.parse(args[2])) : InstantSource.system();
        Path settings = Files.createTempDirectory("tour").resolve("settings.properties");
        CompletableFuture<VouchsafeApp> shown = new CompletableFuture<>();
        try (ThreadJobs jobs = new ThreadJobs()) {
            Platform.startup(() -> {
                try {
                    Setup setup = new Setup(new Stored(clock), clock, ZoneId.of("Europe/Berlin"), new Actor("Mara Lind"), settings,
                            Path.of(args[0]), new VerifyFiles(Verifier::verify));
                    VouchsafeApp app = new VouchsafeApp(setup, new Stage(), jobs, () -> {});
                    app.show();
                    shown.complete(app);
                } catch (RuntimeException e) {
                    shown.completeExceptionally(e);
                }
            });
            VouchsafeApp app = shown.get(30, TimeUnit.SECONDS);
            for (int i = 0; i < 100 && app.workspace() == null; i++) {
                Shots.settle();
            }
            new ScreenshotTour(app, Path.of(args[1])).walk(args.length > 3 ? List.of(SIZES.getFirst()) : SIZES);
            app.closeWorkspace();
        }
        Platform.exit();
    }

    /** Workspaces as the program has them, without a sample. */
    private record Stored(InstantSource clock) implements Workspaces {
        @Override
        public UseCases create(Path file) {
            throw new UnsupportedOperationException("The tour only looks");
        }

        @Override
        public UseCases open(Path file) {
            return new WorkspaceFiles(new Surroundings(clock, new SecureRandom(), "tour"), "development").open(file,
                    Access.WRITE_WHERE_FREE);
        }

        @Override
        public Path sample(Progress progress) {
            throw new UnsupportedOperationException("The tour only looks");
        }
    }

    /** Takes them all: {@code overview-light-1440.png} and so on. */
    public void walk() throws Exception {
        walk(SIZES);
    }

    private void walk(List<Size> sizes) throws Exception {
        for (Size size : sizes) {
            Shots.size(app.scene(), size.width(), size.height());
            for (ThemeChoice theme : List.of(ThemeChoice.LIGHT, ThemeChoice.DARK)) {
                Shots.onWindowThread(() -> {
                    app.themes().choiceProperty().set(theme);
                    return true;
                });
                String suffix = theme.name().toLowerCase(Locale.ROOT) + "-" + size.width();
                screens(suffix);
                if (size.equals(SIZES.getFirst())) {
                    dialogs(suffix);
                }
            }
        }
    }

    /** What stands above the screens: explanation, palette, dialogs. */
    private void dialogs(String suffix) throws Exception {
        run("go-OVERVIEW");
        Shots.settle();
        Shots.onWindowThread(() -> {
            if (app.scene().getRoot().lookup(".cell-button .contradiction") != null
                    && app.scene().getRoot().lookup(".cell-button .contradiction").getParent().getParent() instanceof Button cell) {
                cell.fire();
            }
            return true;
        });
        Shots.take(app.scene(), folder.resolve("explanation-" + suffix + ".png"));
        run("close-explanation");
        picture("search", "palette-" + suffix, KeyCode.ESCAPE, "axios");
        picture("import", "import-" + suffix, KeyCode.ESCAPE, "");
        picture("shortcuts", "shortcuts-" + suffix, KeyCode.ESCAPE, "");
        run("go-INBOX");
        Shots.settle();
        picture("decide", "decide-" + suffix, KeyCode.ESCAPE, "The inventory lists it; the claim was made for an older build.");
    }

    private void picture(String command, String name, KeyCode closing, String typed) throws Exception {
        run(command);
        Shots.settle();
        Shots.onWindowThread(() -> {
            if (!typed.isEmpty() && app.scene().getFocusOwner() instanceof TextInputControl field) {
                field.setText(typed);
            }
            return true;
        });
        Shots.take(app.scene(), folder.resolve(name + ".png"));
        Shots.onWindowThread(() -> {
            Node owner = app.scene().getFocusOwner();
            Event.fireEvent(owner == null ? app.scene().getRoot() : owner,
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", closing, false, false, false, false));
            return true;
        });
    }

    private void run(String command) throws Exception {
        Shots.onWindowThread(() -> {
            Objects.requireNonNull(app.workspace()).commands().find(command).ifPresent(Command::run);
            return true;
        });
    }

    private void screens(String suffix) throws Exception {
        WorkspaceView workspace = Objects.requireNonNull(app.workspace());
        List<Command> ways = workspace.commands().all().stream().filter(c -> c.id().startsWith("go-")).toList();
        for (Command way : ways) {
            Shots.onWindowThread(() -> {
                way.run();
                return true;
            });
            String screen = way.id().substring("go-".length()).toLowerCase(Locale.ROOT);
            Shots.take(app.scene(), folder.resolve(screen + "-" + suffix + ".png"));
        }
    }
}
