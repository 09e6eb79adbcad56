package org.vouchsafe.assess.match;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.vouchsafe.assess.match.name.OtherNames;
import org.vouchsafe.assess.version.declared.DeclaredRange;
import org.vouchsafe.domain.Hash;
import org.vouchsafe.domain.PackageName;
import org.vouchsafe.domain.Purl;
import org.vouchsafe.domain.advisory.AdvisoryRecord;
import org.vouchsafe.domain.advisory.CpeRange;
import org.vouchsafe.domain.inventory.Completeness;
import org.vouchsafe.domain.inventory.Component;

/**
 * Tells of any component how it stands to the united {@code affected[]} entries and configurations of an advisory's records. Pure: the answer for a
 * component depends on the component and the records alone, and where {@link #isConditional} on what is listed beside it.
 */
public final class AdvisoryMatcher {
    private final List<PackageEntry> packages;
    private final List<ConfigurationEntry> configurations;
    private final SortedSet<String> products = new TreeSet<>();
    private final Set<Issued> issued;

    private final Set<Hash> hashes;
    private final boolean hasUnread;

    private AdvisoryMatcher(List<PackageEntry> packages, List<ConfigurationEntry> configurations, Set<Hash> hashes) {
        this.packages = packages;
        this.configurations = configurations;
        this.hashes = hashes;
        this.hasUnread = packages.stream().anyMatch(each -> each.affected().isUnread());
        this.issued = packages.stream().flatMap(each -> each.issued().stream()).collect(Collectors.toSet());
    }

    /** Prepares the records that count; each {@code affected[]} entry and each configuration is evaluated by itself. */
    public static AdvisoryMatcher of(Collection<AdvisoryRecord> records) {
        return of(records, List.of());
    }

    /** The same, with hashes of artefacts that an analyst says are affected. */
    public static AdvisoryMatcher of(Collection<AdvisoryRecord> records, Collection<Hash> added) {
        var matcher = new AdvisoryMatcher(
                records.stream().flatMap(each -> each.affected().stream()).map(PackageEntry::of).toList(),
                records.stream().flatMap(each -> each.configurations().stream()).map(ConfigurationEntry::of).toList(), Set.copyOf(added));
        records.forEach(each -> MatchKeys.criteria(each, CpeRange.Role.VULNERABLE)
                .forEach(range -> matcher.products.add(range.cpe().vendor() + " " + range.cpe().product())));
        return matcher;
    }

    /** True when the advisory says at all what is affected: without, no inventory can speak of absence. */
    public boolean hasAffectedPackages() {
        return !products.isEmpty() || !hashes.isEmpty() || packages.stream().map(PackageEntry::affected)
                .anyMatch(each -> each.packageName() != null || !each.cpes().isEmpty() || !each.hashes().isEmpty());
    }

    /**
     * True when part of what it says is affected cannot be compared with anything listed: an entry that could not be read, a package of an ecosystem
     * without package URLs, products whose criteria are unclear. Then no inventory can speak of absence.
     */
    public boolean isReadInPart() {
        return hasUnread || packages.stream().map(PackageEntry::affected)
                .anyMatch(each -> each.packageName() == null && !each.name().isBlank() && each.cpes().isEmpty())
                || configurations.stream().anyMatch(ConfigurationEntry::isUnclear);
    }

    /** Purl types of the affected packages, sorted; {@link Completeness#CPE} where products are named by CPE and by nothing else. */
    public SortedSet<String> packageTypes() {
        var types = new TreeSet<String>();
        for (PackageEntry each : packages) {
            if (each.affected().packageName() != null) {
                types.add(each.affected().packageName().type());
            }
        }
        if (types.isEmpty() && !products.isEmpty()) {
            types.add(Completeness.CPE);
        }
        return types;
    }

    /**
     * True when an inventory whose packages come from these distributions ({@link Completeness#distributions}) has none of a distribution, or a release of
     * one, of which the advisory does not speak: what it calls otherwise, or fixes at another version, is compared with nothing.
     */
    public boolean speaksOfAll(Set<String> distributions) {
        return issued.isEmpty() || Issued.coverAll(issued, distributions);
    }

    /** The same, whatever the release: packages of another distribution may be called the same, and are not found by name. */
    public boolean speaksOfEach(Set<String> distributions) {
        return issued.isEmpty() || Issued.coverAll(issued.stream().map(Issued::inAnyRelease).collect(Collectors.toSet()), distributions);
    }

    /** The affected packages as they are shown, such as {@code axios}, else the products; sorted. */
    public SortedSet<String> packageNames() {
        var names = new TreeSet<String>();
        for (PackageEntry each : packages) {
            PackageName name = each.affected().packageName();
            names.add(name == null ? each.affected().name() : name.toString());
        }
        names.remove("");
        return names.isEmpty() ? products : names;
    }

    /** True when this purl is one of the affected packages, whatever its version. */
    public boolean namesPackage(Purl purl) {
        return packages.stream().anyMatch(each -> each.names(purl));
    }

    /** True when this purl names a repository of sources, from which packages are made. */
    public static boolean isRepository(Purl purl) {
        return OtherNames.FORGES.contains(purl.type());
    }

    /** True when how a component stands to it can depend on what else is listed. */
    public boolean isConditional() {
        return configurations.stream().anyMatch(ConfigurationEntry::isConditional);
    }

    /** Whether the range in which a package is asked for admits an affected version; of several entries the answer that weighs most. */
    public DeclaredRange.Answer admits(Purl purl, DeclaredRange range) {
        DeclaredRange.Answer best = new DeclaredRange.Answer.AdmitsNone();
        for (PackageEntry each : packages) {
            if (each.names(purl)) {
                best = weightier(best, range.admitsOf(each.affectedVersions()));
            }
        }
        return best;
    }

    private static DeclaredRange.Answer weightier(DeclaredRange.Answer one, DeclaredRange.Answer other) {
        return switch (one) {
            case DeclaredRange.Answer.Admits admits -> admits;
            case DeclaredRange.Answer.AdmitsNone ignored -> other;
            case DeclaredRange.Answer.CannotTell unclear -> other instanceof DeclaredRange.Answer.Admits ? other : unclear;
        };
    }

    /** How this component stands to the advisory, by itself. */
    public Match match(Component component) {
        return match(component, List.of());
    }

    /** How this component stands to the advisory where these are listed beside it. */
    public Match match(Component component, Collection<Component> beside) {
        if (component.carries(hashes)) {
            return new Match(Match.Kind.AFFECTED, Match.By.HASH, "an analyst listed its hash");
        }
        var candidate = Entry.Candidate.of(component, beside);
        Match best = Match.NONE;
        for (PackageEntry each : packages) {
            best = best.or(each.match(candidate)).or(each.possible(candidate));
        }
        Match byCpe = Match.NONE;
        for (ConfigurationEntry each : configurations) {
            byCpe = byCpe.or(each.match(candidate));
        }
        best = best.or(byCpe);
        // What the advisory names as a package of that registry need not be guessed by the name of a product.
        boolean named = component.purls().stream().anyMatch(purl -> packageTypes().contains(purl.type()));
        if (byCpe.kind() == Match.Kind.NONE && !named) {
            for (ConfigurationEntry each : configurations) {
                best = best.or(each.possible(candidate));
            }
        }
        return hasUnread && best.kind() == Match.Kind.OUTSIDE
                ? Comparison.undetermined(best.by(), best.because() + ", but part of the advisory could not be read")
                : best;
    }
}
