package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import org.vouchsafe.ui.session.Place;
import org.vouchsafe.ui.session.ScreenId;

/** What a window held is let go with it: nothing that outlives it, platform or program, keeps a closed one alive. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class ClosedWindowTest {
    private static final int WINDOWS = 3;

    @TempDir
    Path folder;

    @BeforeEach
    void platform() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void clean() throws Exception {
        FxToolkit.cleanupStages();
    }

    @Test
    void closedWindowsAreLetGo() throws Exception {
        var apps = new ArrayList<WeakReference<Object>>();
        for (int i = 0; i < WINDOWS; i++) {
            apps.add(openedAndClosed(Files.createDirectory(folder.resolve("w" + i))));
        }
        long alive = WINDOWS;
        for (int i = 0; i < 20 && alive > 1; i++) {
            System.gc();
            WaitForAsyncUtils.waitForFxEvents();
            Thread.sleep(50);
            alive = apps.stream().filter(each -> each.get() != null).count();
        }
        assertThat(alive).as("closed windows still held; the last may still be the one that had the keyboard").isLessThanOrEqualTo(1);
    }

    private static WeakReference<Object> openedAndClosed(Path folder) throws Exception {
        var opened = new ArrayList<OpenWindow>();
        WaitForAsyncUtils.asyncFx(() -> opened.add(new OpenWindow(new Stage(), folder))).get();
        OpenWindow window = opened.getFirst();
        for (ScreenId each : List.of(ScreenId.values())) {
            WaitForAsyncUtils.asyncFx(() -> window.workspace().session().go(Place.of(each))).get();
            WaitForAsyncUtils.waitForFxEvents();
        }
        var app = new WeakReference<Object>(window.app());
        WaitForAsyncUtils.asyncFx(window::close).get();
        return app;
    }
}
