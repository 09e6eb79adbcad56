package org.vouchsafe.cli.session;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads moments as people type them: an instant, a time with an offset, or a date. */
public final class Moments {
    private Moments() {}

    /** A date means its last moment in UTC: what was known on that day. */
    public static final class EndOfDay implements ITypeConverter<Instant> {
        @Override
        public Instant convert(String text) {
            return read(text, 1);
        }
    }

    /** A date means its first moment in UTC. */
    public static final class StartOfDay implements ITypeConverter<Instant> {
        @Override
        public Instant convert(String text) {
            return read(text, 0);
        }
    }

    /** A day. */
    public static final class Day implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String text) {
            try {
                return LocalDate.parse(text.strip());
            } catch (DateTimeParseException e) {
                throw new TypeConversionException("'" + text + "' is not a day. Write it as 2026-04-01.");
            }
        }
    }

    private static Instant read(String text, int daysAfter) {
        try {
            if (text.indexOf('T') >= 0) {
                return OffsetDateTime.parse(text).toInstant();
            }
            Instant start = LocalDate.parse(text).plusDays(daysAfter).atStartOfDay().toInstant(ZoneOffset.UTC);
            return daysAfter == 0 ? start : start.minusNanos(1);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("'" + text + "' is not a moment. Write it as 2026-04-01T12:00:00Z or 2026-04-01.");
        }
    }
}
