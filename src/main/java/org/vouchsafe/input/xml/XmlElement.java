package org.vouchsafe.input.xml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.problem.Location;

/** An XML element that knows where it stands in its file. Names are local names; made by {@link XmlReading}. */
public final class XmlElement {
    private final @Nullable XmlElement parent;
    private final String name;
    private final String namespace;
    private final int ordinal;
    private final int line;
    private final int column;
    // Most elements have neither attributes nor children, and a large file has millions of them.
    private Map<String, String> attributes = Map.of();
    private List<XmlElement> children = List.of();
    private Map<String, Integer> seen = Map.of();
    private String content = "";

    XmlElement(@Nullable XmlElement parent, String name, String namespace, int line, int column) {
        this.parent = parent;
        this.name = name;
        this.namespace = namespace;
        this.ordinal = parent == null ? 1 : parent.count(name);
        this.line = line;
        this.column = column;
    }

    public String name() {
        return name;
    }

    /** The namespace URI; empty where there is none. */
    public String namespace() {
        return namespace;
    }

    /** Attributes by local name, as written. */
    public Map<String, String> attributes() {
        return Collections.unmodifiableMap(attributes);
    }

    /** An attribute's value, stripped; null when absent. */
    public @Nullable String attribute(String attribute) {
        String value = attributes.get(attribute);
        return value == null ? null : value.strip();
    }

    /** The child elements that were kept, in their order. */
    public List<XmlElement> children() {
        return Collections.unmodifiableList(children);
    }

    /** The children of the first child of this name; none when there is no such child. */
    public List<XmlElement> childrenOf(String child) {
        XmlElement found = child(child);
        return found == null ? List.of() : found.children();
    }

    /** The children of this name. */
    public List<XmlElement> children(String child) {
        return children.stream().filter(e -> e.name.equals(child)).toList();
    }

    /** The first child of this name; null when there is none. */
    public @Nullable XmlElement child(String child) {
        for (XmlElement each : children) {
            if (each.name.equals(child)) {
                return each;
            }
        }
        return null;
    }

    /** The element's own text without that of its children, stripped. */
    public String text() {
        return content.strip();
    }

    /** The element's own text as it stands, with the blanks around it. */
    public String content() {
        return content;
    }

    /** The text of the first child of this name; null when there is no such child. */
    public @Nullable String text(String child) {
        XmlElement found = child(child);
        return found == null ? null : found.text();
    }

    /** The simple path such as {@code /bom/components/component[3]}; the first of its name has no number. */
    public String path() {
        String above = parent == null ? "" : parent.path();
        return above + "/" + name + (ordinal > 1 ? "[" + ordinal + "]" : "");
    }

    /** Path, line and column. */
    public Location location() {
        return new Location.XmlPath(path(), line, column);
    }

    private int count(String child) {
        if (seen.isEmpty()) {
            seen = new HashMap<>();
        }
        return seen.merge(child, 1, Integer::sum);
    }

    void put(String attribute, String value) {
        if (attributes.isEmpty()) {
            attributes = new LinkedHashMap<>();
        }
        attributes.put(attribute, value);
    }

    void add(XmlElement child) {
        if (children.isEmpty()) {
            children = new ArrayList<>();
        }
        children.add(child);
    }

    void text(StringBuilder read) {
        content = read.toString();
    }
}
