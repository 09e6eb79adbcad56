package org.vouchsafe.ui.words;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How moments are written: in the analyst's zone, as {@code 2 Apr 2026, 13:00}. */
public record Moments(ZoneId zone) {
    // The program speaks English, so its dates do too, whatever the machine's language is.
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.UK);

    /** {@code 2 Apr 2026}; "Sept" is written "Sep" like the other months. */
    public String day(LocalDate day) {
        return shortSeptember(DAY.format(day));
    }

    /** {@code 2 Apr 2026, 13:00} in the analyst's zone. */
    public String minute(Instant at) {
        return shortSeptember(MINUTE.format(LocalDateTime.ofInstant(at, zone)));
    }

    /** {@code 2 Apr 2026, 11:00 UTC}: for times that documents state. */
    public String utc(Instant at) {
        return shortSeptember(MINUTE.format(LocalDateTime.ofInstant(at, ZoneOffset.UTC))) + " UTC";
    }

    /** Whole days between, in words: {@code today}, {@code 1 day}, {@code 214 days}; {@code none} when there is nothing to measure. */
    public String age(@Nullable Instant from, Instant now) {
        if (from == null) {
            return "none";
        }
        long days = Math.max(0, Duration.between(from, now).toDays());
        return days == 0 ? "today" : Count.of(days, "day");
    }

    private static String shortSeptember(String text) {
        return text.replace("Sept ", "Sep ");
    }
}
