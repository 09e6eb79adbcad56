package org.vouchsafe.usecase.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.register.LegalId;
import org.vouchsafe.domain.register.Product;
import org.vouchsafe.domain.register.Supplier;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.identity.EditIdentities.Correction;
import org.vouchsafe.usecase.register.KnownNames;
import org.vouchsafe.usecase.register.RegisterIndex;
import org.vouchsafe.usecase.register.Spelling;

/** Adds and takes away single names. */
public final class Renaming {
    private final Naming naming;
    private final KnownNames names;

    public Renaming(Naming naming, RegisterIndex register) {
        this.naming = naming;
        this.names = new KnownNames(register);
    }

    /** @throws Refused when nothing would change, or what is taken away is no name of it */
    public void correct(Correction correction) {
        Supplier supplier = names.supplier(correction.supplier());
        if (correction.product() == null) {
            supplier(supplier, correction);
        } else {
            product(names.product(supplier, correction.product()), correction);
        }
    }

    private void supplier(Supplier supplier, Correction correction) {
        List<String> gone = correction.removed();
        refuseForeign(gone, Stream.of(supplier.aliases(), supplier.namespaces(), supplier.domains(), supplier.contacts(),
                supplier.legalIds().stream().map(LegalId::value).toList()).flatMap(List::stream).toList(), supplier.name());
        List<LegalId> numbers = new ArrayList<>(supplier.legalIds());
        numbers.removeIf(each -> Spelling.any(gone, each.value()));
        correction.legalIds().stream().filter(each -> !numbers.contains(each)).forEach(numbers::add);
        String name = name(correction.rename(), supplier.name());
        var corrected = new Supplier(supplier.id(), name, aliases(name, supplier.name(), supplier.aliases(), correction),
                changed(supplier.namespaces(), correction.namespaces(), gone), changed(supplier.domains(), correction.domains(), gone),
                changed(supplier.contacts(), List.of(), gone), numbers);
        refuseSame(corrected, supplier);
        naming.set(corrected);
    }

    private void product(Product product, Correction correction) {
        if (!correction.namespaces().isEmpty() || !correction.domains().isEmpty() || !correction.legalIds().isEmpty()) {
            throw new Refused(Refused.Kind.REQUEST, "Namespaces, domains and numbers belong to the supplier. Leave out the product.");
        }
        refuseForeign(correction.removed(), product.aliases(), product.name());
        String name = name(correction.rename(), product.name());
        var corrected = new Product(product.id(), product.supplier(), name, aliases(name, product.name(), product.aliases(), correction));
        refuseSame(corrected, product);
        naming.set(corrected);
    }

    private static String name(@Nullable String rename, String known) {
        return rename == null || rename.isBlank() ? known : rename.strip();
    }

    private static List<String> aliases(String name, String before, List<String> known, Correction correction) {
        List<String> added = new ArrayList<>(correction.names());
        if (!Spelling.same(name, before)) {
            added.add(before);
        }
        return changed(known, added, correction.removed()).stream().filter(each -> !Spelling.same(each, name)).toList();
    }

    private static List<String> changed(List<String> known, List<String> added, List<String> removed) {
        List<String> all = new ArrayList<>(known);
        all.removeIf(each -> Spelling.any(removed, each));
        added.stream().map(String::strip).filter(each -> !each.isEmpty() && !Spelling.any(all, each)).forEach(all::add);
        return all;
    }

    private static void refuseForeign(List<String> removed, List<String> own, String whose) {
        removed.stream().filter(each -> !Spelling.any(own, each)).findFirst().ifPresent(each -> {
            throw new Refused(Refused.Kind.REQUEST, "'" + each + "' is no other name of " + whose + "."
                    + (own.isEmpty() ? "" : " It has " + String.join(", ", own) + "."));
        });
    }

    private static void refuseSame(Object corrected, Object before) {
        if (Objects.equals(corrected, before)) {
            throw new Refused(Refused.Kind.REQUEST, "Nothing would change: say what is to be added, taken away or renamed.");
        }
    }
}
