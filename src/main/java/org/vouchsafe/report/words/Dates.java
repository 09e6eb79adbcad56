package org.vouchsafe.report.words;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Times as reports print them; always UTC, so that every reader sees the same. */
public final class Dates {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private Dates() {}

    /** {@code 2 Apr 2026, 13:00 UTC}. */
    public static String moment(Instant at) {
        return MOMENT.format(at);
    }

    /** {@code 2 Apr 2026}, the day in UTC. */
    public static String day(Instant at) {
        return DAY.format(at.atOffset(ZoneOffset.UTC));
    }

    /** {@code 2 Apr 2026}. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** How long before {@code now} something was, in whole days: {@code today}, {@code 1 day}, {@code 12 days}. */
    public static String age(Instant then, Instant now) {
        long days = ageInDays(then, now);
        return days <= 0 ? "less than a day" : days == 1 ? "1 day" : days + " days";
    }

    /** Whole days between the two moments; negative when {@code then} lies later. */
    public static long ageInDays(Instant then, Instant now) {
        return ChronoUnit.DAYS.between(then, now);
    }
}
