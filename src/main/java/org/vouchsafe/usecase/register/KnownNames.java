package org.vouchsafe.usecase.register;

import java.util.List;
import org.vouchsafe.domain.register.Deployment;
import org.vouchsafe.domain.register.Product;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.Supplier;
import org.vouchsafe.usecase.Refused;

/** Looks names up in the register and says, where one is not there, which ones are near. */
public final class KnownNames {
    private static final String IF_NEW = " If it is new, say so: --create on the command line, \"New\" in the window.";
    private static final int LISTED = 8;
    private final RegisterIndex register;

    public KnownNames(RegisterIndex register) {
        this.register = register;
    }

    /** @throws Refused when the register has no such supplier */
    public Supplier supplier(String name) {
        return register.supplierNamed(name).orElseThrow(() -> refused("The register has no supplier '" + name.strip() + "'."
                + hint(name, register.portfolio().suppliers().stream().map(Supplier::name).toList())));
    }

    /** @throws Refused when the supplier has no such product */
    public Product product(Supplier supplier, String name) {
        return register.productNamed(supplier.id(), name).orElseThrow(() -> refused(supplier.name() + " has no product '" + name.strip()
                + "' in the register." + hint(name, productsOf(supplier).stream().map(Product::name).toList())));
    }

    /** @throws Refused when the product has no such release */
    public Release release(Product product, String version) {
        return register.release(product.id(), version).orElseThrow(() -> refused(register.supplierOf(product).name() + " / "
                + product.name() + " has no release '" + version.strip() + "' in the register."
                + hint(version, releasesOf(product).stream().map(Release::version).toList())));
    }

    /** @throws Refused when the release does not run there */
    public List<Deployment> deployments(Release release, String environment) {
        List<Deployment> all = register.deploymentsOf(release.id());
        List<Deployment> here = all.stream().filter(each -> Spelling.same(each.environment(), environment)).toList();
        if (here.isEmpty()) {
            throw refused(register.place(release) + " does not run in '" + environment.strip() + "' as far as the register says."
                    + hint(environment, all.stream().map(Deployment::environment).toList()));
        }
        return here;
    }

    /** The supplier's products. */
    public List<Product> productsOf(Supplier supplier) {
        return register.portfolio().products().stream().filter(each -> each.supplier().equals(supplier.id())).toList();
    }

    /** The product's releases. */
    public List<Release> releasesOf(Product product) {
        return register.portfolio().releases().stream().filter(each -> each.product().equals(product.id())).toList();
    }

    private static String hint(String name, List<String> known) {
        List<String> all = known.stream().distinct().sorted().toList();
        return Nearest.hint(name, known, all.isEmpty() || all.size() > LISTED ? "'vouchsafe register list' shows what it has."
                : "It has " + String.join(", ", all) + ".");
    }

    private static Refused refused(String what) {
        return new Refused(Refused.Kind.REQUEST, what + IF_NEW);
    }
}
