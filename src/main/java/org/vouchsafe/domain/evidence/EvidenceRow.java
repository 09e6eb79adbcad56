package org.vouchsafe.domain.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A register line: the evidence, where it is placed in words ({@code Northwind Systems / Portal 2.0}), and in how many positions it is used.
 *
 * @param carriedBy mails and containers it came in, in the order it was found there; empty for a file that came by itself
 */
public record EvidenceRow(Evidence evidence, @Nullable String place, int usedIn, List<CarriedBy> carriedBy) {
    public EvidenceRow {
        carriedBy = List.copyOf(carriedBy);
    }

    /** A file that came by itself. */
    public EvidenceRow(Evidence evidence, @Nullable String place, int usedIn) {
        this(evidence, place, usedIn, List.of());
    }
}
