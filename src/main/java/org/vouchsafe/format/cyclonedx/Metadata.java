package org.vouchsafe.format.cyclonedx;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.claim.Author;
import org.vouchsafe.domain.inventory.DocumentElement;
import org.vouchsafe.domain.inventory.InventoryKind;
import org.vouchsafe.domain.inventory.Stated;
import org.vouchsafe.format.cyclonedx.node.JsonBomNode;
import org.vouchsafe.format.cyclonedx.node.Node;
import org.vouchsafe.format.cyclonedx.node.XmlBomNode;
import org.vouchsafe.format.vex.StatedTime;
import org.vouchsafe.input.Moments;
import org.vouchsafe.input.Problems;

/**
 * What a BOM says about itself.
 *
 * @param author whose word its claims are (assessment.md, "Whose word"); null when it names nobody
 * @param supplier name of its supplier
 * @param elements its answers to what quality profiles ask of a document
 */
record Metadata(StatedTime stated, InventoryKind kind, @Nullable Author author, @Nullable String supplier,
        Map<DocumentElement, Stated> elements) {
    /** A BOM without metadata. */
    static final Metadata NONE = new Metadata(StatedTime.NONE, InventoryKind.BUILD, null, null, Map.of());

    @Nullable
    Instant timestamp() {
        return stated.first();
    }

    static Metadata read(Node node, Problems problems) {
        String timestamp = node.text("timestamp");
        Instant time = timestamp == null ? null : Moments.parse(timestamp, node.at("timestamp"), problems);
        Node supplier = node.child("supplier");
        List<String> supplierNames = supplier == null ? List.of() : organisation(supplier);
        return new Metadata(StatedTime.of(timestamp, time), kind(node, problems), author(node, supplierNames),
                supplier == null ? null : supplierNames.stream().findFirst().orElse(null), elements(node));
    }

    private static Map<DocumentElement, Stated> elements(Node node) {
        var elements = new EnumMap<DocumentElement, Stated>(DocumentElement.class);
        Node manufacturer = node.child("manufacturer");
        String author = ParticularsReading.organisation(manufacturer);
        String contact = manufacturer == null ? null : ParticularsReading.contact(manufacturer);
        for (Node each : node.children("authors")) {
            author = author != null ? author : each.text("name");
            contact = contact != null ? contact : each.text("email");
        }
        put(elements, DocumentElement.AUTHOR, author);
        put(elements, DocumentElement.AUTHOR_CONTACT, contact);
        tool(node, elements);
        List<String> phases = node.children("lifecycles").stream().map(each -> {
            String phase = each.text("phase");
            return phase != null ? phase : each.text("name");
        }).filter(Objects::nonNull).map(String.class::cast).toList();
        put(elements, DocumentElement.GENERATION_CONTEXT, phases.isEmpty() ? null : String.join(", ", phases));
        return elements;
    }

    /** The first tool: a list until 1.4, since then an object that lists components and services. */
    private static void tool(Node node, Map<DocumentElement, Stated> elements) {
        var tools = new ArrayList<Node>();
        Node object = node.isList("tools") ? null : node.child("tools");
        if (object != null) {
            tools.addAll(object.children("components"));
            tools.addAll(object.children("services"));
        }
        if (tools.isEmpty() && (object == null || node instanceof XmlBomNode)) {
            tools.addAll(node.children("tools"));
        }
        for (Node tool : tools) {
            if (tool.text("name") != null) {
                put(elements, DocumentElement.TOOL, tool.text("name"));
                put(elements, DocumentElement.TOOL_VERSION, tool.text("version"));
                return;
            }
        }
    }

    private static void put(Map<DocumentElement, Stated> elements, DocumentElement element, @Nullable String text) {
        if (text != null) {
            elements.put(element, ParticularsReading.stated(text));
        }
    }

    private static @Nullable Author author(Node node, List<String> supplier) {
        // CycloneDX has no field for who speaks in a VEX, so every answer is an assumption and is shown as one.
        Node manufacturer = node.child("manufacturer");
        List<String> names = manufacturer == null ? List.of() : organisation(manufacturer);
        if (names.isEmpty()) {
            names = authors(node);
        }
        if (names.isEmpty()) {
            names = supplier;
        }
        return names.isEmpty() ? null : new Author(names, true, true);
    }

    /** The organisation's name, or where it has none the host of its address. */
    private static List<String> organisation(Node node) {
        String name = node.text("name");
        if (name != null) {
            return List.of(name);
        }
        return urls(node).stream().map(Metadata::host).filter(host -> !host.isEmpty()).distinct().toList();
    }

    private static List<String> urls(Node node) {
        if (node instanceof JsonBomNode) {
            return node.texts("url");
        }
        String url = node.text("url");
        return url == null ? List.of() : List.of(url);
    }

    private static List<String> authors(Node node) {
        var names = new ArrayList<String>();
        for (Node author : node.children("authors")) {
            String name = author.text("name");
            if (name != null) {
                names.add(name);
            }
            String email = author.text("email");
            if (email != null) {
                names.add(email);
                if (email.indexOf('@') >= 0) {
                    names.add(email.substring(email.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT));
                }
            }
        }
        return names.stream().filter(name -> !name.isEmpty()).distinct().toList();
    }

    private static InventoryKind kind(Node node, Problems problems) {
        InventoryKind first = null;
        for (Node lifecycle : node.children("lifecycles")) {
            String phase = lifecycle.text("phase");
            if (phase == null) {
                // A phase of the sender's own, described in words: no kind of list that others make too.
                continue;
            }
            InventoryKind kind = Vocabulary.kind(phase);
            if (kind == null) {
                problems.warning("UNKNOWN_VALUE", lifecycle.at("phase"),
                        "\"" + phase + "\" is no lifecycle phase of CycloneDX; it was passed over.",
                        "Ask the sender to correct it in the tool that makes the file.");
            } else if (kind.equals(InventoryKind.BUILD)) {
                return kind;
            } else if (first == null) {
                first = kind;
            }
        }
        return first == null ? InventoryKind.BUILD : first;
    }

    private static String host(String url) {
        try {
            String host = new URI(url).getHost();
            return host == null ? "" : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        } catch (java.net.URISyntaxException e) {
            return "";
        }
    }
}
