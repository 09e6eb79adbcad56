package org.vouchsafe.job;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The twin for tests and scripts: work is over when {@link #start} returns. */
public final class SameThreadJobs implements JobRunner {
    private final List<Job<?>> running = new ArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    @Override
    public <T> Job<T> start(String title, Listing listing, Work<T> work, Consumer<Outcome<T>> whenOver) {
        Runnable changed = listing == Listing.LISTED ? this::tell : () -> {};
        Job<T> job = new Job<>(title, work, whenOver, changed);
        if (listing == Listing.LISTED) {
            running.add(job);
        }
        try {
            job.run();
        } finally {
            running.remove(job);
            changed.run();
        }
        return job;
    }

    @Override
    public List<Job<?>> running() {
        return List.copyOf(running);
    }

    @Override
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public void close() {}

    private void tell() {
        listeners.forEach(Runnable::run);
    }
}
