package org.vouchsafe.format.cyclonedx;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.inventory.Element;
import org.vouchsafe.domain.inventory.Particulars;
import org.vouchsafe.domain.inventory.Stated;
import org.vouchsafe.domain.inventory.Trait;
import org.vouchsafe.format.cyclonedx.node.JsonBomNode;
import org.vouchsafe.format.cyclonedx.node.Node;
import org.vouchsafe.format.licence.LicenceExpression;

/**
 * Reads what a component says beyond which one it is. Properties under {@code bsi:component:} are those of BSI TR-03183-2 for CycloneDX;
 * where words stand for an answer, {@code NOASSERTION} says that it is not known and {@code NONE} is an answer, as in SPDX.
 */
final class ParticularsReading {
    private static final Set<String> UNKNOWN = Set.of("noassertion", "unknown", "n/a", "not known");
    private static final Set<String> WITHHELD = Set.of("withheld", "redacted", "confidential");
    private static final String CONCLUDED = "concluded";

    private ParticularsReading() {}

    /** @param asked the range that stands in place of a version; null where a version does */
    static Particulars of(Node node, @Nullable String asked) {
        var elements = new EnumMap<Element, Stated>(Element.class);
        put(elements, Element.SUPPLIER, organisation(node.child("supplier")));
        producer(node, elements);
        licences(node, elements);
        references(node, elements);
        properties(node, elements);
        identifier(node, elements);
        var traits = EnumSet.noneOf(Trait.class);
        if (node.isTrue("isExternal")) {
            traits.add(Trait.EXTERNAL);
        }
        if (runsAtInstall(node)) {
            traits.add(Trait.INSTALL_SCRIPT);
        }
        String written = node.text("versionRange");
        String range = written != null ? written : asked;
        return elements.isEmpty() && traits.isEmpty() && range == null ? Particulars.NONE : new Particulars(elements, range, null, traits);
    }

    /** The answer that a word gives. */
    static Stated stated(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (UNKNOWN.contains(lower)) {
            return Stated.unknown(text);
        }
        return WITHHELD.contains(lower) ? Stated.withheld(text) : Stated.present(text);
    }

    /** Name of an organisation, or else its address. */
    static @Nullable String organisation(@Nullable Node node) {
        if (node == null) {
            return null;
        }
        String name = node.text("name");
        return name != null ? name : contact(node);
    }

    /** An e-mail address of an organisation's contact, else its URL. */
    static @Nullable String contact(Node node) {
        return contacts(node).stream().map(each -> each.text("email")).filter(Objects::nonNull).findFirst().orElseGet(() -> url(node));
    }

    private static List<Node> contacts(Node node) {
        if (node instanceof JsonBomNode) {
            return node.children("contact");
        }
        Node only = node.child("contact");
        return only == null ? List.of() : List.of(only);
    }

    private static @Nullable String url(Node node) {
        return node instanceof JsonBomNode ? node.texts("url").stream().findFirst().orElse(null) : node.text("url");
    }

    private static void producer(Node node, Map<Element, Stated> elements) {
        Node manufacturer = node.child("manufacturer");
        String name = organisation(manufacturer);
        String contact = manufacturer == null ? null : contact(manufacturer);
        for (Node author : node.children("authors")) {
            name = name != null ? name : author.text("name");
            contact = contact != null ? contact : author.text("email");
        }
        name = name != null ? name : node.text("author");
        put(elements, Element.PRODUCER, name != null ? name : node.text("publisher"));
        put(elements, Element.PRODUCER_CONTACT, contact);
    }

    private static void licences(Node node, Map<Element, Stated> elements) {
        var declared = new ArrayList<String>();
        var concluded = new ArrayList<String>();
        for (Node each : node.children("licenses")) {
            Node licence = each.child("license");
            Node words = licence == null ? each : licence;
            String text = Stream.of(words.text("id"), words.text("name"), each.text("expression"), each.content()).filter(Objects::nonNull)
                    .findFirst().orElse(null);
            if (text != null) {
                (CONCLUDED.equals(words.text("acknowledgement")) ? concluded : declared).add(text);
            }
        }
        put(elements, Element.LICENCE_DECLARED, joined(declared));
        put(elements, Element.LICENCE_CONCLUDED, joined(concluded));
    }

    /** All together, each in the one form of licence expressions. */
    private static @Nullable String joined(List<String> licences) {
        if (licences.size() == 1) {
            return LicenceExpression.normalised(licences.getFirst());
        }
        return licences.isEmpty() ? null
                : licences.stream().map(LicenceExpression::normalised).map(each -> each.contains(" OR ") ? "(" + each + ")" : each)
                        .distinct()
                        .sorted().collect(Collectors.joining(" AND "));
    }

    /** Identifiers that nothing here compares and that a list may give in place of a purl or a CPE. */
    private static void identifier(Node node, Map<Element, Stated> elements) {
        Node swid = node.child("swid");
        put(elements, Element.IDENTIFIER, swid == null ? null : swid.text("tagId"));
        put(elements, Element.IDENTIFIER, node.firstText("swhid"));
        put(elements, Element.IDENTIFIER, node.firstText("omniborId"));
    }

    private static void references(Node node, Map<Element, Stated> elements) {
        for (Node each : node.children("externalReferences")) {
            String type = each.text("type");
            String url = each.text("url");
            if (type == null || url == null) {
                continue;
            }
            if (type.equals("distribution") || type.equals("distribution-intake")) {
                elements.putIfAbsent(Element.DOWNLOAD, stated(url));
                sha512(each).ifPresent(hash -> elements.putIfAbsent(Element.DEPLOYABLE_HASH, Stated.present(hash)));
            } else if (type.equals("source-distribution") || type.equals("vcs")) {
                elements.putIfAbsent(Element.SOURCE_CODE, stated(url));
            }
        }
    }

    private static java.util.Optional<String> sha512(Node reference) {
        return reference.children("hashes").stream().filter(hash -> "SHA-512".equals(hash.text("alg"))).map(Node::content)
                .filter(Objects::nonNull).findFirst();
    }

    private static void properties(Node node, Map<Element, Stated> elements) {
        for (Node each : node.children("properties")) {
            String name = each.text("name");
            String value = node instanceof JsonBomNode ? each.text("value") : each.content();
            Element element = name == null ? null : bsi(name);
            if (element != null) {
                put(elements, element, value);
            }
        }
    }

    /** Generators that look into packages say so in a property (cdxgen, "npm" properties). */
    private static boolean runsAtInstall(Node node) {
        return node.children("properties").stream().anyMatch(each -> "cdx:npm:hasInstallScript".equalsIgnoreCase(each.text("name"))
                && "true".equalsIgnoreCase(node instanceof JsonBomNode ? each.text("value") : each.content()));
    }

    private static @Nullable Element bsi(String property) {
        return switch (property) {
            case "bsi:component:filename" -> Element.FILE_NAME;
            case "bsi:component:executable" -> Element.EXECUTABLE;
            case "bsi:component:archive" -> Element.ARCHIVE;
            case "bsi:component:structured" -> Element.STRUCTURED;
            default -> null;
        };
    }

    private static void put(Map<Element, Stated> elements, Element element, @Nullable String text) {
        if (text != null) {
            elements.putIfAbsent(element, stated(text));
        }
    }
}
