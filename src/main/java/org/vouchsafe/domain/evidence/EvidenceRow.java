package org.vouchsafe.domain.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A register line: the evidence, where it is placed in words ({@code Northwind Systems / Portal 2.0}), and in how many positions it is used.
 *
 * @param carriedBy mails and containers it came in, in the order it was found there; empty for a file that came by itself
 * @param carries what came in it and is evidence of its own; empty for a file that carries nothing
 */
public record EvidenceRow(Evidence evidence, @Nullable String place, int usedIn, List<CarriedBy> carriedBy, List<Carriage> carries) {
    public EvidenceRow {
        carriedBy = List.copyOf(carriedBy);
        carries = List.copyOf(carries);
    }

    /** A file that came by itself. */
    public EvidenceRow(Evidence evidence, @Nullable String place, int usedIn) {
        this(evidence, place, usedIn, List.of(), List.of());
    }
}
