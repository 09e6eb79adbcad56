package org.vouchsafe.domain.register;

import java.util.List;

/**
 * Who ships a product.
 *
 * @param name the name shown
 * @param aliases other names the supplier signs with
 * @param namespaces purl or CSAF publisher namespaces that are the supplier's own, such as {@code northwind-systems} or
 *     {@code https://northwind.example}
 * @param domains internet domains that are the supplier's own
 * @param contacts people or mailboxes to ask
 */
public record Supplier(SupplierId id, String name, List<String> aliases, List<String> namespaces, List<String> domains,
        List<String> contacts) {
    public Supplier {
        aliases = List.copyOf(aliases);
        namespaces = List.copyOf(namespaces);
        domains = List.copyOf(domains);
        contacts = List.copyOf(contacts);
    }
}
