package org.vouchsafe.assess.claim.product;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.advisory.Advisory;
import org.vouchsafe.assess.fact.ListedComponent;
import org.vouchsafe.assess.version.VersionRange;
import org.vouchsafe.domain.Cpe;
import org.vouchsafe.domain.Purl;
import org.vouchsafe.domain.claim.Identification;
import org.vouchsafe.domain.inventory.Component;

/** Whether a component that a claim names is one that an inventory lists, or a package that an advisory names. */
public final class ComponentMatching {
    private ComponentMatching() {}

    /** True when any of the names means this listing. */
    public static boolean anyMeans(List<Identification> named, ListedComponent listed) {
        return named.stream().anyMatch(each -> means(each, listed.component()));
    }

    /** True when any of the names means this listing, and all of it: what a statement that clears speaks of. */
    public static boolean anyMeansAllOf(List<Identification> named, ListedComponent listed) {
        return named.stream().anyMatch(each -> means(each, listed.component()) && Limits.isAllOf(each, listed.component()));
    }

    /** True when the name means this component: by purl, CPE or hash; by name and version only when it has none of these. */
    public static boolean means(Identification named, Component component) {
        String listedVersion = component.version();
        // Of names that contradict one another a claim reaches only the first, as it would without the others.
        boolean agree = component.disagreement() == null;
        boolean identified = component.purls().stream().limit(agree ? Integer.MAX_VALUE : 1).anyMatch(each -> means(named, each, component))
                || component.cpes().stream().limit(agree ? Integer.MAX_VALUE : 1).anyMatch(each -> means(named, each, listedVersion));
        if (identified) {
            return true;
        }
        if (component.hashes().stream().anyMatch(named.hashes()::contains)) {
            return true;
        }
        boolean onlyNamed = named.purls().isEmpty() && named.cpes().isEmpty() && named.hashes().isEmpty();
        return onlyNamed && named.name() != null && isName(named.name(), component) && isVersion(named, null, listedVersion);
    }

    private static boolean means(Identification named, Purl listed, Component component) {
        PurlPattern pattern = PurlPattern.of(listed);
        boolean first = listed.equals(component.purl());
        String version = component.version() != null && (first || listed.version() == null) ? component.version() : listed.version();
        return named.purls().stream().map(PurlPattern::of)
                .anyMatch(each -> each.meansPackage(pattern) && isVersion(named, each.version(), version));
    }

    private static boolean means(Identification named, Cpe listed, @Nullable String listedVersion) {
        String version = listedVersion != null ? listedVersion : listed.version();
        return named.cpes().stream().anyMatch(each -> each.key().equals(listed.key()) && isVersion(named, each.version(), version));
    }

    private static boolean isName(String name, Component component) {
        String folded = Folded.of(name);
        return folded.equals(Folded.of(component.name()))
                || (component.purl() != null && folded.equals(Folded.of(component.purl().packageName().toString())))
                || (component.group() != null && folded.equals(Folded.of(component.group() + ":" + component.name())));
    }

    /** A statement with a version does not mean a component of which none is known. */
    public static boolean isVersion(Identification named, @Nullable String stated, @Nullable String listed) {
        String version = stated != null ? stated : named.version();
        if (version != null) {
            return listed != null && PurlPattern.sameVersion(version, listed);
        }
        if (named.versionRange() == null) {
            return true;
        }
        return listed != null && VersionRange.parse(named.versionRange())
                .filter(range -> range.contains(listed) == VersionRange.Answer.INSIDE).isPresent();
    }

    /** True when any of the names is a package that the advisory names, whatever the version. */
    public static boolean anyIsAffectedPackage(List<Identification> named, Advisory advisory) {
        return named.stream().anyMatch(each -> each.purls().stream().anyMatch(advisory.matcher()::namesPackage));
    }
}
