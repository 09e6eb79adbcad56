package org.vouchsafe.input;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.problem.Location;

/** Reads the points in time that documents state (RFC 3339), and says so when it had to assume something. */
public final class Moments {
    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 9999;

    private Moments() {}

    /**
     * The moment; null, with the problem {@code BAD_DATE}, when the text is none. A time without a zone, or a day without a time, is taken as
     * UTC with the problem {@code DATE_ASSUMED}.
     */
    public static @Nullable Instant parse(String text, Location at, Problems problems) {
        String upper = text.strip().toUpperCase(Locale.ROOT);
        try {
            OffsetDateTime exact = OffsetDateTime.parse(upper.replaceFirst("^(\\d{4}-\\d\\d-\\d\\d) (?=\\d)", "$1T"));
            return within(exact.toInstant(), exact.getYear());
        } catch (DateTimeException e) {
            return assumed(upper, text, at, problems);
        }
    }

    private static @Nullable Instant assumed(String upper, String text, Location at, Problems problems) {
        try {
            LocalDateTime local = upper.indexOf('T') < 0 ? LocalDate.parse(upper).atStartOfDay() : LocalDateTime.parse(upper);
            Instant moment = within(local.toInstant(ZoneOffset.UTC), local.getYear());
            problems.warning("DATE_ASSUMED", at, "The date \"" + shortened(text) + "\" has no time zone or no time; it was read as UTC.",
                    "Check whether the order of statements depends on it.");
            return moment;
        } catch (DateTimeException e) {
            problems.error("BAD_DATE", at, "\"" + shortened(text) + "\" is not a date and time; it was passed over.",
                    "Ask the sender for dates such as 2026-04-01T10:00:00Z.");
            return null;
        }
    }

    private static Instant within(Instant moment, int year) {
        if (year < EARLIEST_YEAR || year > LATEST_YEAR) {
            throw new DateTimeException("Outside the years that can be meant");
        }
        return moment;
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
