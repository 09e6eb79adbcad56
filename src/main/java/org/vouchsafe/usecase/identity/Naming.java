package org.vouchsafe.usecase.identity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vouchsafe.domain.register.LegalId;
import org.vouchsafe.domain.register.Product;
import org.vouchsafe.domain.register.Supplier;
import org.vouchsafe.store.WriteTx;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.register.RegisterIndex;
import org.vouchsafe.usecase.register.Spelling;

/** Sets under which names a supplier or product is known. What is another's already is refused: then both are to be merged. */
public final class Naming {
    private final WriteTx tx;
    private final RegisterIndex register;

    /** Within one change, on the register as it stands in it. */
    public Naming(WriteTx tx, RegisterIndex register) {
        this.tx = tx;
        this.register = register;
    }

    /** @throws Refused when it has no name, or a name, namespace, domain or number is another supplier's */
    public void set(Supplier supplier) {
        if (supplier.name().isBlank()) {
            throw new Refused(Refused.Kind.REQUEST, "A supplier needs a name.");
        }
        for (Supplier other : register.portfolio().suppliers()) {
            if (!other.id().equals(supplier.id())) {
                shared(supplier, other).ifPresent(what -> {
                    throw new Refused(Refused.Kind.REQUEST, what + " belongs to " + other.name()
                            + " already. If both are one supplier, merge them.");
                });
            }
        }
        tx.recordRegister().set(supplier);
    }

    /** @throws Refused when it has no name, or a name is another product's of the same supplier */
    public void set(Product product) {
        if (product.name().isBlank()) {
            throw new Refused(Refused.Kind.REQUEST, "A product needs a name.");
        }
        List<String> own = Stream.concat(Stream.of(product.name()), product.aliases().stream()).toList();
        for (Product other : register.portfolio().products()) {
            if (!other.id().equals(product.id()) && other.supplier().equals(product.supplier())) {
                Stream.concat(Stream.of(other.name()), other.aliases().stream()).filter(each -> Spelling.any(own, each)).findFirst()
                        .ifPresent(each -> {
                            throw new Refused(Refused.Kind.REQUEST, each + " belongs to " + other.name()
                                    + " already. If both are one product, merge them.");
                        });
            }
        }
        tx.recordRegister().set(product);
    }

    private static Optional<String> shared(Supplier one, Supplier other) {
        List<String> own = called(one);
        return Stream.concat(called(other).stream().filter(each -> Spelling.any(own, each)),
                other.legalIds().stream().filter(one.legalIds()::contains).map(LegalId::toString)).findFirst();
    }

    private static List<String> called(Supplier supplier) {
        return Stream.of(List.of(supplier.name()), supplier.aliases(), supplier.namespaces(), supplier.domains()).flatMap(List::stream)
                .toList();
    }
}
