package org.vouchsafe.input.tree;

import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.input.Moments;
import org.vouchsafe.input.Problems;

/**
 * A JSON object. The typed readers return null for a field that is absent or null; for one of another type they also report
 * {@code WRONG_TYPE}, so that nothing is dropped in silence.
 */
public final class JsonObject extends JsonValue {
    private final Map<String, JsonValue> fields = new LinkedHashMap<>();
    private Set<String> passedOver = Set.of();
    private final Problems problems;

    JsonObject(Position position, Problems problems) {
        super(position);
        this.problems = problems;
    }

    /** Whether no field of this name was seen yet. */
    boolean isNew(String field) {
        return !fields.containsKey(field) && !passedOver.contains(field);
    }

    void put(String field, JsonValue value) {
        fields.put(field, value);
    }

    /** Notes a field that a streaming reader took. */
    void passOver(String field) {
        if (passedOver.isEmpty()) {
            passedOver = new HashSet<>();
        }
        passedOver.add(field);
    }

    public Map<String, JsonValue> fields() {
        return Collections.unmodifiableMap(fields);
    }

    public boolean has(String field) {
        return fields.containsKey(field);
    }

    /** The value; null when absent. A JSON null is returned as a value. */
    public @Nullable JsonValue get(String field) {
        return fields.get(field);
    }

    public @Nullable String text(String field) {
        JsonScalar scalar = scalar(field, JsonScalar.Type.TEXT, "text");
        return scalar == null ? null : scalar.text();
    }

    public @Nullable Boolean bool(String field) {
        JsonScalar scalar = scalar(field, JsonScalar.Type.BOOLEAN, "true or false");
        return scalar == null ? null : Boolean.valueOf(scalar.text());
    }

    /** A point in time, read by {@link Moments}. */
    public @Nullable Instant moment(String field) {
        JsonScalar scalar = scalar(field, JsonScalar.Type.TEXT, "text");
        return scalar == null ? null : Moments.parse(scalar.text(), scalar.location(), problems);
    }

    /** A whole number that fits an int. */
    public OptionalInt integer(String field) {
        JsonScalar scalar = scalar(field, JsonScalar.Type.NUMBER, "a number");
        if (scalar == null) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(Integer.parseInt(scalar.text()));
        } catch (NumberFormatException e) {
            wrongType(field, scalar, "a whole number");
            return OptionalInt.empty();
        }
    }

    public @Nullable JsonObject object(String field) {
        JsonValue value = present(field);
        if (value == null || value instanceof JsonObject) {
            return (JsonObject) value;
        }
        wrongType(field, value, "an object");
        return null;
    }

    public @Nullable JsonArray array(String field) {
        JsonValue value = present(field);
        if (value == null || value instanceof JsonArray) {
            return (JsonArray) value;
        }
        wrongType(field, value, "a list");
        return null;
    }

    /** The objects of a list field; empty when absent. Elements of another type are reported. */
    public List<JsonObject> objects(String field) {
        JsonArray array = array(field);
        if (array == null) {
            return List.of();
        }
        array.elements().stream().filter(e -> !(e instanceof JsonObject)).forEach(e -> wrongType(field + "[]", e, "an object"));
        return array.objects();
    }

    /** The strings of a list field; empty when absent. Elements of another type are reported. */
    public List<String> texts(String field) {
        JsonArray array = array(field);
        if (array == null) {
            return List.of();
        }
        array.elements().stream().filter(e -> e.asText() == null).forEach(e -> wrongType(field + "[]", e, "text"));
        return array.elements().stream().map(JsonValue::asText).filter(java.util.Objects::nonNull).map(String.class::cast).toList();
    }

    /** Reports that one value stands where a list of such is expected, and was taken for a list of one. */
    public void takenAsList(String field) {
        JsonValue value = fields.get(field);
        if (value != null) {
            problems.warning("WRONG_TYPE", value.location(),
                    "\"" + field + "\" is " + value.kind() + " where a list is expected; it was read"
                            + " as a list of one.",
                    "Ask the sender to correct it in the tool that makes the file.");
        }
    }

    @Override
    public String kind() {
        return "an object";
    }

    private @Nullable JsonValue present(String field) {
        JsonValue value = fields.get(field);
        return value instanceof JsonScalar scalar && scalar.type() == JsonScalar.Type.NULL ? null : value;
    }

    private @Nullable JsonScalar scalar(String field, JsonScalar.Type type, String expected) {
        JsonValue value = present(field);
        if (value == null) {
            return null;
        }
        if (value instanceof JsonScalar scalar && scalar.readsAs(type)) {
            return scalar;
        }
        wrongType(field, value, expected);
        return null;
    }

    private void wrongType(String field, JsonValue value, String expected) {
        problems.error("WRONG_TYPE", value.location(), "\"" + field + "\" is " + value.kind() + " where " + expected + " is expected.",
                "Ask the sender for a file that follows its format; this field was passed over.");
    }
}
