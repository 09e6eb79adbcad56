package org.vouchsafe.assess.claim.product;

import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.version.Order;
import org.vouchsafe.assess.version.VersionRange;
import org.vouchsafe.domain.Purl;
import org.vouchsafe.domain.alias.AliasRule;
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
        for (Purl each : product.purls()) {
            if (isGenericName(each, release)) {
                best = better(best, meant(product, each.version() != null ? each.version() : product.version(), null, release,
                        analystOrder), null);
            }
        }
        best = byMarks(best, product, release, analystOrder);
        for (AliasRule each : release.aliases()) {
            best = better(best, byAlias(each, product, release, analystOrder), null);
        }
        if (best == null && (product.purls().isEmpty() && product.cpes().isEmpty() || isNamedInFull(product, release))) {
            best = better(null, byName(product, release, analystOrder), null);
        }
        return Optional.ofNullable(best);
    }

    /**
     * Whether vendor, name and version are those of this release, though its identifiers are not, or not all of them: enough to listen to a
     * warning. Identifiers of another kind alone mean something else.
     */
    public static Optional<Meant> matchByName(Identification product, ReleaseIdentity release,
            BiFunction<String, String, Order> analystOrder) {
        boolean sameKind = product.purls().stream().allMatch(each -> release.purls().stream()
                .anyMatch(known -> known.purl().name().type().equals(each.type())));
        return product.vendor() != null && product.version() != null && sameKind
                ? Optional.ofNullable(better(null, byName(product, release, analystOrder), null))
                : Optional.empty();
    }

    /** A generic purl is vendor and product name in another spelling; both must be those of the register. */
    private static boolean isGenericName(Purl purl, ReleaseIdentity release) {
        return purl.type().equals("generic") && purl.namespace() != null && purl.qualifiers().isEmpty()
                && release.isSupplierName(purl.namespace()) && release.names().contains(Folded.of(purl.name()));
    }

    private static @Nullable Meant byMarks(@Nullable Meant best, Identification product, ReleaseIdentity release,
            BiFunction<String, String, Order> analystOrder) {
        Optional<KnownMarks.Found> found = release.marks().find(product);
        if (found.isEmpty()) {
            return best;
        }
        String version = product.statedVersion();
        // A number or hash of this very release means it, unless the claim says another version beside it.
        Optional<Specificity> meant = found.get().level() == KnownMarks.Level.RELEASE && version == null && product.versionRange() == null
                ? Optional.of(Specificity.EXACT)
                : meant(product, version, null, release, analystOrder);
        return better(best, meant, found.get().part());
    }

    private static Optional<Specificity> byAlias(AliasRule rule, Identification product, ReleaseIdentity release,
            BiFunction<String, String, Order> analystOrder) {
        return switch (rule.meaning()) {
            case AliasRule.Meaning.OfProduct ignored -> AliasTerms.isNamed(rule.term(), product)
                    ? meant(product, product.statedVersion(), null, release, analystOrder)
                    : Optional.empty();
            case AliasRule.Meaning.OfRelease ignored -> AliasTerms.isNamedExactly(rule.term(), product)
                    ? Optional.of(specificity(product))
                    : Optional.empty();
            case AliasRule.Meaning.OfComponent ignored -> Optional.empty();
        };
    }

    /** A rule makes the name known; how exactly the statement speaks is still what it says itself. */
    private static Specificity specificity(Identification product) {
        return product.statedVersion() != null ? Specificity.EXACT
                : product.versionRange() != null ? Specificity.RANGE : Specificity.PRODUCT;
    }

    /**
     * Vendor, name and version agree, and the release has no purl and no CPE with which the claim's could be compared.
     */
    private static boolean isNamedInFull(Identification product, ReleaseIdentity release) {
        return product.vendor() != null && product.version() != null && release.purls().isEmpty() && release.cpes().isEmpty();
    }

    /** True when the claim's product is the product of this release, in whatever version. */
    public static boolean namesProduct(Identification product, ReleaseIdentity release) {
        boolean byPurl = release.purls().stream()
                .anyMatch(known -> product.purls().stream().anyMatch(purl -> PurlPattern.of(purl).meansPackage(known.purl())));
        boolean byCpe = release.cpes().stream()
                .anyMatch(known -> product.cpes().stream().anyMatch(cpe -> CpePattern.of(cpe).key().equals(known.cpe().key())));
        boolean byName = (product.purls().isEmpty() && product.cpes().isEmpty() || isNamedInFull(product, release))
                && isNamed(product, release);
        boolean byAlias = release.aliases().stream().anyMatch(each -> AliasTerms.keys(product).contains(each.term().key()));
        return byPurl || byCpe || byName || byAlias || product.purls().stream().anyMatch(each -> isGenericName(each, release))
                || release.marks().find(product).isPresent();
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
