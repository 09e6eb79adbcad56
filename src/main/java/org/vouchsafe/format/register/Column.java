package org.vouchsafe.format.register;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of a register and the headers under which they go, in whatever case and with whatever between the words. */
enum Column {
    SUPPLIER("supplier", "supplier name", "vendor", "vendor name"),
    SUPPLIER_ALIASES("supplier aliases", "supplier alias", "vendor aliases"),
    SUPPLIER_NAMESPACES("supplier namespaces", "supplier namespace", "namespaces", "namespace"),
    SUPPLIER_DOMAINS("supplier domains", "supplier domain", "domains", "domain"),
    CONTACTS("contacts", "contact", "supplier contacts", "supplier contact"),
    PRODUCT("product", "product name"),
    PRODUCT_ALIASES("product aliases", "product alias", "product identifiers", "product identifier"),
    RELEASE("release", "version", "product version", "release version"),
    RELEASED("release date", "released", "released on"),
    STATUS("status", "release status"),
    ENVIRONMENT("environment"),
    OWNER("owner"),
    CRITICALITY("criticality"),
    CUSTOMERS("customers", "customer");

    private final List<String> headers;

    Column(String... headers) {
        this.headers = List.of(headers);
    }

    /** The header under which documentation and messages name it. */
    String header() {
        return headers.getFirst();
    }

    /** The column this header names. */
    static Optional<Column> of(String header) {
        String simple = header.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        return Arrays.stream(values()).filter(c -> c.headers.contains(simple)).findFirst();
    }

    /** Whether these headers make a register: a supplier and at least one column more. */
    static boolean makeRegister(List<String> headers) {
        List<Column> known = headers.stream().map(Column::of).flatMap(Optional::stream).distinct().toList();
        return known.contains(SUPPLIER) && known.size() > 1;
    }
}
