package org.vouchsafe.seal.pdf.revision;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Text strings and dates as PDF writes them (ISO 32000-1, 7.9), in the forms we write and no others. */
final class PdfText {
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);

    private PdfText() {}

    /** Plain ASCII in parentheses, everything else as UTF-16 in hexadecimal, so that nothing in it can end the string. */
    static String written(String text) {
        if (text.chars().allMatch(c -> c >= ' ' && c < 127 && c != '(' && c != ')' && c != '\\')) {
            return "(" + text + ")";
        }
        return "<FEFF" + HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_16BE)) + ">";
    }

    /** What {@link #written} was given; null for any other form. */
    static @Nullable String read(@Nullable String written) {
        if (written == null || written.length() < 2) {
            return null;
        }
        String text = written.substring(1, written.length() - 1);
        if (text.startsWith("FEFF") && text.matches("([0-9A-F]{4})+")) {
            text = new String(HexFormat.of().parseHex(text.substring(4)), StandardCharsets.UTF_16BE);
        }
        return written(text).equals(written) ? text : null;
    }

    static String date(Instant at) {
        return "(D:" + SECONDS.format(at.atOffset(ZoneOffset.UTC)) + "+00'00')";
    }

    /** The moment {@link #date} was given; null for any other form. */
    static @Nullable Instant moment(@Nullable String written) {
        if (written == null || !written.matches("\\(D:\\d{14}\\+00'00'\\)")) {
            return null;
        }
        try {
            return LocalDateTime.parse(written.substring(3, 17), SECONDS).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException _) {
            return null;
        }
    }
}
