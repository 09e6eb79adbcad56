package org.vouchsafe.format.cyclonedx.node;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.input.tree.JsonArray;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonScalar;
import org.vouchsafe.input.tree.JsonValue;

/** An object of a BOM in JSON. */
public record JsonBomNode(JsonObject object) implements Node {
    @Override
    public Location location() {
        return object.location();
    }

    @Override
    public Location at(String field) {
        JsonValue value = object.get(field);
        return value == null ? object.location() : value.location();
    }

    @Override
    public @Nullable String text(String field) {
        String text = object.text(field);
        return text == null || text.isBlank() ? null : text.strip();
    }

    @Override
    public @Nullable String content() {
        return text("content");
    }

    @Override
    public boolean isTrue(String field) {
        return Boolean.TRUE.equals(object.bool(field));
    }

    @Override
    public boolean isList(String field) {
        return object.get(field) instanceof JsonArray;
    }

    @Override
    public @Nullable Node child(String field) {
        JsonObject child = object.object(field);
        return child == null ? null : new JsonBomNode(child);
    }

    @Override
    public List<Node> each(String field) {
        Node only = isList(field) ? null : child(field);
        return only == null ? children(field) : List.of(only);
    }

    @Override
    public List<Node> children(String list) {
        return object.objects(list).stream().<Node>map(JsonBomNode::new).toList();
    }

    @Override
    public boolean isAllObjects(String list) {
        JsonValue value = object.get(list);
        return value == null || value instanceof JsonArray array && array.elements().stream().allMatch(JsonObject.class::isInstance);
    }

    @Override
    public List<String> numbers(String field) {
        JsonValue value = object.get(field);
        JsonArray list = value == null ? null : value.asArray();
        return (value == null ? Stream.<JsonValue>empty() : list == null ? Stream.of(value) : list.elements().stream())
                .filter(each -> each instanceof JsonScalar scalar && scalar.type() != JsonScalar.Type.NULL)
                .map(each -> ((JsonScalar) each).text()).toList();
    }

    @Override
    public List<String> references(String field) {
        return texts(field);
    }

    @Override
    public List<String> texts(String list) {
        return object.texts(list).stream().map(String::strip).filter(text -> !text.isEmpty()).toList();
    }
}
