package org.vouchsafe.assess.incident.chain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vouchsafe.assess.incident.RoomFacts;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.incident.Unit;
import org.vouchsafe.domain.incident.chain.AskedQuestion;
import org.vouchsafe.domain.incident.room.GateResult;

/**
 * All that the chain is made of.
 *
 * @param held what is held of each release and environment
 * @param kept evidence with a day until which it is kept, or under a hold
 * @param keptEntries entries of the log with a day until which they are kept
 * @param onHold true when a legal hold stands, under which everything the incident rests on is kept
 * @param questions how the five questions stand at each supplier
 */
public record ChainFacts(RoomFacts room, List<GateResult> gates, Map<Unit, HeldOf> held, Set<EvidenceId> kept, Set<Long> keptEntries,
        boolean onHold, List<AskedQuestion> questions) {
    /**
     * What is held of a release or environment.
     *
     * @param inventories its inventories and lockfiles
     * @param comparisons of a source with what was built from it, where either is one of its files
     * @param provenance statements of how it was built
     */
    public record HeldOf(List<EvidenceId> inventories, List<EvidenceId> comparisons, List<EvidenceId> provenance) {
        /** Nothing. */
        public static final HeldOf NOTHING = new HeldOf(List.of(), List.of(), List.of());

        public HeldOf {
            inventories = List.copyOf(inventories);
            comparisons = List.copyOf(comparisons);
            provenance = List.copyOf(provenance);
        }
    }

    public ChainFacts {
        gates = List.copyOf(gates);
        held = Map.copyOf(held);
        kept = Set.copyOf(kept);
        keptEntries = Set.copyOf(keptEntries);
        questions = List.copyOf(questions);
    }

    /** What of these has no day until which it is kept, and no hold. */
    List<EvidenceId> unkept(List<EvidenceId> evidence) {
        return onHold ? List.of() : evidence.stream().distinct().filter(each -> !kept.contains(each)).toList();
    }
}
