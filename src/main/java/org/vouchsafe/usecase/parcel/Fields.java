package org.vouchsafe.usecase.parcel;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonReading;
import org.vouchsafe.input.tree.JsonScalar;
import org.vouchsafe.input.tree.JsonValue;

/** Reads fields that must be there. What lacks one, or has one of another type, is as good as not there at all. */
final class Fields {
    private final JsonObject object;

    Fields(JsonObject object) {
        this.object = object;
    }

    /** A field is missing or is something else. */
    private static final class Missing extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** What is read from an object that says it is of that format and version; empty when it is not, or anything in it is amiss. */
    static <T> Optional<T> read(String file, byte[] bytes, String format, Function<Fields, T> reading) {
        var problems = new Problems(file, Limits.DEFAULT);
        JsonObject json = new JsonReading(Limits.DEFAULT).tree(new SourceFile(file, bytes), problems).map(JsonValue::asObject).orElse(null);
        if (json == null || !format.equals(json.text("format")) || json.integer("version").orElse(0) != 1) {
            return Optional.empty();
        }
        try {
            T read = reading.apply(new Fields(json));
            return problems.list().isEmpty() ? Optional.of(read) : Optional.empty();
        } catch (Missing | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    String text(String field) {
        return given(object.text(field));
    }

    @Nullable
    String textOrNull(String field) {
        return object.text(field);
    }

    List<String> texts(String field) {
        given(object.array(field));
        return object.texts(field);
    }

    Instant moment(String field) {
        return given(object.moment(field));
    }

    @Nullable
    Instant momentOrNull(String field) {
        return object.text(field) == null ? null : moment(field);
    }

    boolean truth(String field) {
        return given(object.bool(field));
    }

    long number(String field) {
        JsonValue value = given(object.get(field));
        if (value instanceof JsonScalar scalar && scalar.type() == JsonScalar.Type.NUMBER) {
            return Long.parseLong(scalar.text());
        }
        throw new Missing();
    }

    <E extends Enum<E>> E word(Class<E> type, String field) {
        return Enum.valueOf(type, text(field));
    }

    Fields object(String field) {
        return new Fields(given(object.object(field)));
    }

    @Nullable
    Fields objectOrNull(String field) {
        JsonObject inner = object.object(field);
        return inner == null ? null : new Fields(inner);
    }

    <T> List<T> list(String field, Function<Fields, T> reading) {
        List<JsonObject> objects = object.objects(field);
        if (given(object.array(field)).elements().size() != objects.size()) {
            throw new Missing();
        }
        return objects.stream().map(each -> reading.apply(new Fields(each))).toList();
    }

    /** Elements of a list as they are. */
    List<JsonValue> elements(String field) {
        return given(object.array(field)).elements();
    }

    private static <T> T given(@Nullable T value) {
        if (value == null) {
            throw new Missing();
        }
        return value;
    }
}
