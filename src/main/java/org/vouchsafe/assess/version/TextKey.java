package org.vouchsafe.assess.version;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Versions that are a moment or nothing but text (VERS, schemes {@code datetime} and {@code lexicographic}): compared as moments, or by code point. */
record TextKey(String text, @Nullable Instant moment) implements VersionScheme.Key {
    static @Nullable TextKey moment(String text) {
        try {
            return new TextKey("", OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException notAMoment) {
            return null;
        }
    }

    static TextKey plain(String text) {
        return new TextKey(text, null);
    }

    @Override
    public Order compare(VersionScheme.Key other) {
        if (!(other instanceof TextKey theirs)) {
            return Order.UNDECIDABLE;
        }
        if (moment != null && theirs.moment != null) {
            return Order.of(moment.compareTo(theirs.moment));
        }
        int[] one = text.codePoints().toArray();
        int[] two = theirs.text.codePoints().toArray();
        return Order.of(java.util.Arrays.compare(one, two));
    }
}
