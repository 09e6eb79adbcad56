package org.vouchsafe.usecase.inbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vouchsafe.assess.claim.Whose;
import org.vouchsafe.assess.rule.UnreachedClaim;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.store.ReadTx;
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

    List<InboxItem> items(List<UnreachedClaim> unreached) {
        Map<EvidenceId, List<UnreachedClaim>> byDocument = new LinkedHashMap<>();
        unreached.forEach(each -> byDocument.computeIfAbsent(each.claim().document().evidence(), _ -> new ArrayList<>()).add(each));
        return byDocument.values().stream().map(this::item).toList();
    }

    private InboxItem item(List<UnreachedClaim> claims) {
        UnreachedClaim first = claims.getFirst();
        EvidenceId id = first.claim().document().evidence();
        long others = claims.stream().map(each -> each.claim().id()).distinct().count() - 1;
        String more = others == 0 ? ""
                : " " + others + (others == 1 ? " other statement" : " other statements") + " of this document reached nothing either.";
        String name = tx.evidence().find(id, viewpoint).map(Evidence::name).orElse(id.toString());
        return new InboxItem(Kind.UNMATCHED_CLAIM + " " + id, Kind.UNMATCHED_CLAIM, name, Whose.shown(first.claim().document()),
                first.advisory() + ", " + first.claim().claim().nativeStatus() + ": " + first.nearest().because() + more, null, id);
    }
}
