package org.vouchsafe.format.csaf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vouchsafe.input.tree.JsonObject;

/** Things said of products by id or by group, looked up product by product without ever multiplying the two out. */
final class PerProduct<T> {
    private final ProductTree tree;
    private final Map<String, Set<T>> direct = new HashMap<>();
    private final Map<String, Set<T>> byGroup = new HashMap<>();

    PerProduct(ProductTree tree) {
        this.tree = tree;
    }

    /** Takes in what is said of the products and groups this object names; tells whether it names any, known or not. */
    boolean add(JsonObject holder, T said) {
        tree.products(holder, "product_ids").forEach(r -> direct.computeIfAbsent(r.id(), id -> new LinkedHashSet<>()).add(said));
        tree.groups(holder).forEach(r -> byGroup.computeIfAbsent(r.id(), id -> new LinkedHashSet<>()).add(said));
        return holder.has("product_ids") || holder.has("group_ids");
    }

    /** What is said of the product, at most this many. */
    List<T> of(String product, int most) {
        List<T> said = new ArrayList<>();
        addUpTo(most, said, direct.getOrDefault(product, Set.of()));
        Set<String> groups = tree.groupsOf(product);
        if (byGroup.size() < groups.size()) {
            byGroup.forEach((group, things) -> {
                if (groups.contains(group)) {
                    addUpTo(most, said, things);
                }
            });
        } else {
            groups.forEach(group -> addUpTo(most, said, byGroup.getOrDefault(group, Set.of())));
        }
        return said;
    }

    private void addUpTo(int most, List<T> said, Set<T> more) {
        for (T each : more) {
            if (said.size() >= most) {
                return;
            }
            if (!said.contains(each)) {
                said.add(each);
            }
        }
    }
}
