package org.vouchsafe.usecase.register;

import java.util.List;
import java.util.stream.Stream;
import org.vouchsafe.domain.register.Product;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.usecase.Refused;

/** Finds the release somebody writes as {@code [SUPPLIER/]PRODUCT@VERSION}. */
public final class ReleaseFinder {
    private final RegisterIndex register;

    public ReleaseFinder(RegisterIndex register) {
        this.register = register;
    }

    /** @throws Refused when it is not written so, not known, or meant by several */
    public Release find(String text) {
        int at = text.lastIndexOf('@');
        if (at <= 0 || at == text.length() - 1) {
            throw refused("'" + text + "' does not name a release. Write [SUPPLIER/]PRODUCT@VERSION, such as Portal@2.0.");
        }
        String product = text.substring(0, at);
        List<Release> found = register.portfolio().releases().stream().filter(each -> isWrittenSo(each, text)).toList();
        if (found.isEmpty()) {
            throw refused("The register has no release '" + text + "'." + hint(product, text));
        }
        if (found.size() > 1) {
            throw refused("'" + text + "' may mean " + String.join(" or ", found.stream().map(this::written).sorted().toList())
                    + ". Write the supplier in front.");
        }
        return found.getFirst();
    }

    /** Names and versions may hold an {@code @} themselves, so every one may be the one between them. */
    private boolean isWrittenSo(Release release, String text) {
        for (int at = text.lastIndexOf('@'); at > 0; at = text.lastIndexOf('@', at - 1)) {
            if (release.version().strip().equals(text.substring(at + 1).strip())
                    && isCalled(register.productOf(release), text.substring(0, at))) {
                return true;
            }
        }
        return false;
    }

    /** How a release is written so that it is found again. */
    public String written(Release release) {
        Product product = register.productOf(release);
        return register.supplierOf(product).name() + "/" + product.name() + "@" + release.version();
    }

    private String hint(String product, String text) {
        List<Release> ofProduct = register.portfolio().releases().stream().filter(each -> isCalled(register.productOf(each), product))
                .toList();
        if (!ofProduct.isEmpty()) {
            return " It has " + String.join(", ", ofProduct.stream().map(this::written).sorted().toList()) + ".";
        }
        return Nearest.hint(text, register.portfolio().releases().stream()
                .flatMap(each -> Stream.of(written(each), register.productOf(each).name() + "@" + each.version())).toList(),
                "'vouchsafe register list' shows those it has.");
    }

    // A product's own name may hold a slash, so the whole text is tried before it is split, and every slash may be the one.
    private boolean isCalled(Product product, String text) {
        if (isNamed(product, text)) {
            return true;
        }
        for (int slash = text.indexOf('/'); slash > 0; slash = text.indexOf('/', slash + 1)) {
            String supplier = text.substring(0, slash);
            if (isNamed(product, text.substring(slash + 1))
                    && register.supplierNamed(supplier).filter(s -> s.id().equals(product.supplier())).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNamed(Product product, String name) {
        return Spelling.same(product.name(), name) || Spelling.any(product.aliases(), name);
    }

    private static Refused refused(String message) {
        return new Refused(Refused.Kind.REQUEST, message);
    }
}
