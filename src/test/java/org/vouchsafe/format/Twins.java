package org.vouchsafe.format;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.vouchsafe.domain.inventory.InventoryDraft;
import org.vouchsafe.domain.inventory.Member;

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
                header.completeness().toString(), header.elements().toString(), "root " + root, members, edges);
    }

    private static String ref(Member member) {
        return Objects.requireNonNullElse(member.ref(), member.component().displayName());
    }

    private static String line(Member member) {
        return List.of(ref(member), member.component(), member.scope(), member.particulars()).toString();
    }
}
