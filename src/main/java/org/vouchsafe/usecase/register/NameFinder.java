package org.vouchsafe.usecase.register;

import java.util.List;
import java.util.stream.Stream;
import org.vouchsafe.domain.register.Product;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.Supplier;
import org.vouchsafe.usecase.Refused;

/** Finds suppliers, products and versions by a name somebody typed, and says which are near where there is none. */
public final class NameFinder {
    private static final int LISTED = 12;
    private static final String LIST = "'vouchsafe register list' shows those it has.";
    private final RegisterIndex register;

    public NameFinder(RegisterIndex register) {
        this.register = register;
    }

    /** @throws Refused when the register has no such supplier */
    public Supplier supplier(String name) {
        return register.supplierNamed(name).orElseThrow(() -> refused("The register has no supplier '" + name + "'."
                + Nearest.hint(name, register.portfolio().suppliers().stream()
                        .flatMap(each -> Stream.concat(Stream.of(each.name()), each.aliases().stream())).toList(), LIST)));
    }

    /**
     * The supplier's product.
     *
     * @throws Refused when it has none of that name
     */
    public Product product(Supplier supplier, String name) {
        return register.productNamed(supplier.id(), name).orElseThrow(() -> {
            List<String> own = register.portfolio().products().stream().filter(each -> each.supplier().equals(supplier.id()))
                    .map(Product::name).sorted().toList();
            return refused("The register has no product '" + name + "' of " + supplier.name() + "."
                    + (own.isEmpty() ? " It has none of that supplier." : has(own)));
        });
    }

    /**
     * Every product of that name, whoever ships it; never empty.
     *
     * @throws Refused when the register has none of that name
     */
    public List<Product> products(String name) {
        List<Product> found = register.productsNamed(name);
        if (found.isEmpty()) {
            throw refused("The register has no product '" + name + "'."
                    + Nearest.hint(name, register.portfolio().products().stream().map(Product::name).toList(), LIST));
        }
        return found;
    }

    /**
     * Every release of that version among those of these products; never empty.
     *
     * @throws Refused when none of them has it
     */
    public List<Release> releases(List<Product> products, String version) {
        List<Release> own = register.portfolio().releases().stream()
                .filter(each -> products.stream().anyMatch(product -> product.id().equals(each.product()))).toList();
        List<Release> found = own.stream().filter(each -> Spelling.same(each.version(), version)).toList();
        if (found.isEmpty()) {
            List<String> versions = own.stream().map(Release::version).distinct().sorted().toList();
            String whose = products.size() == 1 ? " of " + products.getFirst().name() : "";
            throw refused("The register has no release '" + version + "'" + whose + "."
                    + (version.indexOf('@') > 0 ? " Give the version alone, and the product with --product."
                            : versions.size() <= LISTED ? has(versions) : Nearest.hint(version, versions, LIST)));
        }
        return found;
    }

    private static String has(List<String> names) {
        return names.isEmpty() ? "" : " It has " + String.join(", ", names) + ".";
    }

    private static Refused refused(String message) {
        return new Refused(Refused.Kind.REQUEST, message);
    }
}
