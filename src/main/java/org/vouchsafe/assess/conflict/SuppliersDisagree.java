package org.vouchsafe.assess.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vouchsafe.assess.claim.AuthorClass;
import org.vouchsafe.assess.claim.Coverage.Extent;
import org.vouchsafe.assess.claim.ReachedClaim;
import org.vouchsafe.assess.conflict.Situation.Elsewhere;
import org.vouchsafe.assess.match.Match;
import org.vouchsafe.assess.words.Words;
import org.vouchsafe.domain.claim.ClaimStatus;
import org.vouchsafe.domain.claim.Justification;
import org.vouchsafe.domain.position.Contradiction;
import org.vouchsafe.domain.position.ContradictionCode;
import org.vouchsafe.domain.problem.Citation;

/**
 * Two suppliers say opposite things of one and the same component version. Only words about the component itself are compared: whether its code
 * can be reached is a matter of the product, whether the code is there is not.
 */
final class SuppliersDisagree implements Conflict {
    private enum Word {
        AFFECTED, FREE, OF_THE_PRODUCT
    }

    @Override
    public Optional<Contradiction> find(Situation situation) {
        for (ReachedClaim own : situation.counting()) {
            Word word = word(own);
            if (own.author() == AuthorClass.SUPPLIER && word != Word.OF_THE_PRODUCT && !isPatched(own, situation)) {
                Map<String, List<Citation>> named = NamedComponents.of(own, situation.reading());
                for (Elsewhere each : named.isEmpty() ? List.<Elsewhere>of() : situation.elsewhere().get()) {
                    Optional<String> shared = isOpposite(word, each, situation)
                            ? NamedComponents.of(each.claim(), each.reading()).keySet().stream().filter(named::containsKey)
                                    .min(String::compareTo)
                            : Optional.empty();
                    if (shared.isPresent()) {
                        return Optional.of(contradiction(own, each, shared.get(), named.getOrDefault(shared.get(), List.of()), situation));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isOpposite(Word word, Elsewhere other, Situation situation) {
        Word theirs = word(other.claim());
        return theirs != Word.OF_THE_PRODUCT && theirs != word && other.claim().author() == AuthorClass.SUPPLIER
                && !other.release().supplier().id().equals(situation.release().supplier().id());
    }

    private static Word word(ReachedClaim claim) {
        boolean components = claim.coverage().extent() instanceof Extent.Components;
        return switch (claim.status()) {
            case AFFECTED -> Word.AFFECTED;
            case FIXED -> components && !isPedigree(claim) ? Word.FREE : Word.OF_THE_PRODUCT;
            case NOT_AFFECTED -> claim.fact().claim().justification() == Justification.VULNERABLE_CODE_NOT_PRESENT ? Word.FREE
                    : Word.OF_THE_PRODUCT;
            case UNDER_INVESTIGATION -> Word.OF_THE_PRODUCT;
        };
    }

    private static boolean isPedigree(ReachedClaim claim) {
        return claim.fact().claim().nativeStatus().equalsIgnoreCase("resolved_with_pedigree");
    }

    /** What a supplier patched is another component than the one of that version elsewhere. */
    private static boolean isPatched(ReachedClaim claim, Situation situation) {
        return claim.status() != ClaimStatus.AFFECTED && situation.reading().listings(Match.Kind.AFFECTED).stream()
                .anyMatch(each -> !each.listed().patches().isEmpty());
    }

    private static Contradiction contradiction(ReachedClaim own, Elsewhere other, String component, List<Citation> places,
            Situation situation) {
        String name = component.substring(component.indexOf('/') + 1).replace("@", " ");
        String text = "Of one and the same %s, %s for %s, while %s for %s; one of the two is wrong about it, or one of them has changed it."
                .formatted(name, Words.said(own), Words.name(situation.release()), Words.said(other.claim()), Words.name(other.release()));
        var citations = new ArrayList<Citation>();
        citations.add(own.citation());
        citations.add(other.claim().citation());
        citations.addAll(places);
        return Conflicts.contradiction(ContradictionCode.SUPPLIERS_DISAGREE, text, citations);
    }
}
