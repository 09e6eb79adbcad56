package org.vouchsafe.format.spdx.three;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.tree.JsonArray;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonValue;

/** All elements of a document by their addresses, whether they stand in the graph or where another refers to them. */
final class LdGraph {
    private final Map<String, LdElement> byId = new LinkedHashMap<>();
    private final List<LdElement> withoutId = new ArrayList<>();
    private final Map<String, String> prefixes = new HashMap<>();
    private final Map<String, String> imports = new LinkedHashMap<>();
    private final List<Checksum> checksums = new ArrayList<>();
    private final List<LdLink> links;
    private final Problems problems;

    /** A graph of these objects, and of relationships that were taken out of it. */
    LdGraph(List<JsonObject> objects, List<LdLink> links, Problems problems) {
        this.problems = problems;
        this.links = new ArrayList<>(links);
        objects.stream().map(LdElement::of).filter(each -> each.is("SpdxDocument")).forEach(this::names);
        objects.forEach(this::index);
    }

    /** All elements of these classes, in the order of the file. */
    List<LdElement> all(String... types) {
        return Stream.concat(byId.values().stream(), withoutId.stream()).filter(each -> each.is(types)).toList();
    }

    Stream<LdElement> all() {
        return Stream.concat(byId.values().stream(), withoutId.stream());
    }

    /** All relationships that are no assessments. */
    List<LdLink> links() {
        return links;
    }

    /** The element that an address means; null when the document has none. */
    @Nullable
    LdElement find(String address) {
        return byId.get(id(address));
    }

    /** An address in full: prefixes of the namespace map are spelled out. */
    String id(String address) {
        int colon = address.indexOf(':');
        String namespace = colon <= 0 ? null : prefixes.get(address.substring(0, colon));
        return namespace == null ? address : namespace + address.substring(colon + 1);
    }

    @Nullable
    String id(LdElement element) {
        String id = element.id();
        return id == null ? null : id(id);
    }

    /** Addresses of other documents' elements, and what that document is called. */
    Map<String, String> imports() {
        return imports;
    }

    /** A checksum of the file in which an element of another document stands. */
    record Checksum(String element, @Nullable String algorithm, @Nullable String digest) {}

    List<Checksum> importedChecksums() {
        return checksums;
    }

    private void names(LdElement document) {
        for (LdElement each : document.objects("namespaceMap")) {
            String prefix = each.text("prefix");
            String namespace = each.text("namespace");
            if (prefix != null && namespace != null) {
                prefixes.put(prefix.replaceFirst(":$", ""), namespace);
            }
        }
        for (LdElement each : Stream.concat(document.objects("import").stream(), document.objects("imports").stream()).toList()) {
            String id = each.text("externalSpdxId");
            if (id != null) {
                String defining = each.text("definingDocument");
                String hint = each.text("locationHint");
                each.objects("verifiedUsing")
                        .forEach(hash -> checksums.add(new Checksum(id(id), hash.text("algorithm"), hash.text("hashValue"))));
                imports.put(id(id), defining != null ? defining : hint != null ? hint : id);
            }
        }
    }

    private void index(JsonObject object) {
        LdElement element = LdElement.of(object);
        String id = id(element);
        if (element.is("Relationship", "LifecycleScopedRelationship")) {
            links.add(LdLink.of(element));
        } else if (id == null) {
            withoutId.add(element);
        } else if (byId.putIfAbsent(id, element) != null && !element.type().isEmpty()) {
            again(element, id, object.location());
        }
        object.fields().values().forEach(this::indexWithin);
    }

    private void again(LdElement element, String id, Location at) {
        LdElement first = byId.get(id);
        if (first != null && first.type().isEmpty()) {
            byId.put(id, element);
            return;
        }
        if (element.is(LdPackages.LISTED)) {
            // Whichever is meant, both are listed, as in the earlier versions of SPDX.
            withoutId.add(element);
            return;
        }
        problems.warning("DUPLICATE_REF", at, "The address \"" + id + "\" is given to several elements; the first was read.",
                "Ask the sender to correct it in the tool that makes the file.");
    }

    private void indexWithin(JsonValue value) {
        JsonArray list = value.asArray();
        JsonObject object = value.asObject();
        if (list != null) {
            list.elements().forEach(this::indexWithin);
        } else if (object != null && (object.has("spdxId") || object.has("@id") && object.fields().size() > 1)) {
            index(object);
        }
    }
}
