package org.vouchsafe.usecase.inbox;

import java.util.List;
import org.vouchsafe.assess.claim.Whose;
import org.vouchsafe.assess.fact.ClaimFact;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.usecase.position.UnreachedDocument;
import org.vouchsafe.usecase.read.InboxItem;
import org.vouchsafe.usecase.read.InboxItem.Kind;

/**
 * Claims that reached no release, each document once, with its first such claim, the nearest candidate and the field that differs
 * (assessment.md, "Why a claim did not match"). Valid only within one read of the store.
 */
final class UnmatchedClaims {
    private final ReadTx tx;
    private final Viewpoint viewpoint;

    UnmatchedClaims(ReadTx tx, Viewpoint viewpoint) {
        this.tx = tx;
        this.viewpoint = viewpoint;
    }

    List<InboxItem> items(List<UnreachedDocument> unreached) {
        return unreached.stream().map(this::item).toList();
    }

    private InboxItem item(UnreachedDocument document) {
        ClaimFact first = document.first();
        EvidenceId id = first.document().evidence();
        String more = document.others() == 0 ? ""
                : " " + document.others() + (document.others() == 1 ? " other statement" : " other statements")
                        + " of this document reached nothing either.";
        String name = tx.evidence().find(id, viewpoint).map(Evidence::name).orElse(id.toString());
        return new InboxItem(Kind.UNMATCHED_CLAIM + " " + id, Kind.UNMATCHED_CLAIM, name, Whose.shown(first.document()),
                document.advisory() + ", " + first.claim().nativeStatus() + ": " + document.nearest().because() + more, null, id);
    }
}
