package org.vouchsafe.store.inventory;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.inventory.Completeness;
import org.vouchsafe.domain.inventory.DeclaredCompleteness;
import org.vouchsafe.domain.inventory.DocumentElement;
import org.vouchsafe.domain.inventory.InventoryHeader;
import org.vouchsafe.domain.inventory.InventoryKind;
import org.vouchsafe.domain.inventory.Stated;
import org.vouchsafe.store.pack.IdentityPack;
import org.vouchsafe.store.sql.PackReader;
import org.vouchsafe.store.sql.PackWriter;

/** What inventories say about themselves. */
public final class HeaderPack {
    private static final String URN = "urn:uuid:";

    private HeaderPack() {}

    static byte[] body(InventoryHeader header) {
        var out = new PackWriter().text(header.format()).text(header.specVersion()).text(header.kind().text()).text(header.subject())
                .instant(header
                        .documentTime())
                .text(header.serialNumber()).numberOrNull(header.documentVersion()).text(header.supplierName()).text(header
                        .productName())
                .text(header.productVersion()).optional(header.productPurl(), IdentityPack::purl);
        Completeness completeness = header.completeness();
        return out.word(completeness.declared()).number(completeness.unreachable()).number(completeness.withoutEntry()).number(completeness
                .members()).texts(new TreeSet<>(completeness.purlTypes()))
                .list(List.copyOf(header.elements().entrySet()), HeaderPack::element)
                .texts(new TreeSet<>(completeness.distributions())).bytes();
    }

    /** A header read back. */
    public static InventoryHeader header(byte[] body) {
        var in = new PackReader(body);
        var header = new InventoryHeader(in.text(), in.text(), new InventoryKind(in.text()), in.text(), in.instantOrNull(), in.textOrNull(),
                in
                        .numberOrNull(),
                in.textOrNull(), in.textOrNull(), in.textOrNull(), in.optional(IdentityPack::purl),
                new Completeness(in.word(
                        DeclaredCompleteness.class), (int) in.number(), (int) in.number(), (int) in.number(), new TreeSet<>(in.texts())),
                elements(in));
        return header.from(in.atEnd() ? unknown(header.completeness()) : new TreeSet<>(in.texts()));
    }

    /** Headers of programs that did not note them end before the distributions of packages. */
    private static Set<String> unknown(Completeness completeness) {
        return completeness.purlTypes().stream().anyMatch(Completeness.DISTRIBUTED::contains) ? Set.of(Completeness.MANY) : Set.of();
    }

    private static void element(PackWriter out, Map.Entry<DocumentElement, Stated> entry) {
        out.word(entry.getKey()).word(entry.getValue().kind()).text(entry.getValue().text());
    }

    /** Headers of the first workspaces end before their elements. */
    private static Map<DocumentElement, Stated> elements(PackReader in) {
        var elements = new EnumMap<DocumentElement, Stated>(DocumentElement.class);
        for (int rest = in.atEnd() ? 0 : in.count(); rest > 0; rest--) {
            elements.put(in.word(DocumentElement.class), new Stated(in.word(Stated.Kind.class), in.textOrNull()));
        }
        return elements;
    }

    /** The form in which serial numbers are looked up: documents and links write them with and without the prefix of a URN. */
    public static @Nullable String serialKey(@Nullable String serialNumber) {
        if (serialNumber == null) {
            return null;
        }
        String lower = serialNumber.strip().toLowerCase(Locale.ROOT);
        return lower.startsWith(URN) ? lower.substring(URN.length()) : lower;
    }
}
