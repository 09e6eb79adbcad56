package org.vouchsafe.report.section;

import java.util.ArrayList;
import java.util.List;
import org.vouchsafe.report.Document.Align;
import org.vouchsafe.report.Document.Block;
import org.vouchsafe.report.Document.Cell;
import org.vouchsafe.report.Document.Column;
import org.vouchsafe.report.Document.Table;
import org.vouchsafe.report.words.Runs;

/** Builds tables row by row. */
public final class Tables {
    private final String title;
    private final List<Column> columns = new ArrayList<>();
    private final List<List<Cell>> rows = new ArrayList<>();

    private Tables(String title) {
        this.title = title;
    }

    /** An empty one under this title. */
    public static Tables titled(String title) {
        return new Tables(title);
    }

    /** A column with its share of the width. */
    public Tables column(String heading, int weight) {
        columns.add(new Column(heading, weight, Align.LEFT));
        return this;
    }

    /** The same, set flush right. */
    public Tables numbers(String heading, int weight) {
        columns.add(new Column(heading, weight, Align.RIGHT));
        return this;
    }

    /** A row with as many cells as there are columns. */
    public Tables row(Cell... cells) {
        return row(List.of(cells));
    }

    /** A row with as many cells as there are columns. */
    public Tables row(List<Cell> cells) {
        rows.add(List.copyOf(cells));
        return this;
    }

    /** The table, or one sentence when it has no row: an empty table tells nothing. */
    public Block or(String sentence) {
        return rows.isEmpty() ? new Runs().text(sentence).paragraph() : new Table(title, columns, rows);
    }
}
