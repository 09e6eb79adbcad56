package org.vouchsafe.store.sql;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How points in time stand in the file: moments of recording as microseconds since 1970 (they are compared), moments that sources state as
 * ISO text (they may lie anywhere and keep their nanoseconds).
 */
public final class Moment {
    private Moment() {}

    /** Microseconds since 1970, rounded down; what lies beyond the range of a long is its end. */
    public static long micros(Instant instant) {
        if (instant.isBefore(ofMicros(Long.MIN_VALUE + 1_000_000))) {
            return Long.MIN_VALUE;
        }
        if (instant.isAfter(ofMicros(Long.MAX_VALUE - 1_000_000))) {
            return Long.MAX_VALUE;
        }
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant.truncatedTo(ChronoUnit.MICROS));
    }

    public static Instant ofMicros(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    public static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    public static @Nullable Instant ofText(@Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            throw new StoreException(StoreException.Kind.DAMAGED, "The workspace file is damaged: not a moment: " + text, e);
        }
    }

    public static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    public static @Nullable LocalDate dateOf(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new StoreException(StoreException.Kind.DAMAGED, "The workspace file is damaged: not a date: " + text, e);
        }
    }
}
