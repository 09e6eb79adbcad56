package org.vouchsafe.input.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.problem.Location;

/** A JSON value that knows where it stands in its file (RFC 8259, RFC 6901). Made by {@link JsonReading}, and by {@link YamlReading}. */
public abstract sealed class JsonValue permits JsonObject, JsonArray, JsonScalar {
    final @Nullable JsonValue parent;
    /** Name within a parent object; null for the root and for elements of an array. */
    final @Nullable String name;
    /** Index within a parent array; -1 otherwise. */
    final int index;
    /** Pointer of a root within the file it is part of; empty for a file of its own. */
    private final String top;
    private final int line;
    private final int column;

    JsonValue(Position position) {
        this.parent = position.parent();
        this.name = position.name();
        this.index = position.index();
        this.top = position.top();
        this.line = position.line();
        this.column = position.column();
    }

    /** Where a value stands: below which parent, under which name or index, in which line and column; a root below which pointer. */
    record Position(@Nullable JsonValue parent, @Nullable String name, int index, int line, int column, String top) {
        Position(@Nullable JsonValue parent, @Nullable String name, int index, int line, int column) {
            this(parent, name, index, line, column, "");
        }
    }

    /** The RFC 6901 pointer of this value. */
    public String pointer() {
        if (parent == null) {
            return top;
        }
        return parent.pointer() + "/" + (name == null ? Integer.toString(index) : token(name));
    }

    /** A field's name as it stands in a pointer (RFC 6901). */
    static String token(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** Pointer, line and column. */
    public Location location() {
        return new Location.JsonPointer(pointer(), line, column);
    }

    /** The text of a string value; null for any other value. */
    public @Nullable String asText() {
        return this instanceof JsonScalar scalar && scalar.readsAs(JsonScalar.Type.TEXT) ? scalar.text() : null;
    }

    /** This value as an object; null for any other value. */
    public @Nullable JsonObject asObject() {
        return this instanceof JsonObject object ? object : null;
    }

    /** This value as an array; null for any other value. */
    public @Nullable JsonArray asArray() {
        return this instanceof JsonArray array ? array : null;
    }

    /** True for a null, and for what YAML leaves empty. */
    public boolean isNull() {
        return this instanceof JsonScalar scalar && scalar.type() == JsonScalar.Type.NULL;
    }

    /** The elements of an array that are objects; empty for any other value. */
    public List<JsonObject> objects() {
        return this instanceof JsonArray array
                ? array.elements().stream().filter(JsonObject.class::isInstance).map(JsonObject.class::cast).toList()
                : List.of();
    }

    /** What kind of value it is, in words for a message. */
    public abstract String kind();
}
