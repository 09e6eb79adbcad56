package org.vouchsafe.input.tree;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A JSON array. */
public final class JsonArray extends JsonValue {
    private final List<JsonValue> elements = new ArrayList<>();
    private int taken;

    JsonArray(Position position) {
        super(position);
    }

    void add(JsonValue value) {
        elements.add(value);
    }

    /** Counts an element that a streaming reader takes instead of keeping it. */
    void countOne() {
        taken++;
    }

    /** How many elements there are so far, kept or taken. */
    int count() {
        return elements.size() + taken;
    }

    public List<JsonValue> elements() {
        return Collections.unmodifiableList(elements);
    }

    @Override
    public String kind() {
        return "a list";
    }
}
