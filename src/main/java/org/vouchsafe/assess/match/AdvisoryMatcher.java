package org.vouchsafe.assess.match;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.version.AffectedVersions;
import org.vouchsafe.assess.version.DeclaredRange;
import org.vouchsafe.domain.PackageName;
import org.vouchsafe.domain.Purl;
import org.vouchsafe.domain.advisory.AdvisoryRecord;
import org.vouchsafe.domain.advisory.AffectedPackage;
import org.vouchsafe.domain.inventory.Component;

/**
 * Tells of any component how it stands to the united {@code affected[]} entries of an advisory's records. Pure: the answer for a component
 * depends on the component and the records alone.
 */
public final class AdvisoryMatcher {
    private record Entry(AffectedPackage affected, AffectedVersions versions, @Nullable Distribution distribution,
            Set<String> names) {
        static Entry of(AffectedPackage affected) {
            Distribution distribution = affected.distribution() == null ? null : Distribution.parse(affected.distribution()).orElse(null);
            return new Entry(affected, AffectedVersions.of(affected), distribution, Names.of(affected));
        }
    }

    private final List<Entry> entries;

    private AdvisoryMatcher(List<Entry> entries) {
        this.entries = entries;
    }

    /** Prepares the records that count; each {@code affected[]} entry is evaluated by itself. */
    public static AdvisoryMatcher of(Collection<AdvisoryRecord> records) {
        return new AdvisoryMatcher(records.stream().flatMap(each -> each.affected().stream()).map(Entry::of).toList());
    }

    /** True when the advisory says at all what is affected: without, no inventory can speak of absence. */
    public boolean hasAffectedPackages() {
        return entries.stream().map(Entry::affected)
                .anyMatch(each -> each.packageName() != null || !each.cpes().isEmpty() || !each.hashes().isEmpty());
    }

    /** Purl types of the affected packages, sorted. */
    public SortedSet<String> packageTypes() {
        var types = new TreeSet<String>();
        for (Entry each : entries) {
            if (each.affected().packageName() != null) {
                types.add(each.affected().packageName().type());
            }
        }
        return types;
    }

    /** The affected packages as they are shown, such as {@code axios}; sorted. */
    public SortedSet<String> packageNames() {
        var names = new TreeSet<String>();
        for (Entry each : entries) {
            PackageName name = each.affected().packageName();
            names.add(name == null ? each.affected().name() : name.toString());
        }
        names.remove("");
        return names;
    }

    /** True when this purl is one of the affected packages, whatever its version. */
    public boolean namesPackage(Purl purl) {
        return entries.stream().anyMatch(each -> isPackage(each, purl));
    }

