package org.vouchsafe.job;

/** Something to be done off the calling thread. It reports through the progress it is given and asks it whether to stop. */
@FunctionalInterface
public interface Work<T> {
    /**
     * Does it.
     *
     * @throws java.util.concurrent.CancellationException when the user cancelled
     * @throws Exception when it failed; the job ends as failed with it
     */
    T run(Progress progress) throws Exception;
}
