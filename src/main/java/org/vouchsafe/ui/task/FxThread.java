package org.vouchsafe.ui.task;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/** The window's thread as an executor. Runs at once when already there, so that a result is never a frame late. */
public final class FxThread implements Executor {
    @Override
    public void execute(Runnable command) {
        if (Platform.isFxApplicationThread()) {
            command.run();
        } else {
            Platform.runLater(command);
        }
    }

    /** An executor that always waits for the next turn, for what must not happen inside the event being handled. */
    public Executor later() {
        return Platform::runLater;
    }
}
