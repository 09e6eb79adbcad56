package org.vouchsafe.ui.preview;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.vouchsafe.ui.command.Command;
import org.vouchsafe.ui.shell.VouchsafeApp;
import org.vouchsafe.ui.shell.WorkspaceView;
import org.vouchsafe.ui.theme.ThemeChoice;

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

    /** Takes them all: {@code overview-light-1440.png} and so on. */
    public void walk() throws Exception {
        for (Size size : SIZES) {
            Shots.size(app.scene(), size.width(), size.height());
            for (ThemeChoice theme : List.of(ThemeChoice.LIGHT, ThemeChoice.DARK)) {
                Shots.onWindowThread(() -> {
                    app.themes().choiceProperty().set(theme);
                    return true;
                });
                screens(theme.name().toLowerCase(Locale.ROOT) + "-" + size.width());
            }
        }
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
