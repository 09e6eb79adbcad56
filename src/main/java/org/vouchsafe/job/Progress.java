package org.vouchsafe.job;

/** How work tells where it stands and learns that it shall stop. Implementations are thread-safe. */
public interface Progress {
    /** A new stage in words ("Reading portal-2.1.cdx.json"), with the number of steps it has, or 0 when that is not known. */
    void stage(String text, long steps);

    /** So many more steps of the stage are done. */
    void advance(long steps);

    /**
     * To be called in every loop and last before a commit, never after it.
     *
     * @throws java.util.concurrent.CancellationException when the user cancelled
     */
    void checkCancelled();

    /** Progress nobody watches. */
    Progress UNWATCHED = new Progress() {
        @Override
        public void stage(String text, long steps) {}

        @Override
        public void advance(long steps) {}

        @Override
        public void checkCancelled() {}
    };
}
