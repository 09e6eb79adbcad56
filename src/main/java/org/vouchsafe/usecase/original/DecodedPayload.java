package org.vouchsafe.usecase.original;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.envelope.Envelope;
import org.vouchsafe.input.envelope.EnvelopeReading;
import org.vouchsafe.input.tree.JsonArray;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonReading;
import org.vouchsafe.input.tree.JsonValue;

/**
 * What stands encoded in a signed envelope, as text, with a place in it ({@code /payload (decoded)/predicate/components/3}).
 *
 * @param location where the place is in that text
 */
record DecodedPayload(List<String> lines, Location location) {
    private static final String DECODED = " (decoded)";

    /** Of an envelope; empty where the place is not within its payload, or cannot be found there. */
    static Optional<DecodedPayload> of(String name, byte[] envelope, Location location) {
        if (!(location instanceof Location.JsonPointer at) || at.pointer().indexOf(DECODED) < 0
                || at.pointer().indexOf(DECODED) != at.pointer().lastIndexOf(DECODED)) {
            return Optional.empty();
        }
        var problems = new Problems(name, Limits.DEFAULT);
        var json = new JsonReading(Limits.DEFAULT);
        return json.tree(new SourceFile(name, envelope), problems).map(JsonValue::asObject)
                .flatMap(root -> EnvelopeReading.in(root, problems)).map(Envelope::payload).flatMap(payload -> {
                    String pointer = at.pointer().substring(at.pointer().indexOf(DECODED) + DECODED.length());
                    JsonValue value = json.tree(new SourceFile(name, payload), problems).map(root -> find(root, pointer)).orElse(null);
                    return value == null ? Optional.empty()
                            : Optional.of(new DecodedPayload(TextOf.lines(new String(payload, StandardCharsets.UTF_8)), value.location()));
                });
    }

    /** The value at a pointer (RFC 6901); null where there is none. */
    private static @Nullable JsonValue find(JsonValue root, String pointer) {
        JsonValue at = root;
        for (String token : pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
            String name = token.replace("~1", "/").replace("~0", "~");
            JsonObject object = at == null ? null : at.asObject();
            JsonArray list = at == null ? null : at.asArray();
            at = object != null ? object.get(name)
                    : list != null && name.matches("[0-9]{1,9}") && Integer.parseInt(name) < list.elements().size()
                            ? list.elements().get(Integer.parseInt(name))
                            : null;
        }
        return at;
    }
}
