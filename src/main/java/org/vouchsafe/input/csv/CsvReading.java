package org.vouchsafe.input.csv;

import java.util.ArrayList;
import java.util.List;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Problems;

/**
 * Reads separated values (RFC 4180), also as spreadsheets write them: separated by comma, semicolon or tab, whichever the first line uses
 * most, or the one a first line {@code sep=;} names. Quoted fields may hold separators, line ends and doubled quotes.
 */
public final class CsvReading {
    private final String text;
    private final Limits limits;
    private final Problems problems;
    private int at;
    private int line = 1;
    private int lineStart;
    private boolean cut;

    private CsvReading(String text, Limits limits, Problems problems) {
        this.text = text;
        this.limits = limits;
        this.problems = problems;
    }

    /** The rows of the text, without those that hold nothing. */
    public static List<List<CsvField>> rows(String text, Limits limits, Problems problems) {
        return new CsvReading(text, limits, problems).rows();
    }

    /** The fields of the first row that holds anything; for recognising. */
    public static List<String> header(String text) {
        String head = text.length() <= 8_192 ? text : text.substring(0, 8_192);
        List<List<CsvField>> rows = rows(head, Limits.DEFAULT, new Problems("", Limits.DEFAULT));
        return rows.isEmpty() ? List.of() : rows.getFirst().stream().map(CsvField::text).toList();
    }

    private List<List<CsvField>> rows() {
        List<List<CsvField>> rows = new ArrayList<>();
        char separator = separator();
        while (at < text.length()) {
            List<CsvField> row = row(separator);
            // What an open quote has swallowed is no row: nobody knows where its fields end.
            if (!cut && row.stream().anyMatch(f -> !f.text().isEmpty())) {
                rows.add(row);
            }
        }
        return rows;
    }

    private char separator() {
        String first = text.lines().filter(l -> !l.isBlank()).findFirst().orElse("");
        if (first.matches("(?i)sep=.")) {
            at = text.indexOf(first) + first.length();
            endOfLine();
            return first.charAt(4);
        }
        char best = ',';
        long most = 0;
        for (char candidate : new char[] {',', ';', '\t'}) {
            long count = unquoted(first).chars().filter(c -> c == candidate).count();
            if (count > most) {
                best = candidate;
                most = count;
            }
        }
        return best;
    }

    private static String unquoted(String first) {
        StringBuilder rest = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < first.length(); i++) {
            char c = first.charAt(i);
            quoted ^= c == '"';
            if (!quoted) {
                rest.append(c);
            }
        }
        return rest.toString();
    }

    private List<CsvField> row(char separator) {
        List<CsvField> row = new ArrayList<>();
        while (true) {
            row.add(field(separator));
            if (at >= text.length()) {
                return row;
            }
            if (text.charAt(at) != separator) {
                endOfLine();
                return row;
            }
            at++;
            if (at >= text.length()) {
                return row;
            }
        }
    }

    private CsvField field(char separator) {
        Location place = new Location.LineColumn(line, at - lineStart + 1);
        StringBuilder content = new StringBuilder();
        int start = at;
        while (start < text.length() && text.charAt(start) == ' ') {
            start++;
        }
        if (start < text.length() && text.charAt(start) == '"') {
            at = start + 1;
            quoted(content, place);
        }
        // What stands after a closing quote is kept: better too much than lost.
        while (at < text.length() && text.charAt(at) != separator && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            content.append(text.charAt(at++));
        }
        if (content.length() > limits.textLength()) {
            problems.error("TOO_MUCH", place, "The field is longer than " + limits.textLength() + " characters; it was passed over.",
                    "Check whether a quote is missing.");
            content.setLength(0);
        }
        return new CsvField(content.toString().strip(), place);
    }

    private void quoted(StringBuilder content, Location place) {
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                if (at >= text.length() || text.charAt(at) != '"') {
                    return;
                }
                at++;
            } else if (c == '\n') {
                line++;
                lineStart = at;
            }
            content.append(c);
        }
        cut = true;
        problems.error("OPEN_QUOTE", place, "The quote that begins here is never closed, so this row and all that follows were not read.",
                "Close the quote and import the file again.");
    }

    private void endOfLine() {
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        line++;
        lineStart = at;
    }
}
