package org.vouchsafe.format.csaf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.claim.Identification;
import org.vouchsafe.domain.claim.Narrowing;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.format.csaf.ProductTree.Reference;
import org.vouchsafe.format.vex.Naming;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonValue;

/**
 * Reads what combines products into new ones: relationships (2.0, 2.1) and product paths (2.1). A link may refer to the product another link
 * makes, in any order; the outermost is then the product meant and the innermost the part.
 */
final class Relationships {
    private final ProductTree tree;
    private final Problems problems;
    private final Map<String, Link> links = new LinkedHashMap<>();
    private final Map<String, String> outermost = new HashMap<>();
    private final Map<String, String> innermost = new HashMap<>();

    Relationships(ProductTree tree, Problems problems) {
        this.tree = tree;
        this.problems = problems;
    }

    /** Chains longer than any real one are not walked to their end. */
    private static final int LONGEST = 32;

    private record Link(Product.Bond kind, Reference part, List<Reference> via, Reference whole, @Nullable JsonObject helper,
            Location at) {}

    /** Marks a chain that runs in a circle. */
    private static final String CIRCLE = "";

    void read(JsonObject json) {
        json.objects("relationships").forEach(this::relationship);
        json.objects("product_paths").forEach(this::path);
        for (Map.Entry<String, Link> each : links.entrySet()) {
            tree.define(each.getKey(), resolve(each.getKey(), each.getValue()), each.getValue().at());
        }
    }

    private void relationship(JsonObject json) {
        Reference part = reference(json, "product_reference");
        Reference whole = reference(json, "relates_to_product_reference");
        if (part != null && whole != null) {
            link(json, kind(json), List.of(part, whole));
        }
    }

    /** A path leads from a product over one or more hosts; the last is the outermost. */
    private void path(JsonObject json) {
        Reference part = reference(json, "beginning_product_reference");
        List<JsonObject> steps = json.objects("subpaths");
        if (steps.isEmpty()) {
            missing(json, "subpaths");
            return;
        }
        List<Reference> stations = new ArrayList<>();
        for (JsonObject step : steps) {
            Reference next = reference(step, "next_product_reference");
            if (next == null) {
                return;
            }
            stations.add(next);
        }
        if (part != null) {
            stations.addFirst(part);
            link(json, steps.stream().map(this::kind).toList().getFirst(), stations);
        }
    }

    /** @param stations the product, what it is on or within, and so on to the outermost */
    private void link(JsonObject json, Product.Bond kind, List<Reference> stations) {
        JsonObject name = json.object("full_product_name");
        String id = name == null ? null : name.text("product_id");
        if (name == null || id == null) {
            missing(json, "full_product_name with a product_id");
            return;
        }
        if (tree.product(id) != null || links.containsKey(id)) {
            tree.duplicate(id, name.location());
        } else {
            links.put(id, new Link(kind, stations.getFirst(), stations.subList(1, stations.size() - 1), stations.getLast(),
                    name.object("product_identification_helper"), name.location()));
        }
    }

    private Product.Bond kind(JsonObject json) {
        String category = json.text("category");
        return switch (category == null ? "" : category) {
            case "installed_on", "installed_with" -> Product.Bond.INSTALLED;
            case "default_component_of", "external_component_of", "optional_component_of" -> Product.Bond.PART;
            default -> {
                problems.error("UNKNOWN_RELATIONSHIP", json.location(),
                        "CSAF knows no relationship \"" + category + "\"; it was read as \"component of\".",
                        "Ask the sender what is meant.");
                yield Product.Bond.PART;
            }
        };
    }

    private Product resolve(String id, Link link) {
        String whole = follow(id, outermost, l -> l.whole().id());
        String part = follow(id, innermost, l -> l.part().id());
        if (whole.equals(CIRCLE) || part.equals(CIRCLE)) {
            problems.error("CIRCULAR_PRODUCT_ID", link.at(), "The product id \"" + id + "\" is defined by itself (CSAF test 6.1.3).",
                    "Ask the sender what it stands for; statements on it were passed over.");
            return new Product.Nothing();
        }
        Product outer = productAt(link.whole(), whole);
        Product inner = productAt(link.part(), part);
        if (!(outer instanceof Product.Named host && inner instanceof Product.Named guest)) {
            return new Product.Nothing();
        }
        return new Product.Combined(host.name(), between(link), identified(guest.name(), host.name(), link), bond(link));
    }

