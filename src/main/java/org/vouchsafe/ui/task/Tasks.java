package org.vouchsafe.ui.task;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.vouchsafe.job.Job;
import org.vouchsafe.job.JobRunner;
import org.vouchsafe.job.JobRunner.Listing;
import org.vouchsafe.job.Outcome;
import org.vouchsafe.job.Work;

/** Runs use cases off the window's thread and delivers what they give on it. To be called on the window's thread. */
public final class Tasks {
    private final JobRunner runner;
    private final Executor window;
    private final Consumer<Failure> unhandled;
    private final ObservableList<Job<?>> running = FXCollections.observableArrayList();
    private final AtomicBoolean refreshPending = new AtomicBoolean();

    /**
     * A task runner.
     *
     * @param window the window's thread
     * @param unhandled shows a failure nobody else takes care of
     */
    public Tasks(JobRunner runner, Executor window, Consumer<Failure> unhandled) {
        this.runner = runner;
        this.window = window;
        this.unhandled = unhandled;
        runner.onChange(this::refreshSoon);
    }

    /** Listed jobs under way; every change of one of them shows as a change of this list. */
    public ObservableList<Job<?>> running() {
        return running;
    }

    /** A quick read: unlisted; a failure is shown to the user. */
    public <T> void read(String what, Work<T> work, Consumer<T> done) {
        start(what, Listing.UNLISTED, work, done, unhandled, () -> {});
    }

    /** A quick read or act whose failure the caller shows itself. */
    public <T> void read(String what, Work<T> work, Consumer<T> done, Consumer<Failure> failed) {
        start(what, Listing.UNLISTED, work, done, failed, () -> {});
    }

    /** Long work: listed with progress and cancel; a failure is shown to the user. */
    public <T> Job<T> run(String what, Work<T> work, Consumer<T> done, Runnable cancelled) {
        return start(what, Listing.LISTED, work, done, unhandled, cancelled);
    }

    /** The same, whose failure the caller shows itself. */
    public <T> Job<T> run(String what, Work<T> work, Consumer<T> done, Consumer<Failure> failed, Runnable cancelled) {
        return start(what, Listing.LISTED, work, done, failed, cancelled);
    }

    /** A slot in which a newer read makes an older one moot: for searches and screens that follow a viewpoint. */
    public Latest latest(String what) {
        return new Latest(this, what);
    }

    <T> Job<T> start(String what, Listing listing, Work<T> work, Consumer<T> done, Consumer<Failure> failed, Runnable cancelled) {
        return runner.start(what, listing, work, outcome -> window.execute(() -> {
            switch (outcome) {
                case Outcome.Done<T>(T value) -> done.accept(value);
                case Outcome.Cancelled<T>() -> cancelled.run();
                case Outcome.Failed<T>(Throwable cause) -> failed.accept(Failure.of(what, cause));
            }
        }));
    }

    void unhandled(Failure failure) {
        unhandled.accept(failure);
    }

    /** However fast a job moves, one refresh at a time waits for the window. */
    private void refreshSoon() {
        if (refreshPending.compareAndSet(false, true)) {
            window.execute(() -> {
                refreshPending.set(false);
                running.setAll(runner.running());
            });
        }
    }
}
