package org.vouchsafe.format.cyclonedx.node;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.input.xml.XmlElement;

/** An object of a BOM in XML. Elements of other namespaces may stand anywhere and are not seen. */
public record XmlBomNode(XmlElement element) implements Node {
    @Override
    public Location location() {
        return element.location();
    }

    @Override
    public Location at(String field) {
        XmlElement child = find(field);
        return child == null ? element.location() : child.location();
    }

    @Override
    public @Nullable String text(String field) {
        String attribute = element.attribute(field);
        if (attribute != null) {
            return attribute.isEmpty() ? null : attribute;
        }
        XmlElement child = find(field);
        return child == null || child.text().isEmpty() ? null : child.text();
    }

    @Override
    public @Nullable String content() {
        return element.text().isEmpty() ? null : element.text();
    }

    @Override
    public boolean isTrue(String field) {
        String text = text(field);
        return "true".equals(text) || "1".equals(text);
    }

    @Override
    public boolean isList(String field) {
        return false;
    }

    @Override
    public @Nullable Node child(String field) {
        XmlElement child = find(field);
        return child == null ? null : new XmlBomNode(child);
    }

    @Override
    public List<Node> each(String field) {
        return own(element).filter(child -> child.name().equals(field)).<Node>map(XmlBomNode::new).toList();
    }

    @Override
    public List<Node> children(String list) {
        XmlElement wrapper = find(list);
        return wrapper == null ? List.of() : own(wrapper).<Node>map(XmlBomNode::new).toList();
    }

    @Override
    public boolean isAllObjects(String list) {
        XmlElement wrapper = find(list);
        return wrapper == null || wrapper.text().isBlank();
    }

    @Override
    public List<String> numbers(String field) {
        XmlElement found = find(field);
        String text = text(field);
        return found != null && !found.children().isEmpty() ? texts(field) : text == null ? List.of() : List.of(text);
    }

    @Override
    public List<String> references(String field) {
        return own(element).filter(child -> child.name().equals(field))
                .flatMap(child -> own(child).findAny().isPresent() ? own(child).map(XmlElement::text) : Stream.of(child.text()))
                .filter(text -> !text.isEmpty()).toList();
    }

    @Override
    public List<String> texts(String list) {
        XmlElement wrapper = find(list);
        return wrapper == null
                ? List.of()
                : own(wrapper).map(item -> Objects.requireNonNullElse(item.attribute("ref"), item.text())).filter(text -> !text.isEmpty())
                        .toList();
    }

    private @Nullable XmlElement find(String name) {
        for (XmlElement child : element.children()) {
            if (child.name().equals(name) && child.namespace().equals(element.namespace())) {
                return child;
            }
        }
        return null;
    }

    private static java.util.stream.Stream<XmlElement> own(XmlElement wrapper) {
        return wrapper.children().stream().filter(child -> child.namespace().equals(wrapper.namespace()));
    }
}
