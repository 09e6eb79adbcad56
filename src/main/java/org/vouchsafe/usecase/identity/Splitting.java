package org.vouchsafe.usecase.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.vouchsafe.domain.register.LegalId;
import org.vouchsafe.domain.register.Product;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.Supplier;
import org.vouchsafe.domain.register.SupplierId;
import org.vouchsafe.store.WriteTx;
import org.vouchsafe.store.register.RegisterRecorder;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.register.KnownNames;
import org.vouchsafe.usecase.register.RegisterIndex;
import org.vouchsafe.usecase.register.Spelling;

/** Takes chosen parts of an entry out to a new one. What is not chosen stays. */
public final class Splitting {
    private final WriteTx tx;
    private final RegisterRecorder recorder;
    private final RegisterIndex register;
    private final KnownNames names;

    /** Within one change, on the register as it stands in it. */
    public Splitting(WriteTx tx, RegisterIndex register) {
        this.tx = tx;
        this.recorder = tx.recordRegister();
        this.register = register;
        this.names = new KnownNames(register);
    }

    /**
     * Takes products and names of a supplier out to a new one. Under the name of a supplier that was merged into it, that one comes back,
     * with what was said of it.
     *
     * @param taken names, namespaces, domains, contacts or numbers of the supplier that are the new one's
     * @throws Refused when the name is taken, or something chosen is not the supplier's
     */
    public void supplier(Supplier from, String name, List<Product> products, List<String> taken) {
        register.supplierNamed(name).filter(each -> !each.id().equals(from.id()) || Spelling.same(each.name(), name)).ifPresent(each -> {
            throw new Refused(Refused.Kind.REQUEST, "There is a supplier " + each.name() + " already. Choose another name.");
        });
        List<String> all = Stream.of(from.aliases(), from.namespaces(), from.domains(), from.contacts(), from.legalIds().stream().map(
                LegalId::value).toList()).flatMap(List::stream).toList();
        refuseForeign(from.name(), taken, all);
        Predicate<String> goes = text -> Spelling.any(taken, text) || Spelling.same(text, name);
        SupplierId id = tx.register().mergedInto(from.id()).stream().filter(each -> Spelling.same(each.name(), name)).map(Supplier::id)
                .findFirst().orElse(null);
        List<String> aliases = chosen(from.aliases(), each -> goes.test(each) && !Spelling.same(each, name));
        List<LegalId> numbers = from.legalIds().stream().filter(each -> goes.test(each.value())).toList();
        if (id == null) {
            id = recorder.addSupplier(name, aliases, chosen(from.namespaces(), goes), chosen(from.domains(), goes),
                    chosen(from.contacts(), goes));
        }
        recorder.set(new Supplier(id, name, aliases, chosen(from.namespaces(), goes), chosen(from.domains(), goes),
                chosen(from.contacts(), goes), numbers));
        for (Product each : products) {
            recorder.set(new Product(each.id(), id, each.name(), each.aliases()));
        }
        recorder.set(new Supplier(from.id(), from.name(), chosen(from.aliases(), goes.negate()), chosen(from.namespaces(), goes.negate()),
                chosen(from.domains(), goes.negate()), chosen(from.contacts(), goes.negate()),
                from.legalIds().stream().filter(each -> !goes.test(each.value())).toList()));
    }

    /**
     * Takes releases and names of a product out to a new one of the same supplier.
     *
     * @param taken other names of the product that are the new one's
     * @throws Refused when the name is taken, or something chosen is not the product's
     */
    public void product(Product from, String name, List<Release> releases, List<String> taken) {
        register.productNamed(from.supplier(), name).filter(each -> !each.id().equals(from.id()) || Spelling.same(each.name(), name))
                .ifPresent(each -> {
                    throw new Refused(Refused.Kind.REQUEST, "There is a product " + each.name() + " already. Choose another name.");
                });
        refuseForeign(from.name(), taken, from.aliases());
        Predicate<String> goes = text -> Spelling.any(taken, text) || Spelling.same(text, name);
        var id = recorder.addProduct(from.supplier(), name, chosen(from.aliases(), each -> goes.test(each) && !Spelling.same(each, name)));
        for (Release each : releases) {
            recorder.set(new Release(each.id(), id, each.version(), each.released(), each.order(), each.status(), each.identifiers()));
        }
        recorder.set(new Product(from.id(), from.supplier(), from.name(), chosen(from.aliases(), goes.negate())));
    }

    /** The products of these names. */
    public List<Product> products(Supplier supplier, List<String> named) {
        return named.stream().map(each -> names.product(supplier, each)).distinct().toList();
    }

    /** The releases of these versions. */
    public List<Release> releases(Product product, List<String> versions) {
        return versions.stream().map(each -> names.release(product, each)).distinct().toList();
    }

    private static void refuseForeign(String whose, List<String> taken, List<String> own) {
        List<String> foreign = new ArrayList<>(taken);
        foreign.removeIf(each -> Spelling.any(own, each));
        if (!foreign.isEmpty()) {
            throw new Refused(Refused.Kind.REQUEST, "'" + foreign.getFirst() + "' is no other name of " + whose + "."
                    + (own.isEmpty() ? "" : " It has " + String.join(", ", own) + "."));
        }
    }

    private static List<String> chosen(List<String> all, Predicate<String> which) {
        return all.stream().filter(which).toList();
    }
}
