package org.vouchsafe.format.csaf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.claim.Narrowing;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.tree.JsonArray;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonValue;

/** The products a document defines, by their ids: those named, those made by relationships, and the groups of both. */
final class ProductTree {
    private final Problems problems;
    private final Map<String, Product> products = new LinkedHashMap<>();
    private final Map<String, List<Product>> further = new HashMap<>();
    private final Map<String, Set<String>> groups = new LinkedHashMap<>();
    private final Map<String, Set<String>> groupsOfProduct = new HashMap<>();

    private ProductTree(Problems problems) {
        this.problems = problems;
    }

    /** Reads the tree; an absent one is empty. */
    static ProductTree read(@Nullable JsonObject json, Problems problems) {
        var tree = new ProductTree(problems);
        if (json != null) {
            var names = new ProductNames(tree, problems);
            json.objects("full_product_names").forEach(names::named);
            json.objects("branches").forEach(names::branch);
            new Relationships(tree, problems).read(json);
            json.objects("product_groups").forEach(tree::group);
        }
        return tree;
    }

    /** The product with this id; null when the document defines none. */
    @Nullable
    Product product(String id) {
        return products.get(id);
    }

    /** What else was given the same id, which is an error. */
    List<Product> further(String id) {
        return further.getOrDefault(id, List.of());
    }

    /** The groups this product belongs to. */
    Set<String> groupsOf(String product) {
        return groupsOfProduct.getOrDefault(product, Set.of());
    }

    /** The members of a group; null when the document defines no such group. */
    @Nullable
    Set<String> members(String group) {
        return groups.get(group);
    }

    /** Takes in a product; mandatory test 6.1.2: an id is defined once. The first definition holds. */
    void define(String id, Product product, Location at) {
        if (products.putIfAbsent(id, product) != null) {
            further.computeIfAbsent(id, each -> new ArrayList<>()).add(product);
            duplicate(id, at);
        }
    }

    /** Reports a second definition of an id, and lets the first mean no more than a part: which of the two is meant is not known. */
    void duplicate(String id, Location at) {
        products.computeIfPresent(id, (given, first) -> first instanceof Product.Named named
                ? new Product.Named(named.name().narrowed(List.of(new Narrowing("product_id", given + " given twice"))))
                : first);
        problems.error("DUPLICATE_PRODUCT_ID", at,
                "The product id \"" + id + "\" is defined more than once; the first was read (CSAF test 6.1.2).",
                "Ask the sender which product is meant.");
    }

    /** The known products a field names; mandatory test 6.1.1: an id that is used is defined. */
    List<Reference> products(JsonObject holder, String field) {
        return references(holder, field).stream().filter(r -> known(r, products.keySet(), "MISSING_PRODUCT_ID", "product", "6.1.1"))
                .toList();
    }

    /** The known groups a field names; mandatory test 6.1.4. */
    List<Reference> groups(JsonObject holder) {
        return references(holder, "group_ids").stream().filter(r -> known(r, groups.keySet(), "MISSING_GROUP_ID", "group", "6.1.4"))
                .toList();
    }

    /** A use of an id, with its place. */
    record Reference(String id, Location at) {}

    /** Says so when the id is not among the known ones; true when it is. */
    boolean known(Reference reference, Set<String> ids, String code, String what, String test) {
        boolean known = ids.contains(reference.id());
        if (!known) {
            problems.error(code, reference.at(),
                    "The " + what + " id \"" + reference.id() + "\" is used but nowhere defined (CSAF test " + test + ").",
                    "Ask the sender which " + what + " is meant; what is said of it was passed over.");
        }
        return known;
    }

    private static List<Reference> references(JsonObject holder, String field) {
        JsonArray array = holder.array(field);
        if (array == null) {
            return List.of();
        }
        holder.texts(field);
        return array.elements().stream().filter(e -> e.asText() != null).map(ProductTree::reference).toList();
    }

    private static Reference reference(JsonValue value) {
        return new Reference(String.valueOf(value.asText()), value.location());
    }

    private void group(JsonObject group) {
        String id = group.text("group_id");
        if (id == null) {
            problems.error("MISSING_FIELD", group.location(), "The product group has no group_id.", "Ask the sender; it was passed over.");
            return;
        }
        if (groups.containsKey(id)) {
            problems.error("DUPLICATE_GROUP_ID", group.location(),
                    "The group id \"" + id + "\" is defined more than once; the first was read (CSAF test 6.1.5).",
                    "Ask the sender which group is meant.");
            return;
        }
        Set<String> members = new LinkedHashSet<>();
        for (Reference member : products(group, "product_ids")) {
            members.add(member.id());
            groupsOfProduct.computeIfAbsent(member.id(), p -> new LinkedHashSet<>()).add(id);
        }
        groups.put(id, members);
    }
}
