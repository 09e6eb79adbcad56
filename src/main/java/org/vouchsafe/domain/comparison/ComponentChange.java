package org.vouchsafe.domain.comparison;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.problem.Citation;

/**
 * One component that differs.
 *
 * @param component what it is called, without its version
 * @param before its version before; null when it was not there or states none
 * @param after its version after; null when it is gone or states none
 * @param aspects in what else it differs
 * @param placeBefore where it was listed; null when it was not
 * @param placeAfter where it is listed; null when it is not
 */
public record ComponentChange(Kind kind, String component, @Nullable String before, @Nullable String after, List<AspectChange> aspects,
        @Nullable Citation placeBefore, @Nullable Citation placeAfter) {
    public ComponentChange {
        aspects = List.copyOf(aspects);
    }

    /** What became of it. */
    public enum Kind {
        ADDED, REMOVED, UPGRADED, DOWNGRADED,
        /** Another version, and the order of its ecosystem does not say which is the later. */
        OTHER_VERSION,
        /** The same version, said otherwise in one aspect at least. */
        SAME_VERSION
    }

    /** True when it differs in this aspect. */
    public boolean has(Aspect aspect) {
        return aspects.stream().anyMatch(each -> each.aspect() == aspect);
    }
}
