package org.vouchsafe.ui.component.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Rows as text with separators: tabs for the clipboard, commas (RFC 4180) for a file. */
public final class Separated {
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private Separated() {}

    /** Lines of cells separated by tabs; line ends and tabs within cells become spaces. */
    public static <R> String tabs(List<Column<R>> columns, List<R> rows) {
        return lines(columns, rows).stream()
                .map(line -> line.stream().map(cell -> cell.replaceAll("[\\t\\r\\n]+", " ")).collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
    }

    /** A CSV file with a head line. Cells a spreadsheet would take for a formula are led by an apostrophe: suppliers choose these texts. */
    public static <R> String commas(List<Column<R>> columns, List<R> rows) {
        return lines(columns, rows).stream()
                .map(line -> line.stream().map(Separated::quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static <R> List<List<String>> lines(List<Column<R>> columns, List<R> rows) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(columns.stream().map(Column::title).toList());
        rows.forEach(row -> lines.add(columns.stream().map(c -> c.text().apply(row)).toList()));
        return lines;
    }

    private static String quoted(String cell) {
        String safe = !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 && !isNumber(cell) ? "'" + cell : cell;
        return safe.matches("(?s).*[\",\\r\\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    private static boolean isNumber(String cell) {
        return cell.matches("-?\\d+([.,]\\d+)?");
    }
}
