package org.vouchsafe.format.register;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns of a register and the headers under which they go, in whatever case and with whatever between the words. */
enum Column {
    SUPPLIER("supplier", "supplier name", "vendor", "vendor name"),
    SUPPLIER_ALIASES("supplier aliases", "supplier alias", "vendor aliases"),
    SUPPLIER_NAMESPACES("supplier namespaces", "supplier namespace", "namespaces", "namespace"),
    SUPPLIER_DOMAINS("supplier domains", "supplier domain", "domains", "domain"),
    LEI("lei", "supplier lei", "legal entity identifier"),
    DUNS("duns", "supplier duns", "duns number", "d u n s"),
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

    private static final Set<String> OF_STATES = Set.of("advisory", "advisories", "vulnerability", "cve", "state", "basis");

    private final String header;
    @SuppressWarnings("ImmutableEnumChecker") // The set is unmodifiable, which its type cannot say.
    private final Set<String> headers;

    Column(String header, String... others) {
        this.header = header;
        this.headers = Stream.concat(Stream.of(header), Stream.of(others)).collect(Collectors.toUnmodifiableSet());
    }

    /** The header under which documentation and messages name it. */
    String header() {
        return header;
    }

    /** The column this header names. */
    static Optional<Column> of(String header) {
        String simple = simple(header);
        return Arrays.stream(values()).filter(c -> c.headers.contains(simple)).findFirst();
    }

    /**
     * Whether these headers make a register: a supplier, at least one column more, at least as many known columns as others, and none that only a
     * table of states has (our own reports name suppliers and products too).
     */
    static boolean makeRegister(List<String> headers) {
        List<String> named = headers.stream().map(Column::simple).filter(h -> !h.isEmpty()).toList();
        List<Column> known = named.stream().map(Column::of).flatMap(Optional::stream).distinct().toList();
        return known.contains(SUPPLIER) && known.size() > 1 && known.size() * 2 >= named.size()
                && named.stream().noneMatch(OF_STATES::contains);
    }

    private static String simple(String header) {
        return header.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
