package org.vouchsafe.domain.inventory;

import java.util.List;

/**
 * An inventory as a reader hands it over.
 *
 * @param members all listings; the root, where the document has one, is among them
 * @param root index of the root member, or -1
 * @param edges between members, by index
 */
public record InventoryDraft(InventoryHeader header, List<Member> members, int root, List<Edge> edges) {
    public InventoryDraft {
        members = List.copyOf(members);
        edges = List.copyOf(edges);
    }
}