    /** The products between the innermost and the outermost one, from inside out. */
    private List<Identification> between(Link outer) {
        var leaves = new ArrayList<String>();
        var open = new ArrayDeque<String>();
        open(outer, open);
        for (int step = 0; step < LONGEST && !open.isEmpty(); step++) {
            String id = open.pop();
            Link link = links.get(id);
            if (link == null) {
                leaves.add(id);
            } else {
                open(link, open);
            }
        }
        // What was not walked to its end lies between as well.
        int last = open.isEmpty() ? leaves.size() - 1 : leaves.size();
        return leaves.subList(Math.min(1, last), last).stream().distinct().map(this::named).toList();
    }

    private Identification named(String id) {
        return tree.product(id) instanceof Product.Named named ? named.name()
                : new Identification(List.of(), List.of(), List.of(), null, null, null, null, id);
    }

    private static void open(Link link, ArrayDeque<String> open) {
        open.push(link.whole().id());
        link.via().reversed().forEach(each -> open.push(each.id()));
        open.push(link.part().id());
    }

    /** How the innermost product belongs to the next one. */
    private Product.Bond bond(Link outer) {
        Link link = outer;
        for (int step = 0; step < LONGEST; step++) {
            Link inner = links.get(link.part().id());
            if (inner == null) {
                break;
            }
            link = inner;
        }
        return link.kind();
    }

    private @Nullable Product productAt(Reference reference, String id) {
        Product product = tree.product(id);
        if (product == null) {
            tree.known(new Reference(id, reference.at()), Set.of(), "MISSING_PRODUCT_ID", "product", "6.1.1");
        }
        return product;
    }

    /** Where the part by itself has no identifier, the combination's own is the best there is; else the two must mean the same. */
    private Identification identified(Identification part, Identification whole, Link link) {
        JsonObject helper = link.helper();
        if (helper == null) {
            return part;
        }
        Naming naming = new Naming(problems, ProductNames.PURL_RULE);
        new ProductNames(tree, problems).helper(helper, naming);
        Identification own = naming.identification(part.text());
        if (!part.purls().isEmpty() || !part.cpes().isEmpty() || !part.hashes().isEmpty() || !part.marks().isEmpty()) {
            return agreed(part, own, whole, link);
        }
        return new Identification(own.purls(), own.cpes(), own.hashes(), own.marks(), part.vendor(), part.name(), part.version(),
                part.versionRange(),
                part.narrowings(), own.text());
    }

    /** A combination may be called as its part or as its whole; called as something else, nobody knows what it is. */
    private Identification agreed(Identification part, Identification own, Identification whole, Link link) {
        Optional<String> other = SameThing.otherIdentifier(own, part).filter(each -> SameThing.otherIdentifier(own, whole).isPresent()
                || whole.purls().isEmpty() && whole.cpes().isEmpty() && whole.hashes().isEmpty());
        other.ifPresent(each -> problems.error("IDENTIFIERS_DISAGREE", link.at(),
                "The combination \"" + part.text() + "\" is identified by "
                        + each
                        + ", which is neither of the products it is made of; what is said to be not affected or fixed so clears nothing.",
                "Ask the sender which product is meant."));
        return other.map(each -> part.narrowed(List.of(new Narrowing("identifier", each)))).orElse(part);
    }

    /** Follows links from a product they make to the end; each step is walked once, however long the chains. */
    private String follow(String start, Map<String, String> ends, Function<Link, String> next) {
        List<String> walked = new ArrayList<>();
        String at = start;
        while (links.containsKey(at) && !ends.containsKey(at)) {
            // While it is being walked its end is a circle: to come back to it is to have found one.
            ends.put(at, CIRCLE);
            walked.add(at);
            Link link = links.get(at);
            at = link == null ? at : next.apply(link);
        }
        String end = ends.getOrDefault(at, at);
        walked.forEach(each -> ends.put(each, end));
        return end;
    }

    private @Nullable Reference reference(JsonObject json, String field) {
        String id = json.text(field);
        JsonValue at = json.get(field);
        if (id == null || at == null) {
            missing(json, field);
            return null;
        }
        return new Reference(id, at.location());
    }

    private void missing(JsonObject json, String what) {
        problems.error("MISSING_FIELD", json.location(), "The relationship of products has no " + what + ".",
                "Ask the sender for a complete document; it was passed over.");
    }
}
