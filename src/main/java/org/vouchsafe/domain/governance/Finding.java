package org.vouchsafe.domain.governance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.problem.Citation;

/**
 * How a supplier stands to one weakness.
 *
 * @param count how many components, or releases, show it; a lower bound where some files do not say
 * @param of how many were looked at
 * @param silent how many files do not say
 * @param examples some of them
 */
public record Finding(Weakness weakness, Standing standing, int count, int of, int silent, List<Example> examples) {
    /** What the files say. */
    public enum Standing {
        SEEN,
        /** The files that are held say of everything that it is not so. */
        NOT_SEEN,
        /** No file says, or not every one: what is not listed is unknown, not absent. */
        UNKNOWN
    }

    /**
     * One of them.
     *
     * @param words the component or release, with what is said of it
     * @param place where that stands; null for a release, of which nothing is held that could be shown
     */
    public record Example(String words, @Nullable Citation place) {}

    public Finding {
        examples = List.copyOf(examples);
    }
}
