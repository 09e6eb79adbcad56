package org.vouchsafe.format;

import org.vouchsafe.input.Opening;
import org.vouchsafe.input.SourceFile;

/** One file format. To add one: one class, one line in {@link Formats}. */
public interface Format {
    /** Name shown to the analyst, without a version: {@code CycloneDX JSON}. */
    String name();

    /**
     * Whether the file is of this format, judged by content, never by name. A damaged file is recognised by what stands before the damage.
     */
    boolean recognises(Opening opening);

    /**
     * Reads all that can be read. What is wrong becomes problems, the rest is returned.
     *
     * @throws org.vouchsafe.input.TooMuchListed only when it lists more than memory is there for
     */
    ReadResult read(SourceFile file, ReadProgress progress);
}