    /** Whether the range in which a package is asked for admits an affected version; of several entries the answer that weighs most. */
    public DeclaredRange.Answer admits(Purl purl, DeclaredRange range) {
        DeclaredRange.Answer best = new DeclaredRange.Answer.AdmitsNone();
        for (Entry each : entries) {
            if (isPackage(each, purl)) {
                best = weightier(best, range.admitsOf(each.versions()));
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

    /** How this component stands to the advisory. */
    public Match match(Component component) {
        Set<String> names = isBare(component) || component.disagreement() != null ? Names.of(component) : Set.of();
        Match best = Match.NONE;
        for (Entry each : entries) {
            best = best.or(match(each, component, names));
        }
        return best;
    }

    private static boolean isBare(Component component) {
        return component.purl() == null && component.cpe() == null;
    }

    private static Match match(Entry entry, Component component, Set<String> names) {
        if (component.hashes().stream().anyMatch(entry.affected().hashes()::contains)) {
            return new Match(Match.Kind.AFFECTED, Match.By.HASH, "its hash is listed as malicious");
        }
        boolean sameName = names.stream().anyMatch(entry.names()::contains);
        Purl purl = component.purl();
        boolean samePackage = purl != null && isPackage(entry, purl);
        if (component.disagreement() != null) {
            boolean meant = samePackage || sameName || sameCpe(entry, component);
            return meant ? new Match(Match.Kind.UNDETERMINED, samePackage ? Match.By.PURL : Match.By.NAME, component.disagreement())
                    : Match.NONE;
        }
        if (purl != null && samePackage) {
            return matchPurl(entry, component, purl);
        }
        if (sameCpe(entry, component)) {
            return matchCpe(entry, component);
        }
        return isBare(component) && sameName ? new Match(Match.Kind.POSSIBLE, Match.By.NAME, "only its name can be compared") : Match.NONE;
    }

    private static boolean isPackage(Entry entry, Purl purl) {
        PackageName affected = entry.affected().packageName();
        if (affected == null) {
            return false;
        }
        return isPackage(affected, purl.packageName())
                || SourcePackage.of(purl).filter(source -> isPackage(affected, source.name())).isPresent();
    }

    /** A distribution package listed without its distribution may be the one; how it is compared then says so. */
    private static boolean isPackage(PackageName affected, PackageName listed) {
        if (SourcePackage.comparable(affected).equals(SourcePackage.comparable(listed))) {
            return true;
        }
        return listed.namespace() == null && SourcePackage.isDistributionType(listed.type())
                && affected.equals(new PackageName(listed.type(), affected.namespace(), listed.name()));
    }

    private static Match matchPurl(Entry entry, Component component, Purl purl) {
        if (SourcePackage.isDistributionType(purl.type())) {
            if (purl.namespace() == null && entry.affected().packageName() != null && entry.affected().packageName().namespace() != null) {
                return undetermined(Match.By.PURL, "its purl does not say which distribution it comes from");
            }
            Optional<Distribution> own = Distribution.of(purl);
            if (entry.distribution() != null && own.isEmpty()) {
                return undetermined(Match.By.PURL,
                        "the advisory is for " + entry.affected().distribution()
                                + " and its purl does not say which distribution release it is from");
            }
            if (entry.distribution() != null && !entry.distribution().sameAs(own.get())) {
                return Match.NONE;
            }
        }
        return compare(entry, version(entry, component, purl), Match.By.PURL);
    }

    /** The source package's version where the advisory names the source package and the purl gives one; else the component's own. */
    private static @Nullable String version(Entry entry, Component component, Purl purl) {
        Optional<SourcePackage> source = SourcePackage.of(purl)
                .filter(each -> entry.affected().packageName() != null && isPackage(entry.affected().packageName(), each.name()));
        if (source.isPresent() && source.get().version() != null) {
            return source.get().version();
        }
        String version = component.version() != null ? component.version() : purl.version();
        String epoch = purl.qualifier("epoch");
        // The rpm purl type keeps the epoch out of the version.
        return version != null && purl.type().equals("rpm") && epoch != null && !epoch.isBlank() && version.indexOf(':') < 0
                ? epoch.strip() + ":" + version
                : version;
    }

    private static boolean sameCpe(Entry entry, Component component) {
        return component.cpe() != null && entry.affected().cpes().stream().anyMatch(each -> each.key().equals(component.cpe().key()));
    }

    private static Match matchCpe(Entry entry, Component component) {
        String version = component.version() != null ? component.version() : component.cpe() == null ? null : component.cpe().version();
        if (version == null || entry.versions().namesVersions()) {
            return compare(entry, version, Match.By.CPE);
        }
        boolean listed = entry.affected().cpes().stream().anyMatch(each -> version.equals(each.version()));
        boolean all = entry.affected().cpes().stream().allMatch(each -> each.version() != null);
        return listed ? new Match(Match.Kind.AFFECTED, Match.By.CPE, "version " + version + " is listed as affected")
                : all ? outside(version, Match.By.CPE) : compare(entry, version, Match.By.CPE);
    }

    private static Match compare(Entry entry, @Nullable String version, Match.By by) {
        if (version == null || version.isBlank()) {
            return undetermined(by, "no version is given");
        }
        return switch (entry.versions().answer(version)) {
            case AffectedVersions.Answer.Affected affected -> new Match(Match.Kind.AFFECTED, by, affected.because());
            case AffectedVersions.Answer.Outside outside -> outside(version, by);
            case AffectedVersions.Answer.CannotTell unclear -> undetermined(by, unclear.because());
        };
    }

    private static Match outside(String version, Match.By by) {
        return new Match(Match.Kind.OUTSIDE, by, "version " + version + " lies outside what is affected");
    }

    private static Match undetermined(Match.By by, String because) {
        return new Match(Match.Kind.UNDETERMINED, by, because);
    }
}
