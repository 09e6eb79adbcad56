package org.vouchsafe.seal.supplied.sigstore;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.input.tree.JsonObject;

/**
 * For which time something in a trusted root is believed; both ends belong to it.
 *
 * @param from null: nothing is said, so it is never believed
 * @param until null: without end
 */
record Validity(@Nullable Instant from, @Nullable Instant until) {

    static Validity of(@Nullable JsonObject range) {
        return range == null ? new Validity(null, null) : new Validity(instant(range.text("start")), instant(range.text("end")));
    }

    boolean covers(Instant at) {
        return from != null && !at.isBefore(from) && (until == null || !at.isAfter(until));
    }

    private static @Nullable Instant instant(@Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
