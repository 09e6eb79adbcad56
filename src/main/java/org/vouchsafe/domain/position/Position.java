package org.vouchsafe.domain.position;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Basis;
import org.vouchsafe.domain.Recorded;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.decision.Decision;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.register.ReleaseId;

/**
 * The resolved state of (release, advisory) at a viewpoint, with its reasons.
 *
 * @param advisory the id shown first (CVE, then GHSA, then MAL, then others)
 * @param aliases the other ids of the same advisory
 * @param components affected or matching components, as purl or {@code name version}
 * @param reason why it is UNKNOWN; null for every other state
 * @param inventoryVerdict what the inventories say together
 * @param stale true when a decision was overtaken by later facts
 * @param computed the state without the decision; equal to {@code state} when there is none
 * @param computedBasis the basis without the decision
 * @param decision the newest decision in force, stale or not; null when there is none
 * @param evidence all evidence the position rests on, in order
 * @param since the fact since which the state has been what it is
 * @param checks every check made, passed or not, in order
 * @param coverage in words, what a state that rests on absence covers; null where it does not rest on absence
 * @param exposure whether the release could have taken an affected version; null where no window is recorded
 */
public record Position(ReleaseId release, String advisory, List<String> aliases, boolean malicious, List<String> components, State state,
        Basis basis, @Nullable ReasonCode reason, InventoryVerdict inventoryVerdict, List<Remark> remarks,
        List<Contradiction> contradictions,
        boolean stale, State computed, Basis computedBasis, @Nullable Decision decision, List<EvidenceId> evidence,
        @Nullable Recorded since,
        List<Check> checks, @Nullable String coverage, @Nullable Exposure exposure) {
    public Position {
        aliases = List.copyOf(aliases);
        components = List.copyOf(components);
        remarks = List.copyOf(remarks);
        contradictions = List.copyOf(contradictions);
        evidence = List.copyOf(evidence);
        checks = List.copyOf(checks);
    }

    /**
     * The same without what is only told when it is explained: the checks, and the coverage, whose ages change from day to day. Lists of many positions
     * are of this kind.
     */
    public Position unexplained() {
        return new Position(release, advisory, aliases, malicious, components, state, basis, reason, inventoryVerdict, remarks,
                contradictions, stale, computed, computedBasis, decision, evidence, since, List.of(), null, exposure);
    }
}
