package org.vouchsafe.ui.task;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.job.Job;
import org.vouchsafe.job.JobRunner.Listing;
import org.vouchsafe.job.Work;

/** Only the newest read counts: an older one is cancelled and, should it end nevertheless, its result is dropped. */
public final class Latest {
    private final Tasks tasks;
    private final String what;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private @Nullable Job<?> current;
    private long turn;

    Latest(Tasks tasks, String what) {
        this.tasks = tasks;
        this.what = what;
    }

    /** True while the newest read is under way. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Starts a read; a failure is shown to the user. */
    public <T> void read(Work<T> work, Consumer<T> done) {
        read(work, done, tasks::unhandled);
    }

    /** Starts a read whose failure the caller shows itself. */
    public <T> void read(Work<T> work, Consumer<T> done, Consumer<Failure> failed) {
        forget();
        long mine = turn;
        busy.set(true);
        current = tasks.start(what, Listing.UNLISTED, work, value -> ifNewest(mine, () -> done.accept(value)),
                failure -> ifNewest(mine, () -> failed.accept(failure)), () -> {});
    }

    /** Drops the read under way. */
    public void forget() {
        turn++;
        if (current != null) {
            current.cancel();
            current = null;
        }
        busy.set(false);
    }

    private void ifNewest(long mine, Runnable act) {
        if (mine == turn) {
            busy.set(false);
            act.run();
        }
    }
}
