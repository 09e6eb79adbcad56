package org.vouchsafe.assess.claim.product;

import java.util.Optional;
import java.util.function.BiFunction;
import org.vouchsafe.assess.claim.product.ProductMatching.Meant;
import org.vouchsafe.assess.version.Order;
import org.vouchsafe.domain.claim.Identification;

/** Whether a warning may be about a release that it does not name exactly: one is heard rather too often than too seldom. */
public final class Warned {
    private Warned() {}

    /** Whether anybody's warning may mean this release: its product in a version that may be this one, or its vendor, name and version. */
    public static Optional<Meant> match(Identification product, ReleaseIdentity release, BiFunction<String, String, Order> analystOrder) {
        boolean named = ProductMatching.namesProduct(product, release) || isCpeOfAnotherPart(product, release);
        return named ? inVersion(product, release, analystOrder) : ProductMatching.matchByName(product, release, analystOrder);
    }

    /** The same of the supplier's own warning, which means its own product of that name whatever namespace it writes before it. */
    public static Optional<Meant> matchOwn(Identification product, ReleaseIdentity release,
            BiFunction<String, String, Order> analystOrder) {
        Optional<Meant> meant = match(product, release, analystOrder);
        boolean ofSupplier = product.vendor() == null || release.isSupplierName(product.vendor());
        boolean generic = ofSupplier && product.cpes().isEmpty()
                && product.purls().stream().allMatch(each -> each.type().equals("generic"));
        boolean called = generic && (product.purls().stream().anyMatch(each -> release.names().contains(Folded.of(each.name())))
                || product.name() != null && release.names().contains(lastOf(Folded.of(product.name()))));
        return meant.isPresent() || !called ? meant : inVersion(product, release, analystOrder);
    }

    /** The name of a product behind the group it is put into, in which suppliers write their own name. */
    private static String lastOf(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** What one publisher calls an application is an operating system to another. */
    private static boolean isCpeOfAnotherPart(Identification product, ReleaseIdentity release) {
        return product.cpes().stream().anyMatch(each -> release.cpes().stream()
                .anyMatch(known -> CpePattern.of(each).withoutPart().equals(known.cpe().withoutPart())));
    }

    private static Optional<Meant> inVersion(Identification product, ReleaseIdentity release,
            BiFunction<String, String, Order> analystOrder) {
        String own = release.release().version();
        String stated = product.statedVersion();
        if (stated != null) {
            return SpokenVersions.mayBe(stated, own) ? Optional.of(new Meant(Specificity.EXACT, null)) : Optional.empty();
        }
        if (product.versionRange() == null) {
            return Optional.of(new Meant(Specificity.PRODUCT, null));
        }
        return SpokenVersions.mayHold(product.versionRange(), own, analystOrder) ? Optional.of(new Meant(Specificity.RANGE, null))
                : Optional.empty();
    }
}
