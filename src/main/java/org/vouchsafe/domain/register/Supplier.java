package org.vouchsafe.domain.register;

import java.util.List;

/**
 * Who ships a product.
 *
 * @param name the name shown
 * @param aliases other names the supplier signs with
 * @param namespaces purl namespaces (npm scopes, Maven groups) and CSAF publisher namespaces that are the supplier's own, such as
 *     {@code @northwind}, {@code com.northwind} or {@code https://northwind.example}
 * @param domains internet domains that are the supplier's own
 * @param contacts people or mailboxes to ask
 * @param legalIds numbers under which others register it, such as its LEI
 */
public record Supplier(SupplierId id, String name, List<String> aliases, List<String> namespaces, List<String> domains,
        List<String> contacts, List<LegalId> legalIds) {
    /** One of which no number is known. */
    public Supplier(SupplierId id, String name, List<String> aliases, List<String> namespaces, List<String> domains,
            List<String> contacts) {
        this(id, name, aliases, namespaces, domains, contacts, List.of());
    }

    public Supplier {
        aliases = List.copyOf(aliases);
        namespaces = List.copyOf(namespaces);
        domains = List.copyOf(domains);
        contacts = List.copyOf(contacts);
        legalIds = List.copyOf(legalIds);
    }
}
