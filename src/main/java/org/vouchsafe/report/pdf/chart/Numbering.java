package org.vouchsafe.report.pdf.chart;

import java.util.ArrayList;
import java.util.List;
import org.vouchsafe.report.Chart;
import org.vouchsafe.report.Chart.Tone;
import org.vouchsafe.report.Document.Align;
import org.vouchsafe.report.Document.Cell;
import org.vouchsafe.report.Document.Column;
import org.vouchsafe.report.Document.StateBar;
import org.vouchsafe.report.Document.StateChart;
import org.vouchsafe.report.Document.Table;
import org.vouchsafe.report.words.Words;

/** The tables below drawings: the same numbers and words, with the letters and numbers that mark them in the drawing. */
public final class Numbering {
    private Numbering() {}

    /** {@code A} to {@code Z}, then {@code A2} and so on. */
    static String letter(int index) {
        return (char) ('A' + index % 26) + (index < 26 ? "" : Integer.toString(1 + index / 26));
    }

    static String tone(Tone tone) {
        return tone.word().isEmpty() ? "" : " (" + tone.word() + ")";
    }

    /** What stands below a drawing, without a title of its own. */
    public static Table table(Chart chart) {
        Table table = chart.table();
        if (!(chart instanceof Chart.TimeLine line)) {
            return new Table("", table.columns(), table.rows());
        }
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("No.", 7, Align.LEFT));
        columns.addAll(table.columns());
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < table.rows().size(); i++) {
            List<Cell> row = new ArrayList<>();
            int periods = line.periods().size();
            row.add(Cell.of(i < periods ? letter(i) : Integer.toString(i - periods + 1)));
            row.addAll(table.rows().get(i));
            rows.add(row);
        }
        return new Table("", columns, rows);
    }

    /** The numbers behind bars of states. */
    public static Table table(StateChart chart) {
        List<Column> columns = List.of(new Column(chart.title().isBlank() ? "States" : chart.title(), 30, Align.LEFT), number("Affected"),
                number("Contradicted"), number("Unknown, other"), number("Fixed"), number("Not affected"), number("All"));
        return new Table("", columns, chart.bars().stream().map(Numbering::row).toList());
    }

    private static Column number(String title) {
        return new Column(title, 12, Align.RIGHT);
    }

    private static List<Cell> row(StateBar bar) {
        return List.of(Cell.of(bar.label()), cell(bar.affected()), cell(bar.contradicted()), cell(bar.unknown() - bar.contradicted()),
                cell(bar.fixed()), cell(bar.notAffected()), cell(bar.affected() + bar.unknown() + bar.fixed() + bar.notAffected()));
    }

    private static Cell cell(int count) {
        return Cell.typed(Words.number(count), (long) count);
    }
}
