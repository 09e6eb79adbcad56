package org.vouchsafe.assess.rule.fact;

import java.util.Set;
import java.util.TreeSet;
import org.vouchsafe.domain.evidence.EvidenceId;

/**
 * The files that can bear on one release and one advisory, whenever they were recorded.
 *
 * @param own of the advisory, the release's inventories and the claims that may speak of it, with all their versions
 * @param others of other releases, on which a state or a contradiction may rest, too
 */
public record Bearing(Set<EvidenceId> own, Set<EvidenceId> others) {
    public Bearing {
        own = Set.copyOf(own);
        others = Set.copyOf(others);
    }

    /** All of them, in order. */
    public Set<EvidenceId> all() {
        var all = new TreeSet<>(own);
        all.addAll(others);
        return all;
    }
}
