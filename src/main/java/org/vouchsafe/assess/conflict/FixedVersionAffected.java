package org.vouchsafe.assess.conflict;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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
    private static final String VERSION = "v?(\\d[0-9A-Za-z.+~_-]*[0-9A-Za-z]|\\d)";

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
        String action = claim.fact().claim().action();
        if (action != null) {
            packages(advisory).forEach(each -> advised(action, each, advisory).forEach(named::add));
        }
        return named;
    }

    /** What stands in running text may be anything; only a version that is certainly affected is held against it. */
    private static List<Named> advised(String action, AffectedPackage affected, Advisory advisory) {
        PackageName name = affected.packageName();
        return name == null ? List.of()
                : versions(action, name).stream().map(version -> new Named(name + " " + version, match(name, version, advisory)))
                        .filter(each -> each.match().kind() == Match.Kind.AFFECTED).toList();
    }

    private static List<AffectedPackage> packages(Advisory advisory) {
        return advisory.records().stream().flatMap(each -> each.record().affected().stream()).toList();
    }

    private static Match match(Purl purl, Advisory advisory) {
        return advisory.matcher().match(new Component("library", purl, null, null, purl.name(), purl.version(), List.of(), null));
    }

    private static Match match(PackageName name, String version, Advisory advisory) {
        String canonical = "pkg:" + name.key() + "@" + version;
        return match(new Purl(name.type(), name.namespace(), name.name(), version, new java.util.TreeMap<>(), null, canonical), advisory);
    }

    /** Versions a text advises to take: behind a verb of repair and the package's name, and not the one to come from. */
    static Set<String> versions(String text, PackageName name) {
        String called = "(?:" + Pattern.quote(name.toString()) + "|" + Pattern.quote(name.name()) + ")";
        Pattern pattern = Pattern
                .compile("\\b(?:updat|upgrad|fix|patch|resolv|downgrad|pin|mov|switch|us)(?:e|es|ed|ing|ned|s)?\\b[^;\\n]{0,60}?"
                        + "(?<![\\w/-])" + called + "(?:@|\\s+(?:from\\s+\\S+\\s+)?(?:(?:to|in|at|with|by)\\s+)?(?:version\\s+)?)" + VERSION
                        + "(?!\\s*(?:to\\b|->|→|\\.?[0-9]))", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        var versions = new LinkedHashSet<String>();
        Matcher matcher = pattern.matcher(text.strip().toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            @Nullable String version = matcher.group(1);
            if (version != null) {
                versions.add(version);
            }
        }
        return versions;
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
