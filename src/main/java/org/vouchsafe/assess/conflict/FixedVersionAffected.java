package org.vouchsafe.assess.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vouchsafe.assess.advisory.Advisory;
import org.vouchsafe.assess.claim.Coverage.Extent;
import org.vouchsafe.assess.claim.ReachedClaim;
import org.vouchsafe.assess.match.Match;
import org.vouchsafe.assess.words.Words;
import org.vouchsafe.domain.PackageName;
import org.vouchsafe.domain.Purl;
import org.vouchsafe.domain.advisory.AffectedPackage;
import org.vouchsafe.domain.claim.ClaimStatus;
import org.vouchsafe.domain.inventory.Component;
import org.vouchsafe.domain.position.Contradiction;
import org.vouchsafe.domain.position.ContradictionCode;
import org.vouchsafe.domain.problem.Citation;

/**
 * A claim names a version as the one that is fixed, and the advisory lists that very version as affected, or cannot place it among its versions
 * at all. The version is a component's own in a CSAF "fixed", or stands behind the package's name in what the supplier advises to do.
 */
final class FixedVersionAffected implements Conflict {
    /** There, "undetermined" may mean only that the distribution is not named. */
    private static final Set<String> DISTRIBUTIONS = Set.of("deb", "rpm", "apk", "alpm");

    private record Named(String what, Match match) {}

    @Override
    public Optional<Contradiction> find(Situation situation) {
        for (ReachedClaim claim : situation.counting()) {
            for (Named each : named(claim, situation.advisory())) {
                if (each.match().kind() == Match.Kind.AFFECTED || each.match().kind() == Match.Kind.UNDETERMINED) {
                    return Optional.of(contradiction(claim, each, situation));
                }
            }
        }
        return Optional.empty();
    }

    private static List<Named> named(ReachedClaim claim, Advisory advisory) {
        var named = new ArrayList<Named>();
        // In CSAF "axios 1.15.0 as part of Portal" is what was fixed; the subcomponent of OpenVEX and the ref of CycloneDX say where the flaw was.
        boolean fixed = claim.status() == ClaimStatus.FIXED && claim.document().format().startsWith("CSAF")
                && claim.coverage().extent() instanceof Extent.Components
                && !claim.fact().claim().nativeStatus().equalsIgnoreCase("resolved_with_pedigree");
        if (fixed) {
            NamedComponents.written(claim)
                    .filter(each -> each.version() != null && advisory.matcher().namesPackage(each) && !DISTRIBUTIONS.contains(each.type()))
                    .forEach(each -> named.add(new Named(each.packageName() + " " + each.version(), match(each, advisory))));
        }
        for (String text : FixTexts.of(claim)) {
            packages(advisory).forEach(each -> advised(text, each, advisory).forEach(named::add));
        }
        return named;
    }

    /** What stands in running text may be anything; only a version that is certainly affected is held against it. */
    private static List<Named> advised(String text, AffectedPackage affected, Advisory advisory) {
        PackageName name = affected.packageName();
        return name == null ? List.of()
                : FixTexts.advised(text, name).stream().map(version -> new Named(name + " " + version, match(name, version, advisory)))
                        .filter(each -> each.match().kind() == Match.Kind.AFFECTED).toList();
    }

    private static List<AffectedPackage> packages(Advisory advisory) {
        return advisory.records().stream().flatMap(each -> each.record().affected().stream()).toList();
    }

    private static Match match(Purl purl, Advisory advisory) {
        return advisory.matcher().match(new Component("library", purl, null, null, purl.name(), purl.version(), List.of(), null));
    }

    /** How a version of a package stands to the advisory. */
    static Match match(PackageName name, String version, Advisory advisory) {
        String canonical = "pkg:" + name.key() + "@" + version;
        return match(new Purl(name.type(), name.namespace(), name.name(), version, new java.util.TreeMap<>(), null, canonical), advisory);
    }

    private static Contradiction contradiction(ReachedClaim claim, Named named, Situation situation) {
        String why = named.match().kind() == Match.Kind.AFFECTED
                ? "by the advisory that version is affected: " + named.match().because()
                : "the advisory knows no such version: " + named.match().because();
        String text = "%s for %s and names %s as free of it, but %s.".formatted(Words.said(claim), Words.name(situation.release()),
                named.what(), why);
        var citations = new ArrayList<Citation>();
        citations.add(claim.citation());
        situation.advisory().records().forEach(fact -> fact.record().affected()
                .forEach(each -> citations.add(new Citation(fact.evidence(), each.location()))));
        return Conflicts.contradiction(ContradictionCode.FIXED_VERSION_AFFECTED, text, citations);
    }
}
