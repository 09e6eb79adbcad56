package org.vouchsafe.domain.position;

import java.util.List;
import org.vouchsafe.domain.problem.Citation;

/**
 * Whether a release could have taken an affected version in a window in which one could be had (assessment.md, "Exposure").
 *
 * @param rule what gave the answer, in words that complete "because"
 * @param citations where that stands
 */
public record Exposure(Answer answer, String rule, List<Citation> citations) {
    /** The four answers. */
    public enum Answer {
        /** An exact affected version is listed. */
        INSTALLED,
        /** A declared range admits one, and the build time lies in a window. */
        COULD_HAVE_RESOLVED,
        /** Pinned or overridden to another version, or built outside every window. */
        EXCLUDED,
        /** No range, no build time, or a range that cannot be compared. */
        NOT_DETERMINABLE
    }

    public Exposure {
        citations = List.copyOf(citations);
    }
}
