package org.vouchsafe.usecase.questionnaire;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.incident.Incident;
import org.vouchsafe.domain.incident.room.ScopedRelease;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.register.Product;
import org.vouchsafe.domain.register.Supplier;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.incident.ReadIncidents;
import org.vouchsafe.usecase.position.AdvisoryFinder;
import org.vouchsafe.usecase.position.PositionSet;
import org.vouchsafe.usecase.register.NameFinder;
import org.vouchsafe.usecase.register.RegisterIndex;

/** Finds out who is asked about what. Valid only within one read of the store. */
final class Addressees {
    private final ReadTx tx;
    private final PositionSet positions;
    private final RegisterIndex register;

    Addressees(ReadTx tx, PositionSet positions) {
        this.tx = tx;
        this.positions = positions;
        this.register = new RegisterIndex(tx.register().portfolio(Viewpoint.LATEST));
    }

    /**
     * Those meant, by name.
     *
     * @throws Refused when a name is not known, no advisory of that id is held, or nobody is left to ask
     */
    List<Addressee> of(Asking.Whom whom) {
        String advisory = whom.advisory();
        List<String> ids = advisory == null ? List.of() : new AdvisoryFinder(tx, Viewpoint.LATEST).find(advisory).group().ids();
        return switch (whom) {
            case Asking.Whom.Suppliers named -> named(named, ids);
            case Asking.Whom.Unknowns unknowns -> unknown(unknowns.advisory(), ids);
            case Asking.Whom.InIncident of -> inScope(incident(of));
        };
    }

    /** The advisories a request is about, by the ids under which they are shown. */
    List<String> concerning(Asking.Whom whom, Addressee addressee) {
        return switch (whom) {
            case Asking.Whom.Suppliers _,Asking.Whom.Unknowns _ -> shown(whom.advisory(), addressee.positions());
            case Asking.Whom.InIncident of -> incident(of).head().advisories().stream()
                    .flatMap(each -> shown(each, addressee.positions()).stream()).distinct().toList();
        };
    }

    private Incident incident(Asking.Whom.InIncident of) {
        return ReadIncidents.find(tx, of.incident(), Viewpoint.LATEST);
    }

    private List<Addressee> inScope(Incident incident) {
        List<ScopedRelease> unknown = ReadIncidents.scope(tx, incident, positions, Viewpoint.LATEST).stream()
                .filter(ScopedRelease::isUnknown).toList();
        List<Addressee> asked = new ArrayList<>();
        for (Supplier supplier : suppliers()) {
            List<Product> products = productsOf(supplier).stream().filter(product -> unknown.stream()
                    .anyMatch(each -> register.release(each.id()).filter(release -> release.product().equals(product.id())).isPresent()))
                    .toList();
            if (!products.isEmpty()) {
                List<PositionRow> open = unknown.stream().filter(each -> each.supplier().equals(supplier.name()))
                        .flatMap(each -> each.positions().stream()).filter(each -> each.position().state() == State.UNKNOWN).toList();
                asked.add(new Addressee(supplier, products, open));
            }
        }
        if (asked.isEmpty()) {
            throw new Refused(Refused.Kind.REQUEST,
                    "No release in the scope of " + incident.id() + " is unknown, so there is nobody to ask.");
        }
        return asked;
    }

    private List<Addressee> named(Asking.Whom.Suppliers named, List<String> advisory) {
        if (named.names().isEmpty()) {
            throw new Refused(Refused.Kind.REQUEST, "Name at least one supplier to ask.");
        }
        var finder = new NameFinder(register);
        return named.names().stream().map(finder::supplier).distinct().map(supplier -> {
            List<Product> products = named.products().isEmpty() ? productsOf(supplier)
                    : named.products().stream().map(each -> finder.product(supplier, each)).toList();
            return new Addressee(supplier, products, positions(supplier, products, advisory));
        }).toList();
    }

    private List<Addressee> unknown(String advisory, List<String> ids) {
        List<Addressee> asked = new ArrayList<>();
        for (Supplier supplier : suppliers()) {
            List<PositionRow> open = positions(supplier, productsOf(supplier), ids).stream()
                    .filter(each -> each.position().state() == State.UNKNOWN).toList();
            List<Product> products = productsOf(supplier).stream()
                    .filter(product -> open.stream().anyMatch(row -> row.product().equals(product.name()))).toList();
            if (!products.isEmpty()) {
                asked.add(new Addressee(supplier, products, open));
            }
        }
        if (asked.isEmpty()) {
            throw new Refused(Refused.Kind.REQUEST, "No release is unknown towards " + advisory + ", so there is nobody to ask.");
        }
        return asked;
    }

    private List<PositionRow> positions(Supplier supplier, List<Product> products, List<String> advisory) {
        return positions.counted().stream().filter(row -> row.supplier().equals(supplier.name()))
                .filter(row -> products.stream().anyMatch(product -> product.name().equals(row.product())))
                .filter(row -> advisory.isEmpty() || advisory.stream().anyMatch(id -> PositionSet.isAbout(row.position(), id))).toList();
    }

    /** Whether the supplier's word on a position is wanted: it is unknown or affected, or what is held contradicts itself. */
    static boolean isOpen(PositionRow row) {
        return row.position().state() == State.UNKNOWN || row.position().state() == State.AFFECTED
                || !row.position().contradictions().isEmpty();
    }

    private List<Supplier> suppliers() {
        return register.portfolio().suppliers().stream().sorted(Comparator.comparing(Supplier::name)).toList();
    }

    private List<Product> productsOf(Supplier supplier) {
        return register.portfolio().products().stream().filter(each -> each.supplier().equals(supplier.id()))
                .sorted(Comparator.comparing(Product::name)).toList();
    }

    /** The ids of an advisory as they are shown; empty when none is meant. */
    private static List<String> shown(@Nullable String advisory, List<PositionRow> rows) {
        return advisory == null ? List.of()
                : rows.stream().filter(each -> PositionSet.isAbout(each.position(), advisory)).map(each -> each.position().advisory())
                        .findFirst().map(List::of).orElse(Stream.of(advisory).toList());
    }
}
