package org.vouchsafe.ui.shell;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.job.ThreadJobs;

/** Opens the window and stays until it is closed. At most once per process, as the toolkit demands. */
public final class Launch {
    private Launch() {}

    /**
     * Opens the window.
     *
     * @throws UnsupportedOperationException when there is no display
     */
    public static void open(Setup setup) {
        CountDownLatch closed = new CountDownLatch(1);
        AtomicReference<@Nullable VouchsafeApp> app = new AtomicReference<>();
        AtomicReference<@Nullable RuntimeException> failed = new AtomicReference<>();
        try (ThreadJobs jobs = new ThreadJobs()) {
            Platform.setImplicitExit(false);
            Platform.startup(() -> {
                try {
                    VouchsafeApp window = new VouchsafeApp(setup, new Stage(), jobs, closed::countDown);
                    app.set(window);
                    window.show();
                } catch (RuntimeException e) {
                    failed.set(e);
                    closed.countDown();
                }
            });
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            VouchsafeApp window = app.get();
            if (window != null) {
                window.closeWorkspace();
            }
            Platform.exit();
        }
        RuntimeException cause = failed.get();
        if (cause != null) {
            throw cause;
        }
    }
}
