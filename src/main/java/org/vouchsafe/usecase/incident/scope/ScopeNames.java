package org.vouchsafe.usecase.incident.scope;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.advisory.AdvisoryAddition.Content;
import org.vouchsafe.domain.advisory.TrackedScope;
import org.vouchsafe.domain.incident.IncidentHead;
import org.vouchsafe.domain.incident.IncidentId;
import org.vouchsafe.domain.incident.IncidentScope;
import org.vouchsafe.domain.register.Criticality;
import org.vouchsafe.domain.register.Portfolio;
import org.vouchsafe.domain.register.Product;
import org.vouchsafe.domain.register.ProductId;
import org.vouchsafe.domain.register.Supplier;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.WriteTx;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.position.AdvisoryFinder;
import org.vouchsafe.usecase.position.AdvisoryReading;
import org.vouchsafe.usecase.register.NameFinder;
import org.vouchsafe.usecase.register.Nearest;
import org.vouchsafe.usecase.register.RegisterIndex;

/** Finds what somebody names an incident to be about. Valid only within one read of the store. */
public final class ScopeNames {
    private final ReadTx tx;
    private final Portfolio register;
    private final RegisterIndex index;
    private final NameFinder names;

    public ScopeNames(ReadTx tx) {
        this.tx = tx;
        this.register = tx.register().portfolio(Viewpoint.LATEST);
        this.index = new RegisterIndex(register);
        this.names = new NameFinder(index);
    }

    /**
     * Advisories as they were typed.
     *
     * @throws Refused when one is not known
     */
    public List<String> advisories(List<String> typed) {
        var finder = new AdvisoryFinder(tx, Viewpoint.LATEST);
        List<String> ids = typed.stream().map(String::strip).distinct().toList();
        ids.forEach(finder::find);
        return ids;
    }

    /** True when both name the same advisories, in whatever order and by whichever of their ids. */
    boolean areTheSame(List<String> some, List<String> others) {
        var joined = new AdvisoryReading(tx, Viewpoint.LATEST).joined();
        return joined.stream()
                .allMatch(each -> some.stream().anyMatch(each.group()::holds) == others.stream().anyMatch(each.group()::holds))
                && some.stream().allMatch(id -> others.contains(id) || joined.stream().anyMatch(each -> each.group().holds(id)));
    }

    /**
     * A scope by names; empty lists narrow nothing.
     *
     * @param products as {@code [SUPPLIER/]PRODUCT}
     * @throws Refused when the register has no such name, or several products are called so
     */
    public IncidentScope scope(List<String> suppliers, List<String> products, List<String> environments, @Nullable Criticality least) {
        environments.forEach(each -> demandKnown(register, each));
        return new IncidentScope(suppliers.stream().map(each -> names.supplier(each).id()).toList(),
                products.stream().map(each -> product(index, names, each)).toList(), environments, least);
    }

    /** From now on every release in scope has a position towards the advisories: what is missing is unknown, not silent. */
    public static void track(WriteTx tx, IncidentId id, IncidentHead head) {
        head.advisories().forEach(each -> track(tx, each, head.scope(), id));
    }

    /** A scope as people read it. */
    public String words(IncidentScope scope) {
        List<String> parts = new ArrayList<>();
        named(parts, "suppliers", scope.suppliers().stream().flatMap(each -> index.supplier(each).stream()).map(Supplier::name).toList());
        named(parts, "products",
                register.products().stream().filter(each -> scope.products().contains(each.id())).map(Product::name).toList());
        named(parts, "environments", scope.environments());
        if (scope.least() != null) {
            parts.add("at least " + scope.least().name().toLowerCase(java.util.Locale.ROOT));
        }
        return parts.isEmpty() ? "every release in use" : String.join("; ", parts);
    }

    private static void named(List<String> parts, String what, List<String> names) {
        if (!names.isEmpty()) {
            parts.add(what + " " + names.stream().collect(Collectors.joining(", ")));
        }
    }

    /** A name nobody uses would leave a scope in which nothing is, and what is not in scope is not looked at. */
    private static void demandKnown(Portfolio register, String environment) {
        List<String> known = register.deployments().stream().map(each -> each.environment().strip()).distinct().sorted().toList();
        if (known.stream().noneMatch(each -> each.equalsIgnoreCase(environment.strip()))) {
            throw refused("The register names no environment '" + environment.strip() + "'."
                    + Nearest.hint(environment.strip(), known, "'vouchsafe register list' shows those it names."));
        }
    }

    /** Where names hold slashes, any of them may part supplier and product: all are tried, and the whole as the name of a product. */
    private static ProductId product(RegisterIndex register, NameFinder names, String text) {
        String whole = text.strip();
        Set<ProductId> found = new LinkedHashSet<>();
        register.productsNamed(whole).forEach(each -> found.add(each.id()));
        for (int slash = whole.indexOf('/'); slash > 0; slash = whole.indexOf('/', slash + 1)) {
            String name = whole.substring(slash + 1).strip();
            register.supplierNamed(whole.substring(0, slash).strip()).flatMap(each -> register.productNamed(each.id(), name))
                    .ifPresent(each -> found.add(each.id()));
        }
        if (found.size() > 1) {
            throw refused("'" + whole + "' may be one of several products. Write it as SUPPLIER/PRODUCT, or name the supplier alone.");
        }
        if (!found.isEmpty()) {
            return found.iterator().next();
        }
        int slash = whole.indexOf('/');
        return slash > 0 ? names.product(names.supplier(whole.substring(0, slash).strip()), whole.substring(slash + 1).strip()).id()
                : names.products(whole).getFirst().id();
    }

    /** What the scope narrows by environment or criticality is tracked as a whole: those can change, and what is tracked never shows too little. */
    private static void track(WriteTx tx, String advisory, IncidentScope scope, IncidentId id) {
        List<TrackedScope> wanted = new ArrayList<>();
        scope.products().forEach(each -> wanted.add(new TrackedScope.OfProduct(each)));
        if (wanted.isEmpty()) {
            scope.suppliers().forEach(each -> wanted.add(new TrackedScope.OfSupplier(each)));
        }
        if (wanted.isEmpty()) {
            wanted.add(new TrackedScope.Everything());
        }
        List<Content> standing = new AdvisoryReading(tx, Viewpoint.LATEST).joined().stream().filter(each -> each.group().holds(advisory))
                .flatMap(each -> each.additions().stream()).map(each -> each.content()).toList();
        wanted.stream().map(Content.Tracked::new).filter(each -> !standing.contains(each))
                .forEach(each -> tx.recordAdditions().add(advisory, each, "incident " + id));
    }

    private static Refused refused(String sentence) {
        return new Refused(Refused.Kind.REQUEST, sentence);
    }
}
