package org.vouchsafe.domain.incident.room;

import java.util.Collection;
import java.util.Set;
import org.vouchsafe.domain.evidence.EvidenceId;

/**
 * What of the evidence held can bear out somebody's word. What suppliers claim and answer, what advisories and registers say, what was withdrawn, and what
 * merely carried such files, bears out nothing.
 *
 * @param inventories inventories and lockfiles: they show what is there, and nothing that was done
 * @param others documents and provenance
 */
public record Bearing(Set<EvidenceId> inventories, Set<EvidenceId> others) {
    public Bearing {
        inventories = Set.copyOf(inventories);
        others = Set.copyOf(others);
    }

    /** True when at least one of these bears something out. */
    public boolean carries(Collection<EvidenceId> cited) {
        return cited.stream().anyMatch(each -> inventories.contains(each) || others.contains(each));
    }

    /** True when at least one of these does that is no inventory. */
    public boolean carriesBesideInventories(Collection<EvidenceId> cited) {
        return cited.stream().anyMatch(others::contains);
    }
}
