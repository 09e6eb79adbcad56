package org.vouchsafe.usecase.export;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.position.Position;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.usecase.read.StateFilter;
import org.vouchsafe.usecase.reading.ReadStates;
import org.vouchsafe.workbook.write.Cell;
import org.vouchsafe.workbook.write.Style;
import org.vouchsafe.workbook.write.WorkbookProperties;
import org.vouchsafe.workbook.write.WorkbookWriter;

/** Writes positions as a table for other programs: CSV (RFC 4180, UTF-8) or an Excel workbook. */
public final class ExportStates {
    private static final List<String> COLUMNS = List.of("Supplier", "Product", "Release", "Advisory", "Aliases", "State", "Basis", "Reason",
            "Malicious", "Components", "Remarks", "Contradictions", "Stale", "Criticality", "Owner", "Environments", "Evidence", "Since");
    private final ReadStates states;

    public ExportStates(ReadStates states) {
        this.states = states;
    }

    /** The formats it can be written in. */
    public enum Format {
        CSV, XLSX
    }

    /** How much was written. */
    public record Written(Path file, int positions) {}

    /**
     * Writes the positions into a new file; a table without rows when there are none.
     *
     * @throws org.vouchsafe.usecase.Refused when the scope is not known or the file is there already
     */
    public Written write(Format format, StateFilter scope, Path file, Viewpoint viewpoint) {
        List<PositionRow> rows = states.asked(scope, viewpoint);
        NewFile.write(file, switch (format) {
            case CSV -> csv(rows);
            case XLSX -> workbook(rows);
        });
        return new Written(file, rows.size());
    }

    private static List<String> cells(PositionRow row) {
        Position position = row.position();
        return List.of(row.supplier(), row.product(), row.release(), position.advisory(), String.join("; ", position.aliases()),
                position.state().name(), position.basis().name(), position.reason() == null ? "" : position.reason().name(),
                position.malicious() ? "yes" : "no", String.join("; ", position.components()),
                position.remarks().stream().map(each -> each.code().name()).distinct().collect(Collectors.joining("; ")),
                position.contradictions().stream().map(each -> each.code().name() + (each.addressed() ? " (addressed)" : "")).distinct()
                        .collect(Collectors.joining("; ")),
                position.stale() ? "yes" : "no", row.criticality().name().toLowerCase(Locale.ROOT), text(row.owner()),
                String.join("; ", row.environments()),
                position.evidence().stream().map(Object::toString).collect(Collectors.joining("; ")),
                position.since() == null ? "" : position.since().at().toString());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static byte[] csv(List<PositionRow> rows) {
        var out = new StringBuilder();
        line(out, COLUMNS);
        rows.forEach(each -> line(out, cells(each)));
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(StringBuilder out, List<String> cells) {
        out.append(cells.stream().map(ExportStates::quoted).collect(Collectors.joining(","))).append("\r\n");
    }

    /** A text that a spreadsheet would take for a formula begins with an apostrophe: names come from suppliers. */
    private static String quoted(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        String safe = formula ? "'" + text : text;
        return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r') ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static byte[] workbook(List<PositionRow> rows) {
        try (var workbook = new WorkbookWriter(new WorkbookProperties("States", "Vouchsafe", newest(rows)))) {
            var sheet = workbook.sheet("States");
            List<List<Cell>> table = new ArrayList<>();
            rows.forEach(each -> table.add(cells(each).stream().map(Cell::text).toList()));
            sheet.table("States", COLUMNS.stream().map(each -> Cell.text(each, Style.PLAIN)).toList(), table);
            sheet.freeze(1, 3);
            return workbook.finish();
        }
    }

    /** The workbook is dated by the newest change of a state, so that the same states give the same file. */
    private static Instant newest(List<PositionRow> rows) {
        return rows.stream().map(each -> each.position().since()).filter(each -> each != null).map(each -> each.at())
                .max(Instant::compareTo).orElse(Instant.EPOCH);
    }
}
