package org.vouchsafe.assess.fact;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Recorded;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.evidence.SignatureVerdict;
import org.vouchsafe.domain.inventory.Coverage;
import org.vouchsafe.domain.inventory.InventoryHeader;
import org.vouchsafe.domain.inventory.InventoryId;

/**
 * An inventory as a fact.
 *
 * @param receivedAt when it reached us, as the analyst stated
 * @param placements in order of recording
 * @param withdrawn when the evidence was withdrawn; null while it counts
 * @param coverage counted when it was recorded
 * @param candidates its listings that could match the advisory in question or that a claim about it names: same package name, a listed
 *     hash, CPE, or display name. The loader may offer more than match, never fewer.
 * @param requests what the project asks for, and what of that is listed
 * @param judgements what was known of the signature of its file, from when on
 */
public record InventoryFact(InventoryId id, EvidenceId evidence, InventoryHeader header, Instant receivedAt, Recorded recorded,
        @Nullable Recorded withdrawn, List<Placement> placements, Coverage coverage, List<ListedComponent> candidates, Requests requests,
        List<SignatureJudged> judgements) {
    public InventoryFact {
        placements = List.copyOf(placements);
        candidates = List.copyOf(candidates);
        judgements = List.copyOf(judgements);
    }

    /** One beside which no project file is known. */
    public InventoryFact(InventoryId id, EvidenceId evidence, InventoryHeader header, Instant receivedAt, Recorded recorded,
            @Nullable Recorded withdrawn, List<Placement> placements, Coverage coverage, List<ListedComponent> candidates) {
        this(id, evidence, header, receivedAt, recorded, withdrawn, placements, coverage, candidates, Requests.NONE, List.of());
    }

    /** The same with these candidates. */
    public InventoryFact offering(List<ListedComponent> others) {
        return new InventoryFact(id, evidence, header, receivedAt, recorded, withdrawn, placements, coverage, others, requests, judgements);
    }

    /** The same with what it has to do with project files. */
    public InventoryFact with(Requests others) {
        return new InventoryFact(id, evidence, header, receivedAt, recorded, withdrawn, placements, coverage, candidates, others,
                judgements);
    }

    /** The same with these placements. */
    public InventoryFact placedAt(List<Placement> others) {
        return new InventoryFact(id, evidence, header, receivedAt, recorded, withdrawn, others, coverage, candidates, requests, judgements);
    }

    /** The same with what is known of the signature of its file. */
    public InventoryFact judged(List<SignatureJudged> others) {
        return new InventoryFact(id, evidence, header, receivedAt, recorded, withdrawn, placements, coverage, candidates, requests, others);
    }

    /** What is known of the signature of its file, by the newest judgement it carries. */
    public SignatureVerdict signature() {
        return judgements.stream().max(Comparator.comparing(SignatureJudged::recorded)).map(SignatureJudged::verdict)
                .orElse(SignatureVerdict.NONE);
    }

    /** True when file and signature do not go together, so that what it lists is not what somebody put their name to. */
    public boolean isTampered() {
        return signature() == SignatureVerdict.FAILED;
    }
}
