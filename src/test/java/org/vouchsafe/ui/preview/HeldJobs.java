package org.vouchsafe.ui.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.vouchsafe.job.Job;
import org.vouchsafe.job.JobRunner;
import org.vouchsafe.job.Outcome;
import org.vouchsafe.job.SameThreadJobs;
import org.vouchsafe.job.Work;

/** Holds work back until the test lets it go, in any order. */
public final class HeldJobs implements JobRunner {
    private final SameThreadJobs jobs = new SameThreadJobs();
    private final List<Runnable> held = new ArrayList<>();

    @Override
    public <T> Job<T> start(String title, Listing listing, Work<T> work, Consumer<Outcome<T>> whenOver) {
        held.add(() -> jobs.start(title, listing, work, whenOver));
        // The handle a caller would cancel: its work never runs, so cancelling it changes nothing here.
        return new SameThreadJobs().start(title, Listing.UNLISTED, progress -> {
            throw new java.util.concurrent.CancellationException();
        }, outcome -> {});
    }

    /** Lets the work go that was started at this place, from 0. */
    public void release(int at) {
        held.get(at).run();
    }

    /** How much was started. */
    public int started() {
        return held.size();
    }

    @Override
    public List<Job<?>> running() {
        return jobs.running();
    }

    @Override
    public void onChange(Runnable listener) {
        jobs.onChange(listener);
    }

    @Override
    public void close() {}
}
