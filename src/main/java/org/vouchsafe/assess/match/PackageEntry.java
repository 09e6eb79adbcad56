package org.vouchsafe.assess.match;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.match.name.Called;
import org.vouchsafe.assess.match.name.CpeName;
import org.vouchsafe.assess.match.name.Distribution;
import org.vouchsafe.assess.match.name.GoPaths;
import org.vouchsafe.assess.match.name.LikeNames;
import org.vouchsafe.assess.match.name.Names;
import org.vouchsafe.assess.match.name.OtherNames;
import org.vouchsafe.assess.match.name.SourcePackage;
import org.vouchsafe.assess.version.AffectedVersions;
import org.vouchsafe.domain.Cpe;
import org.vouchsafe.domain.PackageName;
import org.vouchsafe.domain.Purl;
import org.vouchsafe.domain.advisory.AffectedPackage;
import org.vouchsafe.domain.inventory.Component;

/** One {@code affected[]} entry: a package of an ecosystem, with hashes and CPEs where the advisory gives them. */
record PackageEntry(AffectedPackage affected, AffectedVersions affectedVersions, @Nullable Distribution distribution, Set<String> names,
        Set<String> fullNames, String like) implements Entry {
    static PackageEntry of(AffectedPackage affected) {
        Distribution distribution = affected.distribution() == null ? null : Distribution.parse(affected.distribution()).orElse(null);
        PackageName name = affected.packageName();
        return new PackageEntry(affected, AffectedVersions.of(affected), distribution, Names.of(affected), Names.whole(affected),
                name == null ? "" : LikeNames.of(name));
    }

    @Override
    public Optional<AffectedVersions> versions() {
        return Optional.of(affectedVersions);
    }

    @Override
    public boolean names(Purl purl) {
        PackageName name = affected.packageName();
        return name != null && (isPackage(name, purl.packageName())
                || SourcePackage.of(purl).filter(source -> isPackage(name, source.name())).isPresent());
    }

    @Override
    public Match match(Candidate candidate) {
        Component component = candidate.component();
        if (component.carries(affected.hashes())) {
            return new Match(Match.Kind.AFFECTED, Match.By.HASH, "its hash is listed as malicious");
        }
        List<Purl> same = component.purls().stream().filter(this::names).toList();
        if (component.disagreement() != null) {
            boolean sameName = Names.of(component).stream().anyMatch(names::contains);
            boolean meant = !same.isEmpty() || sameName || component.cpes().stream().anyMatch(each -> criterion(each).isPresent());
            return meant ? Comparison.undetermined(same.isEmpty() ? Match.By.NAME : Match.By.PURL, component.disagreement()) : Match.NONE;
        }
        Match best = Match.NONE;
        for (Purl each : same) {
            best = best.or(byPurl(component, each));
        }
        for (Cpe each : same.isEmpty() ? component.cpes() : List.<Cpe>of()) {
            best = best.or(byCpe(component, each));
        }
        return affected.contested() != null && best.kind().isCertain() ? Comparison.undetermined(best.by(), affected.contested()) : best;
    }

    /** A distribution package listed without its distribution may be the one; how it is compared then says so. */
    private static boolean isPackage(PackageName affected, PackageName listed) {
        if (SourcePackage.comparable(affected).equals(SourcePackage.comparable(listed))) {
            return true;
        }
        return listed.namespace() == null && SourcePackage.isDistributionType(listed.type())
                && affected.equals(new PackageName(listed.type(), affected.namespace(), listed.name()));
    }

    private Match byPurl(Component component, Purl purl) {
        if (SourcePackage.isDistributionType(purl.type())) {
            if (purl.namespace() == null && affected.packageName() != null && affected.packageName().namespace() != null) {
                return Comparison.undetermined(Match.By.PURL, "its purl does not say which distribution it comes from");
            }
            Optional<Distribution> own = Distribution.of(purl);
            if (distribution != null && own.isEmpty()) {
                return Comparison.undetermined(Match.By.PURL,
                        "the advisory is for " + affected.distribution()
                                + " and its purl does not say which distribution release it is from");
            }
            if (distribution != null && !distribution.sameAs(own.get())) {
                return new Match(Match.Kind.REMOTE, Match.By.OTHER_RELEASE,
                        "it is of %s, and the advisory speaks of %s".formatted(purl.qualifier("distro"), affected.distribution()));
            }
            if (distribution != null && !own.get().isAsExactAs(distribution)) {
                return Comparison.undetermined(Match.By.PURL,
                        "the advisory is for %s and its purl says only that it is of %s".formatted(affected.distribution(),
                                purl.qualifier("distro")));
            }
        }
        String version = version(component, purl);
        return new BuiltVersion(affected, affectedVersions, purl).judge(version,
                Comparison.of(affectedVersions, version, Match.By.PURL));
    }

    /** Of which packages of distributions it speaks; empty where it speaks of no such package. */
    Optional<Issued> issued() {
        PackageName name = affected.packageName();
        return name == null || !SourcePackage.isDistributionType(name.type()) ? Optional.empty()
                : Optional.of(new Issued(name.type(), name.namespace(), distribution));
    }

    /** The source package's version where the advisory names the source package and the purl gives one; else the component's own. */
    private @Nullable String version(Component component, Purl purl) {
        Optional<SourcePackage> source = SourcePackage.of(purl)
                .filter(each -> affected.packageName() != null && isPackage(affected.packageName(), each.name()));
        if (source.isPresent() && source.get().version() != null) {
            return source.get().version();
        }
        // A further purl speaks of its own version: the version field was compared with the first.
        boolean first = purl.equals(component.purl());
        String version = component.version() != null && (first || purl.version() == null) ? component.version() : purl.version();
        String epoch = purl.qualifier("epoch");
        // The rpm purl type keeps the epoch out of the version, and some lists do so for other types.
        return version != null && SourcePackage.isDistributionType(purl.type()) && epoch != null && !epoch.isBlank()
                && version.indexOf(':') < 0
                        ? epoch.strip() + ":" + version
                        : version;
    }

    private Optional<Cpe> criterion(Cpe listed) {
        return affected.cpes().stream().filter(each -> each.key().equals(listed.key()) && CpeName.of(each).canMean(CpeName.of(listed)))
                .findFirst();
    }

    private Match byCpe(Component component, Cpe listed) {
        if (criterion(listed).isEmpty()) {
            return Match.NONE;
        }
        String version = component.version() != null ? component.version() : CpeName.of(listed).fullVersion().orElse(null);
        if (version == null || affectedVersions.namesVersions()) {
            return Comparison.of(affectedVersions, version, Match.By.CPE);
        }
        boolean named = affected.cpes().stream().anyMatch(each -> version.equals(each.version()));
        boolean all = affected.cpes().stream().allMatch(each -> each.version() != null);
        return named ? new Match(Match.Kind.AFFECTED, Match.By.CPE, "version " + version + " is listed as affected")
                : all ? Comparison.outside(version, Match.By.CPE) : Comparison.of(affectedVersions, version, Match.By.CPE);
    }

    @Override
    public Match possible(Candidate candidate) {
        Component component = candidate.component();
        if (OtherNames.isBare(component) && Names.of(component).stream().anyMatch(names::contains)) {
            return Comparison.possible(affectedVersions, OtherNames.versions(component, null), Match.By.NAME,
                    "only its name can be compared");
        }
        Match best = within(component);
        for (Called each : candidate.others()) {
            if (isCalled(each)) {
                best = best.or(Comparison.possible(affectedVersions, OtherNames.versions(component, each.version()),
                        OtherNames.isBare(component) ? Match.By.NAME : Match.By.OTHER_NAME,
                        "it may be " + shown() + " under another name (" + each.name() + ")"));
            }
        }
        for (Purl each : component.purls()) {
            if (!like.isEmpty() && !names(each) && LikeNames.of(each).equals(like)) {
                best = best.or(Comparison.possible(affectedVersions, OtherNames.versions(component, each.version()), Match.By.OTHER_NAME,
                        "its package URL differs from " + shown() + " only in how it is written"));
            }
        }
        return best;
    }

    /** A Go package lies within its module, and lists and advisories name either. */
    private Match within(Component component) {
        Match best = Match.NONE;
        for (Purl each : component.purls()) {
            if (affected.packageName() != null && GoPaths.isWithin(affected.packageName(), each.packageName())) {
                best = best.or(Comparison.possible(affectedVersions, OtherNames.versions(component, each.version()), Match.By.OTHER_NAME,
                        "one of " + shown() + " and " + each.packageName() + " may be a package within the other"));
            }
        }
        return best;
    }

    /** A name that says its ecosystem must be the whole name; any other may leave out the group, but not an npm scope, which anybody can have. */
    private boolean isCalled(Called called) {
        PackageName name = affected.packageName();
        String type = name == null ? null : name.type();
        boolean whole = called.type() != null || "npm".equals(type);
        return called.canBe(type) && (whole ? fullNames : names).contains(called.name())
                || called.canBe(type) && whole && "maven".equals(type) && names.contains(called.name());
    }

    private String shown() {
        return affected.packageName() == null ? affected.name() : affected.packageName().toString();
    }
}
