package org.vouchsafe.assess.match.name;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.vouchsafe.domain.Cpe;
import org.vouchsafe.domain.Purl;
import org.vouchsafe.domain.inventory.Component;

/**
 * The names under which a component without a CPE is compared with products that are named by CPE alone. Packages of distributions are left out: their
 * distributions publish advisories under the packages' own names, and their versions do not compare with those of the product.
 */
public final class ProductNames {
    private ProductNames() {}

    /** All of a component; none where it has a CPE or comes from a distribution. */
    public static List<String> of(Component component) {
        boolean excluded = !component.cpes().isEmpty()
                || component.purls().stream().anyMatch(each -> SourcePackage.isDistributionType(each.type()));
        return excluded ? List.of()
                : Stream.concat(Stream.of(component.name()), component.purls().stream().map(Purl::name)).map(ProductNames::folded)
                        .distinct()
                        .toList();
    }

    /** The product that a CPE names. */
    public static String of(Cpe cpe) {
        return folded(cpe.product());
    }

    /** True when a component of this type of package can be made for that software. */
    public static boolean canBe(Component component, String targetSoftware) {
        if (targetSoftware.isEmpty() || targetSoftware.equals("-")) {
            return true;
        }
        Optional<String> type = PackageTypes.ofTarget(targetSoftware);
        List<String> own = component.purls().stream().map(Purl::type).filter(PackageTypes::identifies).toList();
        return own.isEmpty() || type.isPresent() && own.contains(type.get());
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[-_.\\s]+", "-");
    }
}
