package org.vouchsafe.usecase.inbox;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.vouchsafe.domain.Purl;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.claim.Claim;
import org.vouchsafe.domain.claim.ClaimTarget;
import org.vouchsafe.domain.claim.Identification;
import org.vouchsafe.domain.inventory.Component;
import org.vouchsafe.domain.register.Product;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.input.Purls;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.inventory.InventoryRow;
import org.vouchsafe.usecase.register.RegisterIndex;
import org.vouchsafe.usecase.register.Spelling;

/** Says of a claim that reached nothing what comes nearest to what it names, and in which one field that differs. */
final class NearestCandidate {
    private static final int VERSIONS_NAMED = 4;
    private final ReadTx tx;
    private final Viewpoint viewpoint;
    private final RegisterIndex register;

    /** A way in which two purls may be nearly the same, nearest first. */
    private enum Near {
        NAMESPACE("namespace", (one, other) -> one.type().equals(other.type()) && one.name().equals(other.name())),
        TYPE("type", (one, other) -> one.name().equals(other.name()) && Objects.equals(one.namespace(), other.namespace())),
        NAME("name", (one, other) -> one.type().equals(other.type()) && one.namespace() != null
                && one.namespace().equals(other.namespace()));

        private final String field;
        private final BiPredicate<Purl, Purl> same;

        Near(String field, BiPredicate<Purl, Purl> same) {
            this.field = field;
            this.same = same;
        }
    }

    NearestCandidate(ReadTx tx, Viewpoint viewpoint, RegisterIndex register) {
        this.tx = tx;
        this.viewpoint = viewpoint;
        this.register = register;
    }

    String sentence(Claim claim) {
        return switch (claim.target()) {
            case ClaimTarget.OfProduct target -> ofProduct(target.product(), target.components());
            case ClaimTarget.OfBom target -> ofBom(target);
        };
    }

    private String ofProduct(Identification named, List<Identification> components) {
        List<Product> same = register.portfolio().products().stream().filter(each -> isNamed(each, named)).toList();
        if (!same.isEmpty()) {
            Product product = same.getFirst();
            String version = version(named);
            if (version != null && register.release(product.id(), version).isEmpty()) {
                return "it names version " + version + " of " + product.name() + "; the register has " + versions(product) + ".";
            }
            return components.isEmpty() ? "it names " + product.name() + ", but no release of it that the register has."
                    : ofComponent(components);
        }
        return nearlyIdentified(named).or(() -> nearlyNamed(named))
                .orElse("it names " + named.text() + ", and nothing in the register comes near.");
    }

    private boolean isNamed(Product product, Identification named) {
        boolean identified = named.purls().stream().anyMatch(purl -> register.productsWith(purl).contains(product));
        boolean called = named.purls().isEmpty() && named.cpes().isEmpty() && named.name() != null
                && (Spelling.same(product.name(), named.name()) || Spelling.any(product.aliases(), named.name()))
                && (named.vendor() == null
                        || register.supplierNamed(named.vendor()).filter(register.supplierOf(product)::equals).isPresent());
        return identified || called;
    }

    private Optional<String> nearlyIdentified(Identification named) {
        return Stream.of(Near.values())
                .flatMap(near -> named.purls().stream().flatMap(purl -> known().filter(known -> near.same.test(purl, known.purl()))
                        .map(known -> "it names " + purl.canonical() + "; nearest is " + known.purl().canonical() + " ("
                                + known.product().name() + "): the "
                                + near.field + " differs.")))
                .findFirst();
    }

    private Optional<String> nearlyNamed(Identification named) {
        String name = named.name() != null ? named.name() : named.purls().stream().map(Purl::name).findFirst().orElse("");
        return register.productsNamed(name).stream().findFirst()
                .map(product -> "it names " + named.text() + "; nearest is " + product.name() + " of "
                        + register.supplierOf(product).name() + ": the " + (named.vendor() != null ? "vendor" : "identifier")
                        + " differs.");
    }

    private record Known(Purl purl, Product product) {}

    private Stream<Known> known() {
        return register.portfolio().products().stream()
                .flatMap(product -> product.aliases().stream().flatMap(alias -> Purls.parse(alias).stream())
                        .map(purl -> new Known(purl, product)));
    }

    private String ofComponent(List<Identification> components) {
        Identification named = components.getFirst();
        String name = named.name() != null ? named.name() : named.purls().stream().map(Purl::name).findFirst().orElse(named.text());
        Optional<Component> listed = tx.components().get(tx.components().named(name)).values().stream().findFirst();
        return "it speaks of " + named.text() + ", which is nothing that matches this advisory here; "
                + listed.map(each -> "nearest is " + each.displayName() + ": the " + difference(named, each) + " differs.")
                        .orElse("no inventory lists anything of that name.");
    }

    private static String difference(Identification named, Component listed) {
        Purl known = listed.purl();
        if (named.purls().isEmpty() || known == null) {
            return "identifier";
        }
        Purl purl = named.purls().getFirst();
        if (!purl.type().equals(known.type())) {
            return "type";
        }
        if (!Objects.equals(purl.namespace(), known.namespace())) {
            return "namespace";
        }
        return Objects.equals(purl.version(), known.version()) ? "qualifier" : "version";
    }

    private String ofBom(ClaimTarget.OfBom target) {
        if (target.serialNumber() == null) {
            return "it speaks of a part of its own document, which is not placed at a release.";
        }
        String serial = target.serialNumber().toLowerCase(Locale.ROOT);
        Optional<InventoryRow> held = tx.inventories().all(viewpoint).stream().filter(each -> each.header().serialNumber() != null
                && each.header().serialNumber().toLowerCase(Locale.ROOT).endsWith(serial)).findFirst();
        if (held.isEmpty()) {
            return "it speaks of the inventory with serial number " + target.serialNumber() + ", which is not held.";
        }
        Integer version = held.get().header().documentVersion();
        if (target.documentVersion() != null && version != null && !target.documentVersion().equals(version)) {
            return "it speaks of version " + target.documentVersion() + " of an inventory; version " + version
                    + " is held: the version differs.";
        }
        return "it speaks of " + (target.ref() == null ? "an inventory" : "'" + target.ref() + "' in an inventory") + " ("
                + held.get().evidence()
                + ") that does not list it or is not placed.";
    }

    private String versions(Product product) {
        List<String> versions = register.portfolio().releases().stream().filter(each -> each.product().equals(product.id()))
                .map(Release::version)
                .toList();
        if (versions.isEmpty()) {
            return "no release of it";
        }
        return String.join(", ", versions.subList(0, Math.min(VERSIONS_NAMED, versions.size())))
                + (versions.size() > VERSIONS_NAMED ? " and " + (versions.size() - VERSIONS_NAMED) + " more" : "");
    }

    private static @org.jspecify.annotations.Nullable String version(Identification named) {
        return named.purls().stream().map(Purl::version).filter(Objects::nonNull).findFirst().orElse(named.version());
    }
}
