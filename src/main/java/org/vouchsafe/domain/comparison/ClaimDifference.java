package org.vouchsafe.domain.comparison;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.problem.Citation;

/**
 * What somebody says of two releases differently.
 *
 * @param before status and justification as written; null when nothing is said of the first
 * @param after the same of the second
 * @param places where it is said, the earlier first
 */
public record ClaimDifference(String advisory, String author, @Nullable String before, @Nullable String after, List<Citation> places) {
    public ClaimDifference {
        places = List.copyOf(places);
    }
}
