package org.vouchsafe.format.epss;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.signal.Signal;

/** The lines of an EPSS file: a comment with model and date, the names of the columns, and a row per vulnerability. */
public final class EpssLine {
    private static final Pattern MODEL = Pattern.compile("model_version\\s*:\\s*([^,\\s]+)");
    private static final Pattern DATE = Pattern.compile("score_date\\s*:\\s*([^,\\s]+)");
    private static final Pattern CVE = Pattern.compile("(?i)CVE-\\d{4}-\\d{4,}");
    /** Files until 2023 write the zone as {@code +0000}, later ones as {@code Z}. */
    private static final DateTimeFormatter OLDER = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssZ", Locale.ROOT);

    private EpssLine() {}

    /**
     * What the comment says.
     *
     * @param model version of the model; null when it is not said
     * @param dated the day of the scores; null when it is not said or cannot be read
     */
    public record Heading(@Nullable String model, @Nullable Instant dated) {
        public static final Heading NONE = new Heading(null, null);
    }

    /** True for the comment line. */
    public static boolean isComment(String line) {
        return line.startsWith("#");
    }

    /** True for the names of the columns. */
    public static boolean isColumns(String line) {
        return List.of(line.strip().toLowerCase(Locale.ROOT).split("\\s*,\\s*", -1)).equals(List.of("cve", "epss", "percentile"));
    }

    /** Reads the comment line. */
    public static Heading heading(String comment) {
        Matcher model = MODEL.matcher(comment);
        Matcher date = DATE.matcher(comment);
        return new Heading(model.find() ? model.group(1) : null, date.find() ? moment(date.group(1)) : null);
    }

    private static @Nullable Instant moment(String text) {
        for (DateTimeFormatter each : List.of(DateTimeFormatter.ISO_OFFSET_DATE_TIME, OLDER)) {
            try {
                return OffsetDateTime.parse(text, each).toInstant();
            } catch (DateTimeException e) {
                // The next way to write it.
            }
        }
        try {
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** One row. */
    public record Row(String cve, BigDecimal score, BigDecimal percentile) {
        Signal.Probability under(Heading heading) {
            return new Signal.Probability(score, percentile, heading.model());
        }
    }

    /** Reads a row; empty when it is none, or a number lies outside 0 to 1. */
    public static Optional<Row> row(String line) {
        String[] fields = line.split(",", -1);
        if (fields.length != 3 || !CVE.matcher(fields[0].strip()).matches()) {
            return Optional.empty();
        }
        Optional<BigDecimal> score = share(fields[1].strip());
        Optional<BigDecimal> percentile = share(fields[2].strip());
        return score.isEmpty() || percentile.isEmpty() ? Optional.empty()
                : Optional.of(new Row(fields[0].strip(), score.get(), percentile.get()));
    }

    private static Optional<BigDecimal> share(String text) {
        if (text.length() > 40) {
            return Optional.empty();
        }
        try {
            var number = new BigDecimal(text);
            return number.signum() >= 0 && number.compareTo(BigDecimal.ONE) <= 0 && number.scale() <= 40 ? Optional.of(number)
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
