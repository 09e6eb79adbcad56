package org.vouchsafe.usecase.incident.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.TextReading;
import org.vouchsafe.input.csv.CsvField;
import org.vouchsafe.input.csv.CsvReading;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonReading;
import org.vouchsafe.input.tree.JsonValue;

/**
 * Reads a list of indicators: one to a line (anything behind {@code #} is a remark), separated values with a column for the indicator, or a STIX 2
 * bundle, of whose patterns the compared values are taken. What cannot be one is a problem at its place and is left out.
 */
public final class IndicatorList {
    private static final Set<String> VALUE_COLUMNS = Set.of("indicator", "value", "ioc", "observable", "hash", "host", "domain");
    private static final Set<String> WORD_COLUMNS = Set.of("source", "description", "comment", "note", "type");
    private static final Pattern COMPARED = Pattern.compile("=\\s*'((?:[^'\\\\]|\\\\.)*)'");
    private static final Pattern PLAIN = Pattern.compile("(?:[a-z0-9-]+:[a-zA-Z0-9_.'\\[\\]-]+)\\s*=\\s*'((?:[^'\\\\]|\\\\.)*)'");
    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{28,}");
    private static final Set<Integer> DIGITS = Set.of(32, 40, 56, 64, 96, 128);
    private static final int SHORTEST = 4;
    private static final int LONGEST = 2_000;
    private final Problems problems;
    private final List<Listed> listed = new ArrayList<>();
    private final Set<String> met = new TreeSet<>();

    /**
     * An indicator of a list.
     *
     * @param indicator as it is, not defanged
     * @param words what the list says of it; empty when it says nothing
     */
    public record Listed(String indicator, String words, Location place) {}

    /** What a list holds, and what of it cannot be read. */
    public record Read(List<Listed> indicators, List<Problem> problems) {
        public Read {
            indicators = List.copyOf(indicators);
            problems = List.copyOf(problems);
        }
    }

    private IndicatorList(Problems problems) {
        this.problems = problems;
    }

    /** Reads one. */
    public static Read read(SourceFile file) {
        var list = new IndicatorList(new Problems(file.name(), Limits.DEFAULT));
        String text = TextReading.text(file, list.problems);
        if (text.stripLeading().startsWith("{")) {
            new JsonReading(Limits.DEFAULT).tree(file, list.problems).map(JsonValue::asObject).ifPresent(list::bundle);
        } else {
            List<String> header = CsvReading.header(text).stream().map(each -> each.strip().toLowerCase(Locale.ROOT)).toList();
            if (header.stream().anyMatch(VALUE_COLUMNS::contains)) {
                list.rows(CsvReading.rows(text, Limits.DEFAULT, list.problems), header);
            } else {
                list.lines(text);
            }
        }
        if (list.listed.isEmpty() && list.problems.list().isEmpty()) {
            list.problems.error("NO_INDICATOR", Location.WHOLE_FILE, "The list holds no indicator.",
                    "Give one to a line, a column named 'indicator', or a STIX 2 bundle with indicators.");
        }
        return new Read(list.listed, list.problems.list());
    }

    private void bundle(JsonObject bundle) {
        for (JsonObject each : bundle.objects("objects")) {
            String pattern = each.text("pattern");
            if ("indicator".equals(each.text("type")) && pattern != null) {
                String name = each.text("name");
                int before = listed.size() + problems.list().size();
                patterns(COMPARED, pattern, name == null ? "" : name, each.location());
                if (listed.size() + problems.list().size() == before && !COMPARED.matcher(pattern).find()) {
                    problems.warning("INDICATOR_PATTERN", each.location(), "The pattern compares nothing with a value.",
                            "Only values that are compared with '=' are taken. Note what it means by hand.");
                }
            }
        }
    }

    private void patterns(Pattern shape, String text, String words, Location place) {
        Matcher compared = shape.matcher(text);
        while (compared.find()) {
            add(compared.group(1).replaceAll("\\\\(.)", "$1"), words, place);
        }
    }

    private void rows(List<List<CsvField>> rows, List<String> header) {
        int value = (int) header.stream().takeWhile(each -> !VALUE_COLUMNS.contains(each)).count();
        for (List<CsvField> row : rows.subList(1, rows.size())) {
            if (row.size() <= value || row.get(value).text().isBlank()) {
                problems.warning("INDICATOR_MISSING", row.getFirst().location(), "The row names no indicator.",
                        "Fill the column '" + header.get(value) + "' or remove the row.");
                continue;
            }
            List<String> words = new ArrayList<>();
            for (int i = 0; i < Math.min(header.size(), row.size()); i++) {
                if (i != value && WORD_COLUMNS.contains(header.get(i)) && !row.get(i).text().isBlank()) {
                    words.add(row.get(i).text().strip());
                }
            }
            add(row.get(value).text(), String.join(", ", words), row.get(value).location());
        }
    }

    private void lines(String text) {
        int number = 0;
        for (String each : text.lines().toList()) {
            number++;
            int remark = each.startsWith("#") ? 0 : each.indexOf(" #");
            String line = (remark < 0 ? each : each.substring(0, remark)).strip();
            if (!line.isEmpty()) {
                Location place = new Location.LineColumn(number, each.indexOf(line) + 1);
                String words = remark < 0 ? "" : each.substring(remark).replaceFirst("^\\s*#", "").strip();
                if (PLAIN.matcher(line).find()) {
                    patterns(PLAIN, line, words, place);
                } else {
                    add(line, words, place);
                }
            }
        }
    }

    private void add(String text, String words, Location place) {
        String indicator = Fanging.plain(text);
        if (HEX.matcher(indicator).matches() && !DIGITS.contains(indicator.length())) {
            problems.error("HASH_LENGTH", place, "The hash has " + indicator.length() + " digits, which no kind of hash has: a digit is "
                    + "missing or too many.", "Take it from another source. It is not looked for.");
        } else if (indicator.length() < SHORTEST || indicator.length() > LONGEST) {
            problems.error("INDICATOR_LENGTH", place,
                    "'" + (indicator.length() > LONGEST ? indicator.substring(0, 40) + "\u2026" : indicator)
                            + "' is too " + (indicator.length() < SHORTEST ? "short" : "long") + " to be looked for.",
                    "Give the whole host, address, file or hash.");
        } else if (met.add(indicator.toLowerCase(Locale.ROOT))) {
            listed.add(new Listed(indicator, words, place));
        }
    }
}
