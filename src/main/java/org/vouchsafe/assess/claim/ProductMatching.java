package org.vouchsafe.assess.claim;

import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.version.Order;
import org.vouchsafe.assess.version.VersionRange;
import org.vouchsafe.domain.claim.Identification;
import org.vouchsafe.domain.inventory.InventoryId;

/**
 * Whether a claim's product is a given release: by purl, then CPE; a product without either by vendor, name and version (CSAF).
 */
public final class ProductMatching {
    private ProductMatching() {}

    /**
     * The release is meant.
     *
     * @param part the inventory that is meant, when its root is only a part of the release; null for all of it
     */
    public record Meant(Specificity specificity, @Nullable InventoryId part) {
        /** The more exact one, and of equals the one that means all of the release. */
        private Meant or(Meant other) {
            int order = specificity.compareTo(other.specificity);
            return order < 0 || (order == 0 && part == null) ? this : other;
        }
    }

    /**
     * Whether this release is meant.
     *
     * @param analystOrder how the analyst ordered two versions of this product, asked before the generic order; may always be undecidable
     */
    public static Optional<Meant> match(Identification product, ReleaseIdentity release, BiFunction<String, String, Order> analystOrder) {
        @Nullable Meant best = null;
        for (var known : release.purls()) {
            for (var purl : product.purls()) {
                PurlPattern statement = PurlPattern.of(purl);
                if (statement.meansPackage(known.purl())) {
                    String version = statement.version() != null ? statement.version() : product.version();
                    best = better(best, meant(product, version, known.purl().version(), release, analystOrder), known.part());
                }
            }
        }
        for (var known : release.cpes()) {
            for (var cpe : product.cpes()) {
                CpePattern statement = CpePattern.of(cpe);
                if (statement.key().equals(known.cpe().key())) {
                    String version = statement.version() != null ? statement.version() : product.version();
                    best = better(best, meant(product, version, known.cpe().version(), release, analystOrder), known.part());
                }
            }
        }
        if (best == null && product.purls().isEmpty() && product.cpes().isEmpty()) {
            best = better(null, byName(product, release, analystOrder), null);
        }
        return Optional.ofNullable(best);
    }

    /** True when the claim's product is the product of this release, in whatever version. */
    public static boolean namesProduct(Identification product, ReleaseIdentity release) {
        boolean byPurl = release.purls().stream()
                .anyMatch(known -> product.purls().stream().anyMatch(purl -> PurlPattern.of(purl).meansPackage(known.purl())));
        boolean byCpe = release.cpes().stream()
                .anyMatch(known -> product.cpes().stream().anyMatch(cpe -> CpePattern.of(cpe).key().equals(known.cpe().key())));
        boolean byName = product.purls().isEmpty() && product.cpes().isEmpty() && isNamed(product, release);
        return byPurl || byCpe || byName;
    }

    private static @Nullable Meant better(@Nullable Meant best, Optional<Specificity> found, @Nullable InventoryId part) {
        if (found.isEmpty()) {
            return best;
        }
        Meant meant = new Meant(found.get(), part);
        return best == null ? meant : best.or(meant);
    }

    /** A statement with a version means a release of that version only; one with neither version nor range means every release. */
    private static Optional<Specificity> meant(Identification product, @Nullable String version, @Nullable String knownVersion,
            ReleaseIdentity release, BiFunction<String, String, Order> analystOrder) {
        String own = knownVersion != null ? knownVersion : release.release().version();
        if (version != null) {
            return PurlPattern.sameVersion(version, own) ? Optional.of(Specificity.EXACT) : Optional.empty();
        }
        if (product.versionRange() == null) {
            return Optional.of(Specificity.PRODUCT);
        }
        return isInRange(product.versionRange(), release, analystOrder) ? Optional.of(Specificity.RANGE) : Optional.empty();
    }

    private static Optional<Specificity> byName(Identification product, ReleaseIdentity release,
            BiFunction<String, String, Order> analystOrder) {
        if (!isNamed(product, release)) {
            return Optional.empty();
        }
        if (product.version() == null && product.name() != null && release.fullNames().contains(Folded.of(product.name()))) {
            return Optional.of(Specificity.EXACT);
        }
        return meant(product, product.version(), null, release, analystOrder);
    }

    private static boolean isNamed(Identification product, ReleaseIdentity release) {
        if (product.name() == null || (product.vendor() != null && !release.isSupplierName(product.vendor()))) {
            return false;
        }
        String name = Folded.of(product.name());
        return release.names().contains(name) || (product.version() == null && release.fullNames().contains(name));
    }

    private static boolean isInRange(String range, ReleaseIdentity release, BiFunction<String, String, Order> analystOrder) {
        return VersionRange.parse(range)
                .filter(each -> each.contains(release.release().version(), analystOrder) == VersionRange.Answer.INSIDE).isPresent();
    }
}
