package org.vouchsafe.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.job.JobRunner;
import org.vouchsafe.job.Work;
import org.vouchsafe.ui.command.Command;
import org.vouchsafe.ui.command.Command.Section;
import org.vouchsafe.ui.command.Commands;
import org.vouchsafe.ui.incidents.rehearsal.RehearsalSources;
import org.vouchsafe.ui.session.Desk;
import org.vouchsafe.ui.session.Notices;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.shell.frame.DropLayer;
import org.vouchsafe.ui.shell.frame.ModalOverlays;
import org.vouchsafe.ui.shell.frame.NoticeStack;
import org.vouchsafe.ui.shell.frame.ShortcutSheet;
import org.vouchsafe.ui.shell.settings.Settings;
import org.vouchsafe.ui.shell.settings.WindowSize;
import org.vouchsafe.ui.shell.verify.VerifyResult;
import org.vouchsafe.ui.task.FxThread;
import org.vouchsafe.ui.task.Tasks;
import org.vouchsafe.ui.theme.Fonts;
import org.vouchsafe.ui.theme.Themes;
import org.vouchsafe.ui.words.Moments;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.rehearsal.Rehearsal;

/** The window: shows the welcome screen or an open workspace, and changes between them. */
public final class VouchsafeApp {
    private static final String ENDING = "vouchsafe";

    private final Setup setup;
    private final Stage stage;
    private final Settings settings;
    private final Notices notices = new Notices();
    private final Tasks tasks;
    private final SystemFiles files;
    private final ModalOverlays overlays = new ModalOverlays();
    private final StackPane ground = new StackPane();
    private final Scene scene;
    private final Themes themes;
    private @Nullable UseCases open;
    private @Nullable WorkspaceView workspace;

