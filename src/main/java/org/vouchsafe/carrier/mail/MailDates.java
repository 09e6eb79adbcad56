package org.vouchsafe.carrier.mail;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates of mails (RFC 5322, section 3.3, with the old forms of 4.3). */
final class MailDates {
    private static final Pattern DATE = Pattern.compile("(?:[A-Za-z]{2,9},?\\s*)?(\\d{1,2})[\\s-]+([A-Za-z]{3,9})[\\s-]+(\\d{2,4})\\s+"
            + "(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2}))?(?:\\.\\d+)?\\s*([+-]\\d{4}|[+-]\\d{2}:\\d{2}|[A-Za-z]{1,5})?.*");
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final Map<String, Integer> ZONES = Map.of("EST", -5, "EDT", -4, "CST", -6, "CDT", -5, "MST", -7, "MDT", -6, "PST", -8,
            "PDT", -7, "CET", 1, "CEST", 2);

    private MailDates() {}

    /** The moment; empty when it is none. Without a zone it is taken as UTC. */
    static Optional<Instant> parse(String text) {
        Matcher date = DATE.matcher(text.replaceAll("\\([^()]{0,200}\\)", " ").strip());
        if (!date.matches()) {
            return iso(text.strip());
        }
        int month = MONTHS.indexOf(date.group(2).substring(0, 3).toLowerCase(Locale.ROOT));
        int year = Integer.parseInt(date.group(3));
        if (month < 0 || month % 3 != 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.of(year < 50 ? 2000 + year : year < 1000 ? 1900 + year : year, month / 3 + 1,
                    Integer.parseInt(date.group(1)), Integer.parseInt(date.group(4)), Integer.parseInt(date.group(5)),
                    date.group(6) == null ? 0 : Math.min(59, Integer.parseInt(date.group(6))), 0, zone(date.group(7))).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> iso(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text.replace(' ', 'T')).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static ZoneOffset zone(@org.jspecify.annotations.Nullable String zone) {
        if (zone == null || zone.equals("-0000")) {
            return ZoneOffset.UTC;
        }
        if (zone.startsWith("+") || zone.startsWith("-")) {
            return ZoneOffset.of(zone);
        }
        return ZoneOffset.ofHours(ZONES.getOrDefault(zone.toUpperCase(Locale.ROOT), 0));
    }
}
