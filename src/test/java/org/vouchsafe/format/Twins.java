package org.vouchsafe.format;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.vouchsafe.domain.inventory.DocumentElement;
import org.vouchsafe.domain.inventory.InventoryDraft;
import org.vouchsafe.domain.inventory.InventoryHeader;
import org.vouchsafe.domain.inventory.Member;
import org.vouchsafe.domain.inventory.link.DocumentLink;

/** An inventory as text without what a syntax decides: order, places, the name of the format. Two twins have equal texts. */
public final class Twins {
    private Twins() {}

    public static String text(InventoryDraft inventory) {
        var header = inventory.header();
        String members = inventory.members().stream().sorted(Comparator.comparing(Twins::ref)).map(Twins::line)
                .collect(Collectors.joining("\n"));
        String edges = inventory.edges().stream()
                .map(edge -> ref(inventory.members().get(edge.from())) + " > " + ref(inventory.members().get(edge.to()))).sorted()
                .collect(Collectors.joining("\n"));
        String root = inventory.root() < 0 ? "none" : ref(inventory.members().get(inventory.root()));
        return String.join("\n", header.specVersion() + " " + header.kind() + " " + header.subject() + " " + header.documentTime(),
                header.supplierName() + " " + header.productName() + " " + header.productVersion() + " " + header.productPurl(),
                header.completeness().toString().replaceAll("purlTypes=\\[.*?]", "") + new TreeSet<>(header.completeness().purlTypes()),
                elements(header), "root " + root, members, edges);
    }

    private static String ref(Member member) {
        return Objects.requireNonNullElse(member.ref(), member.component().displayName());
    }

    private static String line(Member member) {
        return List.of(ref(member), member.component(), member.scope(), member.particulars()).toString();
    }

    /** Two files have two hashes, and places of their own. */
    private static String elements(InventoryHeader header) {
        var said = new TreeMap<>(header.elements());
        said.remove(DocumentElement.DIGESTS);
        said.remove(DocumentElement.OTHER_DOCUMENTS);
        return said + " " + DocumentLink.of(header).otherwise() + DocumentLink.of(header).links().stream()
                .map(each -> each.called() + " " + each.namespace() + " " + each.checksum() + " " + new TreeSet<>(each.elements())).sorted()
                .toList();
    }
}
