package org.vouchsafe.assess.view;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.fact.AdvisoryFact;
import org.vouchsafe.assess.fact.ClaimDocumentFact;
import org.vouchsafe.assess.fact.ClaimFact;
import org.vouchsafe.assess.fact.InventoryFact;
import org.vouchsafe.assess.fact.Placement;
import org.vouchsafe.assess.fact.SignatureJudged;
import org.vouchsafe.domain.Recorded;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.advisory.AdvisoryAddition;
import org.vouchsafe.domain.alias.AliasRule;
import org.vouchsafe.domain.claim.WholeDay;
import org.vouchsafe.domain.decision.Decision;
import org.vouchsafe.domain.evidence.SignatureVerdict;
import org.vouchsafe.domain.register.ReleaseId;

/**
 * A viewpoint that can also be moved back to any place in the log, to see what held there.
 *
 * @param upTo only facts at or before this place in the log
 */
public record View(Viewpoint viewpoint, long upTo) {
    /** By place in the log; the release only keeps the answer independent of the order in which facts are given. */
    private static final Comparator<Placement> LATER = Comparator.comparing(Placement::recorded).thenComparing(Placement::release,
            Comparator.nullsFirst(Comparator.naturalOrder()));

    /** All that the viewpoint sees. */
    public static View of(Viewpoint viewpoint) {
        return new View(viewpoint, Long.MAX_VALUE);
    }

    /** The same viewpoint when only the facts up to this place were recorded. */
    public View at(long seq) {
        return new View(viewpoint, Math.min(seq, upTo));
    }

    /** True when the fact was recorded by then. */
    public boolean sees(@Nullable Recorded recorded) {
        return recorded != null && recorded.seq() <= upTo && viewpoint.sees(recorded);
    }

    /** True when an advisory document counts: recorded and not withdrawn here. */
    public boolean holds(AdvisoryFact fact) {
        return sees(fact.recorded()) && !sees(fact.withdrawn());
    }

    /** True when what an analyst added to an advisory counts: recorded and not taken back. */
    public boolean holds(AdvisoryAddition addition) {
        return sees(addition.recorded()) && !sees(addition.withdrawn());
    }

    /** True when an alias rule holds: recorded and not taken back. */
    public boolean holds(AliasRule rule) {
        return sees(rule.recorded()) && !sees(rule.withdrawn());
    }

    /** True when an inventory counts: recorded, not withdrawn, and dated by the time the viewpoint asks about. */
    public boolean holds(InventoryFact fact) {
        return sees(fact.recorded()) && !sees(fact.withdrawn())
                && isDatedInTime(fact.header().documentTime() != null ? fact.header().documentTime() : fact.receivedAt());
    }

    /** True when a claim document counts as held. */
    public boolean holds(ClaimDocumentFact fact) {
        return sees(fact.recorded()) && !sees(fact.withdrawn())
                && isDatedInTime(fact.documentTime() != null ? fact.documentTime() : fact.receivedAt());
    }

    /** True when a claim and its document count as held; a statement with a time of its own is dated by that. */
    public boolean holds(ClaimFact fact) {
        ClaimDocumentFact document = fact.document();
        Instant stated = fact.claim().statedAt() != null ? fact.claim().statedAt()
                : document.documentTime() != null ? document.documentTime() : document.receivedAt();
        return sees(document.recorded()) && !sees(document.withdrawn()) && isDatedInTime(WholeDay.beginning(stated));
    }

    /** True when a decision stands: recorded and not taken back. */
    public boolean holds(Decision decision) {
        return sees(decision.recorded()) && !sees(decision.withdrawn());
    }

    /** Where the newest visible placement puts a document; empty when nowhere. */
    public Optional<ReleaseId> place(List<Placement> placements) {
        @Nullable Placement newest = null;
        for (Placement each : placements) {
            if (sees(each.recorded()) && (newest == null || LATER.compare(each, newest) > 0)) {
                newest = each;
            }
        }
        return newest == null ? Optional.empty() : Optional.ofNullable(newest.release());
    }

    /** What is known here of a document's signature. */
    public SignatureVerdict signature(ClaimDocumentFact document) {
        return document.judgements().stream().filter(each -> sees(each.recorded())).max(Comparator.comparing(SignatureJudged::recorded))
                .map(SignatureJudged::verdict).orElse(document.signature());
    }

    /** An inventory with what is known here of the signature of its file. */
    public InventoryFact signed(InventoryFact fact) {
        List<SignatureJudged> seen = fact.judgements().stream().filter(each -> sees(each.recorded())).toList();
        return seen.size() == fact.judgements().size() ? fact : fact.judged(seen);
    }

    private boolean isDatedInTime(Instant dated) {
        return viewpoint.validAt() == null || !dated.isAfter(viewpoint.validAt());
    }
}
