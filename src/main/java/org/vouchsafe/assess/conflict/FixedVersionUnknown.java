package org.vouchsafe.assess.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vouchsafe.assess.advisory.Advisory;
import org.vouchsafe.assess.claim.ReachedClaim;
import org.vouchsafe.assess.match.Match;
import org.vouchsafe.assess.words.Words;
import org.vouchsafe.domain.PackageName;
import org.vouchsafe.domain.advisory.AffectedPackage;
import org.vouchsafe.domain.advisory.RangeEvent;
import org.vouchsafe.domain.position.Contradiction;
import org.vouchsafe.domain.position.ContradictionCode;
import org.vouchsafe.domain.problem.Citation;

/**
 * A claim says in which version of the package the flaw was fixed, the advisory says it, too, and it is another one. To advise a later version
 * than the fixed one is no contradiction; a version that is affected is told as such.
 */
final class FixedVersionUnknown implements Conflict {
    @Override
    public Optional<Contradiction> find(Situation situation) {
        for (ReachedClaim claim : situation.counting()) {
            for (AffectedPackage each : packages(situation.advisory())) {
                Optional<Contradiction> found = find(claim, each, situation);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Contradiction> find(ReachedClaim claim, AffectedPackage affected, Situation situation) {
        PackageName name = affected.packageName();
        Set<String> known = name == null ? Set.of() : fixes(situation.advisory(), name);
        if (name == null || known.isEmpty()) {
            return Optional.empty();
        }
        return FixTexts.of(claim).stream().flatMap(each -> FixTexts.fixedIn(each, name).stream())
                .filter(version -> !known.contains(plain(version)) && isOutside(name, version, situation.advisory())).findFirst()
                .map(version -> contradiction(claim, name + " " + version, known, situation));
    }

    private static boolean isOutside(PackageName name, String version, Advisory advisory) {
        Match match = FixedVersionAffected.match(name, version, advisory);
        return match.kind() != Match.Kind.AFFECTED;
    }

    /** Every version that the advisory itself calls fixed. */
    private static Set<String> fixes(Advisory advisory, PackageName name) {
        return packages(advisory).stream().filter(each -> name.equals(each.packageName())).flatMap(each -> each.ranges().stream())
                .flatMap(each -> each.events().stream()).filter(each -> each.kind() == RangeEvent.Kind.FIXED)
                .map(each -> plain(each.version())).collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    private static String plain(String version) {
        return version.strip().toLowerCase(java.util.Locale.ROOT).replaceFirst("^v(?=\\d)", "");
    }

    private static List<AffectedPackage> packages(Advisory advisory) {
        return advisory.records().stream().flatMap(each -> each.record().affected().stream()).toList();
    }

    private static Contradiction contradiction(ReachedClaim claim, String named, Set<String> known, Situation situation) {
        String text = "%s for %s and names %s as the fix, but the advisory knows only %s as such.".formatted(Words.said(claim),
                Words.name(situation.release()), named, String.join(", ", known));
        var citations = new ArrayList<Citation>();
        citations.add(claim.citation());
        situation.advisory().records().forEach(fact -> fact.record().affected()
                .forEach(each -> citations.add(new Citation(fact.evidence(), each.location()))));
        return Conflicts.contradiction(ContradictionCode.FIXED_VERSION_UNKNOWN, text, citations);
    }
}
