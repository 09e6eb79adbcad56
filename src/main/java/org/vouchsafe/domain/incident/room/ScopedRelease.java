package org.vouchsafe.domain.incident.room;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.register.Criticality;
import org.vouchsafe.domain.register.ReleaseId;

/**
 * A release in the scope of an incident.
 *
 * @param criticality of its most critical deployment
 * @param positions towards the advisories of the incident; empty when there is none, and then its state is unknown
 * @param trust what shows that it was built anew from trusted sources
 */
public record ScopedRelease(ReleaseId id, String supplier, String name, @Nullable String owner, List<String> environments,
        List<String> customers, Criticality criticality, List<PositionRow> positions, Trust trust) {
    public ScopedRelease {
        environments = List.copyOf(environments);
        customers = List.copyOf(customers);
        positions = List.copyOf(positions);
    }

    /**
     * What shows that a release was built from trusted sources.
     *
     * @param inventory an inventory made after the incident began that no longer lists what is affected, of this release or one that comes after it; null when none is held
     * @param provenance a provenance statement placed at the release or at one that comes after it; null when none is held
     */
    public record Trust(@Nullable EvidenceId inventory, @Nullable EvidenceId provenance) {
        /** Nothing shows it. */
        public static final Trust NONE = new Trust(null, null);
    }

    /** The worst state towards any of the advisories; unknown where nothing is known. */
    public State state() {
        return positions.stream().map(each -> each.position().state()).min(Comparator.naturalOrder()).orElse(State.UNKNOWN);
    }

    /** True when it is not known towards at least one of the advisories, or nothing is known of it. */
    public boolean isUnknown() {
        return positions.isEmpty() || positions.stream().anyMatch(each -> each.position().state() == State.UNKNOWN);
    }

    /** True when what ran there may have been the malicious code: it is malicious and was present, or could have been taken. */
    public boolean isSuspect() {
        return positions.stream().map(PositionRow::position).anyMatch(Suspicion::of);
    }
}
