package org.vouchsafe.domain.register;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.problem.Location;

/**
 * One row of an imported register: supplier, and as far as given product, release, deployment. Null or empty means "not said" and leaves
 * what is known unchanged.
 */
public record RegisterEntry(String supplier, List<String> supplierAliases, List<String> supplierNamespaces, List<String> supplierDomains,
        List<LegalId> supplierIds, List<String> contacts, @Nullable String product, List<String> productAliases, @Nullable String release,
        @Nullable LocalDate released,
        @Nullable ReleaseStatus status, @Nullable String environment, @Nullable String owner, @Nullable Criticality criticality,
        List<String> customers, Location location) {
    public RegisterEntry {
        supplierAliases = List.copyOf(supplierAliases);
        supplierNamespaces = List.copyOf(supplierNamespaces);
        supplierDomains = List.copyOf(supplierDomains);
        supplierIds = List.copyOf(supplierIds);
        contacts = List.copyOf(contacts);
        productAliases = List.copyOf(productAliases);
        customers = List.copyOf(customers);
    }
}
