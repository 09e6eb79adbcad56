package org.vouchsafe.job;

import java.util.List;
import java.util.function.Consumer;

/** Runs work and knows what is under way. Closing asks everything to stop and waits for it. */
public interface JobRunner extends AutoCloseable {
    /** Whether a job is something the user follows, or a quick read nobody needs to see. */
    enum Listing {
        LISTED, UNLISTED
    }

    /**
     * Starts work.
     *
     * @param title what it does, in words
     * @param whenOver called once, on the thread the work ran on
     */
    <T> Job<T> start(String title, Listing listing, Work<T> work, Consumer<Outcome<T>> whenOver);

    /** Listed jobs that are not over, oldest first. */
    List<Job<?>> running();

    /** Calls this, on any thread, whenever a listed job begins, moves or ends. It must be quick. */
    void onChange(Runnable listener);

    @Override
    void close();
}
