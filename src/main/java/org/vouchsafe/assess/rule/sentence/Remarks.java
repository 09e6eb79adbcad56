package org.vouchsafe.assess.rule.sentence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vouchsafe.assess.claim.Counting;
import org.vouchsafe.assess.claim.Coverage.Extent;
import org.vouchsafe.assess.claim.ReachedClaim;
import org.vouchsafe.assess.inventory.InventoryReading.Listing;
import org.vouchsafe.assess.match.Match;
import org.vouchsafe.assess.rule.Computed;
import org.vouchsafe.assess.rule.Decided;
import org.vouchsafe.assess.words.Words;
import org.vouchsafe.domain.evidence.SignatureVerdict;
import org.vouchsafe.domain.position.Remark;
import org.vouchsafe.domain.position.RemarkCode;
import org.vouchsafe.domain.problem.Citation;

/** What else is to be said of a position: why a claim did not count, and that a decision goes against the evidence. */
public final class Remarks {
    private Remarks() {}

    /** One remark of each code that applies, in the order of the codes; it tells of the newest claim and counts the others. */
    public static List<Remark> of(Decided decided) {
        var byCode = new TreeMap<RemarkCode, List<ReachedClaim>>();
        for (Counting.Judged each : decided.computed().claims()) {
            if (each.exclusion() != null) {
                byCode.computeIfAbsent(each.exclusion(), ignored -> new ArrayList<>()).add(each.claim());
            }
        }
        var remarks = new ArrayList<Remark>();
        for (Map.Entry<RemarkCode, List<ReachedClaim>> each : byCode.entrySet()) {
            List<ReachedClaim> claims = each.getValue();
            // The list is in the order of evidence, the newest received last.
            ReachedClaim newest = claims.getLast();
            String others = claims.size() == 1 ? "" : " The same holds for %d more.".formatted(claims.size() - 1);
            remarks.add(new Remark(each.getKey(), Words.said(newest) + ", but " + why(decided.computed(), newest, each.getKey()) + others,
                    claims.stream().map(ReachedClaim::citation).distinct().toList()));
        }
        if (decided.isAgainstEvidence()) {
            remarks.add(againstEvidence(decided));
        }
        return remarks.stream().sorted(Comparator.comparing(Remark::code)).toList();
    }

    private static Remark againstEvidence(Decided decided) {
        List<Listing> affected = decided.computed().reading().listings(Match.Kind.AFFECTED);
        List<Citation> places = affected.stream().map(each -> each.listed().place()).distinct().toList();
        return new Remark(RemarkCode.AGAINST_EVIDENCE, "It was decided that %s is %s although its inventory lists %s, which is affected."
                .formatted(Words.name(decided.computed().release()), Words.state(decided.state()), Words.listed(affected)), places);
    }

    /** Why a claim does not count, as a clause with a full stop. */
    public static String why(Computed computed, ReachedClaim claim, RemarkCode code) {
        return switch (code) {
            case REJECTED_CLAIM -> claim.signature() == SignatureVerdict.FAILED
                    ? "the signature of the document does not fit it."
                    : "it is dated later than the day it was recorded here (%s).".formatted(Words.day(claim.document().recorded().at()));
            case THIRD_PARTY -> "is neither the supplier, %s, nor an accepted third party."
                    .formatted(computed.release().supplier().name());
            case PARTIAL_CLAIM -> "it covers only %s and not everything that is or may be affected.".formatted(covered(claim));
            case OLDER_THAN_RELEASE -> claim.time() == null
                    ? "it speaks of more than this release and carries no date that would show it knew of it."
                    : "it speaks of more than this release and is older than it.";
            case INSTALL_TIME_EXECUTION -> "the advisory reports malicious code, which runs when it is installed whether or not it can be reached.";
            case UNJUSTIFIED_CLAIM -> "gave neither a justification nor an impact statement.";
            case UNSIGNED_CLAIM -> "no key held for that author verifies the document, and the workspace's policy asks for that.";
            case UNCORROBORATED_CLAIM -> computed.advisory().isMalicious()
                    ? "no conclusive inventory bears it out, and a word alone does not clear malicious code."
                    : "no conclusive inventory bears it out, and the workspace's policy asks for that.";
            case AGAINST_EVIDENCE -> "the inventories say otherwise.";
        };
    }

    private static String covered(ReachedClaim claim) {
        return switch (claim.coverage().extent()) {
            case Extent.Whole whole -> "the release";
            case Extent.Components components -> Words.some(components.names());
            case Extent.Part part -> part.name();
        };
    }
}