    /**
     * A window.
     *
     * @param closed called once the window is closed; the workspace is still open then
     */
    public VouchsafeApp(Setup setup, Stage stage, JobRunner jobs, Runnable closed) {
        this.setup = setup;
        this.stage = stage;
        this.settings = Settings.read(setup.settingsFile());
        this.tasks = new Tasks(jobs, new FxThread(), notices::failed);
        this.files = new SystemFiles(stage);
        Fonts.load();
        StackPane root = new StackPane();
        DropLayer drop = new DropLayer(root, this::dropped, this::verify);
        root.getChildren().addAll(ground, new NoticeStack(notices), overlays.pane(), drop);
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        WindowSize size = settings.window().within(room.getWidth(), room.getHeight());
        scene = new Scene(root, size.width(), size.height());
        themes = new Themes(scene, settings.theme());
        themes.choiceProperty().addListener((o, was, is) -> settings.theme(is));
        Keyboard keyboard = new Keyboard(scene, this::commandsNow, this::keysElsewhere);
        stage.setScene(scene);
        stage.setTitle("Vouchsafe");
        stage.getIcons().setAll(WindowIcons.all());
        stage.setMinWidth(Math.min(WindowSize.LEAST.width(), size.width()));
        stage.setMinHeight(Math.min(WindowSize.LEAST.height(), size.height()));
        stage.setMaximized(size.extent() == WindowSize.Extent.MAXIMISED);
        stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, event -> {
            settings.window(new WindowSize(scene.getWidth(), scene.getHeight(),
                    stage.isMaximized() ? WindowSize.Extent.MAXIMISED : WindowSize.Extent.NORMAL));
            closed.run();
        });
        keyboard.attach();
        welcome();
    }

    /** Shows it, and opens the workspace it was started with or the last one. */
    public void show() {
        stage.show();
        Path first = setup.first();
        if (first != null) {
            openWorkspace(first);
        } else {
            settings.recent().stream().findFirst().filter(java.nio.file.Files::isRegularFile).ifPresent(this::openWorkspace);
        }
    }

    /** The scene, for pictures and tests. */
    public Scene scene() {
        return scene;
    }

    public Themes themes() {
        return themes;
    }

    /** The workspace in the window; null on the welcome screen. */
    public @Nullable WorkspaceView workspace() {
        return workspace;
    }

    /** The verbs of the open workspace; null on the welcome screen. */
    public @Nullable UseCases useCases() {
        return open;
    }

    /** Closes the workspace into one file. To be called when no work is under way any more. */
    public void closeWorkspace() {
        UseCases was = open;
        open = null;
        if (was != null) {
            was.close();
        }
    }

    /** Opens a workspace in the place of the one that is open. */
    public void openWorkspace(Path file) {
        bring("Open " + file.getFileName(), progress -> setup.workspaces().open(file), () -> file);
    }

    private void createWorkspace() {
        files.save("New workspace", "assurance." + ENDING, "Vouchsafe workspace", ENDING)
                .ifPresent(file -> bring("Make " + file.getFileName(), progress -> setup.workspaces().create(file), () -> file));
    }

    private void chooseWorkspace() {
        files.open("Open a workspace", "Vouchsafe workspace", ENDING).ifPresent(this::openWorkspace);
    }

    private void openSample() {
        tasks.run("Build the sample", setup.workspaces()::sample, this::openWorkspace, () -> {});
    }

    private void bring(String what, Work<UseCases> work, Supplier<Path> file) {
        tasks.read(what, work, fresh -> {
            settings.opened(file.get().toAbsolutePath());
            UseCases before = open;
            open = fresh;
            if (before != null) {
                tasks.read("Close the other workspace", progress -> {
                    before.close();
                    return true;
                }, ignored -> {});
            }
            notices.forgetTold();
            show(Verbs.of(fresh), Views.of(fresh, rehearsing(fresh)));
            fresh.summary().openingNotices().forEach(notices::told);
            if (file.get().endsWith(Rehearsal.COPY)) {
                notices.told(
                        "This is the copy of a rehearsal. 'Rehearse' at the incidents (H) says what happened, takes your answer and shows the score.");
            }
        });
    }

    private RehearsalSources rehearsing(UseCases use) {
        return RehearsalSources.of(use, setup.workspaces()::rehearsals, this::openWorkspace);
    }

    /** Puts a workspace into the window. */
    public void show(Verbs verbs, List<Views.Entry> views) {
        Session session = new Session(tasks, notices, setup.clock(), setup.zone(), setup.actor());
        workspace = new WorkspaceView(new Desk(session, overlays, files, settings, settings), verbs, views, around());
        ground.getChildren().setAll(workspace);
        workspace.takeFocus();
    }

    private void welcome() {
        workspace = null;
        ground.getChildren().setAll(new WelcomeView(
                new WelcomeView.Choices(this::createWorkspace, this::chooseWorkspace, this::openSample, this::openWorkspace),
                settings.recent()));
    }

    private List<Command> around() {
        return List.of(
                Command.always("new", Section.WORKSPACE, "New workspace", "fth-plus", "Shortcut+N", this::createWorkspace),
                Command.always("open", Section.WORKSPACE, "Open a workspace", "fth-folder", "Shortcut+O", this::chooseWorkspace),
                Command.always("sample", Section.WORKSPACE, "Open the sample", "fth-play", null, this::openSample),
                Command.always("verify-files", Section.WORKSPACE, "Verify sealed files", "fth-shield", null,
                        () -> verify(files.choose("Choose reports, workbooks or packages to verify"))),
                Command.always("theme", Section.VIEW, "Switch between light and dark", "fth-moon", "Shortcut+Shift+L", themes::toggle),
                Command.always("theme-system", Section.VIEW, "Light and dark as the system has it", "fth-monitor", null,
                        () -> themes.choiceProperty().set(org.vouchsafe.ui.theme.ThemeChoice.SYSTEM)),
                Command.always("shortcuts", Section.HELP, "Keyboard shortcuts", "fth-help-circle", "F1", this::showShortcuts));
    }

    private void showShortcuts() {
        Commands now = commandsNow();
        if (now != null) {
            overlays.show(ShortcutSheet.of(now, overlays::close));
        }
    }

    private void dropped(List<Path> paths) {
        if (workspace != null && !overlays.isOpen()) {
            workspace.intake(paths);
        } else {
            paths.stream().filter(p -> p.toString().endsWith("." + ENDING)).findFirst().ifPresent(this::openWorkspace);
        }
    }

    /** Judges files and says what they are; nothing is kept of them, and no workspace is needed. */
    private void verify(List<Path> paths) {
        verify(paths, List.of());
    }

    private void verify(List<Path> paths, List<Path> trusted) {
        if (!paths.isEmpty() && !overlays.isOpen()) {
            tasks.read("Verify", progress -> setup.verify().verify(paths, trusted, progress), found -> overlays.show(
                    VerifyResult.card(found, new Moments(setup.zone())::minute, overlays::close, () -> verifyByTrusted(paths))));
        }
    }

    private void verifyByTrusted(List<Path> paths) {
        List<Path> trusted = files.choose("Choose certificates of issuers you trust");
        if (!trusted.isEmpty()) {
            overlays.close();
            verify(paths, trusted);
        }
    }

    private @Nullable Commands commandsNow() {
        return workspace == null ? null : workspace.commands();
    }

    private boolean keysElsewhere() {
        return overlays.isOpen() || (workspace != null && workspace.paletteOpen());
    }
}
