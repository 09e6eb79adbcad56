package org.vouchsafe.input;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A JSON array. */
public final class JsonArray extends JsonValue {
    private final List<JsonValue> elements = new ArrayList<>();

    JsonArray(Position position) {
        super(position);
    }

    void add(JsonValue value) {
        elements.add(value);
    }

    public List<JsonValue> elements() {
        return Collections.unmodifiableList(elements);
    }

    @Override
    public String kind() {
        return "a list";
    }
}
