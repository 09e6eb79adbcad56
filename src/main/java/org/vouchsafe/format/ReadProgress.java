package org.vouchsafe.format;

/** How a reader tells how far it is and learns that it shall stop. */
public interface ReadProgress {
    /** Says that so many bytes of the file are read; throws {@link java.util.concurrent.CancellationException} when cancelled. */
    void read(long bytes);

    /** Progress nobody watches. */
    ReadProgress UNWATCHED = bytes -> {};
}
