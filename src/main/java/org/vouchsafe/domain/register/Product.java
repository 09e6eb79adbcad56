package org.vouchsafe.domain.register;

import java.util.List;

/**
 * What a supplier ships, whatever the version.
 *
 * @param aliases other names, and identifiers without a version (purl or CPE text) by which documents call it
 */
public record Product(ProductId id, SupplierId supplier, String name, List<String> aliases) {
    public Product {
        aliases = List.copyOf(aliases);
    }
}
