package org.vouchsafe.domain.claim;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Statements of which only the day is known (UTC). What clears is then held to be made as its day began, and what warns as its day ended: so
 * neither order in which the two may have been made lets the one that clears speak over the other. A moment one millisecond before midnight
 * stands for the end of such a day.
 */
public final class WholeDay {
    private static final LocalTime END = LocalTime.of(23, 59, 59, 999_000_000);
    private static final Duration LENGTH = Duration.ofDays(1).minusMillis(1);

    private WholeDay() {}

    /** The end of the day that begins there. */
    public static Instant end(Instant beginning) {
        return beginning.plus(LENGTH);
    }

    /** The moment, or the beginning of its day where it stands for a whole one. */
    public static Instant beginning(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC).toLocalTime().equals(END) ? moment.minus(LENGTH) : moment;
    }

    /** The moment, or the beginning of its day where it stands for a whole one; null for null. */
    public static @Nullable Instant beginningOrNull(@Nullable Instant moment) {
        return moment == null ? null : beginning(moment);
    }

    /**
     * True when nobody can tell which of two lists or documents was made first: they are of one day, and one of them states midnight, as
     * programs write a day without a time.
     */
    public static boolean isOpenWhichCameFirst(Instant one, Instant other) {
        Instant day = one.truncatedTo(java.time.temporal.ChronoUnit.DAYS);
        return day.equals(other.truncatedTo(java.time.temporal.ChronoUnit.DAYS)) && (one.equals(day) || other.equals(day));
    }
}
