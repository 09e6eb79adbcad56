package org.vouchsafe.usecase.inbox;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vouchsafe.assess.claim.Supersession;
import org.vouchsafe.assess.claim.Whose;
import org.vouchsafe.assess.fact.ClaimDocumentFact;
import org.vouchsafe.assess.fact.ClaimFact;
import org.vouchsafe.assess.view.View;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.claim.Claim;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.usecase.position.PositionSet;
import org.vouchsafe.usecase.read.InboxItem;
import org.vouchsafe.usecase.read.InboxItem.Kind;

/**
 * Claims that reached no release, each document once with its first such claim, the nearest candidate and the field that differs
 * (assessment.md, "Why a claim did not match"). Valid only within one read of the store.
 */
final class UnmatchedClaims {
    private final ReadTx tx;
    private final Viewpoint viewpoint;
    private final PositionSet all;

    UnmatchedClaims(ReadTx tx, Viewpoint viewpoint, PositionSet all) {
        this.tx = tx;
        this.viewpoint = viewpoint;
        this.all = all;
    }

    List<InboxItem> items() {
        List<ClaimFact> unmatched = unmatched();
        if (unmatched.isEmpty()) {
            return List.of();
        }
        var nearest = new NearestCandidate(tx, viewpoint, all.register());
        Map<EvidenceId, List<ClaimFact>> byDocument = new LinkedHashMap<>();
        unmatched.forEach(each -> byDocument.computeIfAbsent(each.document().evidence(), _ -> new ArrayList<>()).add(each));
        return byDocument.values().stream().map(each -> item(each, nearest)).toList();
    }

    /** A claim that reaches a release gives a position that cites it, so what no position cites has reached none. */
    private List<ClaimFact> unmatched() {
        Set<Citation> cited = new HashSet<>();
        all.rows().forEach(row -> row.position().checks().forEach(check -> cited.addAll(check.citations())));
        List<ClaimFact> claims = tx.claims().all();
        View view = View.of(viewpoint);
        List<ClaimDocumentFact> documents = claims.stream().map(ClaimFact::document).distinct().toList();
        var supersession = new Supersession(documents, tx.policy().at(viewpoint));
        Set<EvidenceId> silent = new HashSet<>();
        documents.stream().filter(each -> each.draft() || supersession.isReplaced(each, view)).forEach(each -> silent.add(each.evidence()));
        return claims.stream().filter(each -> view.holds(each) && !silent.contains(each.document().evidence())
                && !cited.contains(new Citation(each.document().evidence(), each.claim().location()))).toList();
    }

    private InboxItem item(List<ClaimFact> claims, NearestCandidate nearest) {
        Claim first = claims.getFirst().claim();
        EvidenceId id = claims.getFirst().document().evidence();
        String vulnerability = first.vulnerabilityIds().isEmpty() ? "an unnamed vulnerability" : first.vulnerabilityIds().getFirst();
        String more = claims.size() == 1 ? "" : " " + (claims.size() - 1) + " more of this document reached nothing either.";
        String name = tx.evidence().find(id, viewpoint).map(Evidence::name).orElse(id.toString());
        return new InboxItem(Kind.UNMATCHED_CLAIM + " " + id, Kind.UNMATCHED_CLAIM, name, Whose.shown(claims.getFirst().document()),
                vulnerability + ", " + first.nativeStatus() + ": " + nearest.sentence(first) + more, null, id);
    }
}
