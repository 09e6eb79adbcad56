package org.vouchsafe.domain.incident;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.register.Criticality;
import org.vouchsafe.domain.register.ProductId;
import org.vouchsafe.domain.register.SupplierId;

/**
 * Which releases an incident is about. Each part narrows; a part that is empty narrows nothing.
 *
 * @param suppliers of these suppliers
 * @param products of these products
 * @param environments deployed in one of these, compared without regard to case
 * @param least at least this critical where it is deployed; null: however critical
 */
public record IncidentScope(List<SupplierId> suppliers, List<ProductId> products, List<String> environments, @Nullable Criticality least) {
    /** Every release. */
    public static final IncidentScope EVERYTHING = new IncidentScope(List.of(), List.of(), List.of(), null);

    public IncidentScope {
        suppliers = List.copyOf(suppliers);
        products = List.copyOf(products);
        environments = List.copyOf(environments);
    }

    /**
     * Whether a release is within it. Where nothing is said of how critical a release is, it is within: what is not known is not left out.
     *
     * @param deployedIn the environments it is deployed in
     * @param criticality of its most critical deployment
     */
    public boolean includes(SupplierId supplier, ProductId product, List<String> deployedIn, Criticality criticality) {
        return (suppliers.isEmpty() || suppliers.contains(supplier)) && (products.isEmpty() || products.contains(product))
                && (environments.isEmpty() || isIn(deployedIn)) && (least == null || criticality == Criticality.UNSTATED
                        || criticality.compareTo(least) <= 0);
    }

    private boolean isIn(List<String> deployedIn) {
        Set<String> wanted = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        environments.forEach(each -> wanted.add(each.strip().toLowerCase(Locale.ROOT)));
        return deployedIn.stream().anyMatch(each -> wanted.contains(each.strip().toLowerCase(Locale.ROOT)));
    }
}
