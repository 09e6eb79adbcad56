package org.vouchsafe.report.pdf.block;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.report.Document;
import org.vouchsafe.report.Document.Align;
import org.vouchsafe.report.Document.Cell;
import org.vouchsafe.report.Document.Table;
import org.vouchsafe.report.pdf.layout.Anchors;
import org.vouchsafe.report.pdf.layout.Flow;
import org.vouchsafe.report.pdf.layout.Line;
import org.vouchsafe.report.pdf.layout.LineBreaker;
import org.vouchsafe.report.pdf.layout.Mark;
import org.vouchsafe.report.pdf.layout.Tag;
import org.vouchsafe.report.pdf.type.Palette;
import org.vouchsafe.report.pdf.type.Style;

/** A table with horizontal rules only; its header is repeated on each sheet, and a row that is too tall goes on overleaf. */
final class TableBlock {
    static final float GAP = 10;
    private static final float ABOVE = 6;
    private static final float PAD = 4.5f;
    /** A row taller than this share of a sheet is split rather than moved. */
    private static final float LARGEST_WHOLE_ROW = 0.35f;
    /** Up to so many rows a table is not parted. */
    private static final int SHORT = 8;

    private final Flow flow;
    private final LineBreaker breaker;
    private float[] widths = new float[0];

    TableBlock(Flow flow, LineBreaker breaker) {
        this.flow = flow;
        this.breaker = breaker;
    }

    void put(Table table, Tag parent) {
        flow.space(ABOVE);
        flow.need(opening(table) - ABOVE);
        Tag tag = parent.add("Table");
        if (!table.title().isEmpty()) {
            for (Line line : breaker.lines(LineBreaker.plain(table.title()), Style.HEADING, flow.width(), tag.add("Caption"))) {
                line.put(flow, flow.left(), flow.y());
                flow.down(line.leading());
            }
            flow.down(1);
        }
        header(table, tag.add("THead").add("TR"));
        Tag body = tag.add("TBody");
        for (List<Cell> row : table.rows()) {
            row(table, row, body.add("TR"));
        }
        flow.down(12);
    }

    /** Height of its caption, header and first row, or of a short table as a whole: what must stand on one sheet to begin with. */
    float opening(Table table) {
        widths = ColumnWidths.of(table, breaker, flow.width());
        int head = 1;
        for (int i = 0; i < widths.length; i++) {
            head = Math.max(head, breaker.lines(LineBreaker.plain(table.columns().get(i).title()), Style.COLUMN, inner(i), null).size());
        }
        float above = ABOVE + caption(table) + height(head);
        if (table.rows().isEmpty()) {
            return above;
        }
        float whole = 0;
        if (table.rows().size() <= SHORT) {
            for (List<Cell> row : table.rows()) {
                whole += height(lines(table, row));
            }
        }
        boolean kept = whole > 0 && whole <= LARGEST_WHOLE_ROW * flow.fullHeight();
        return above + (kept ? whole : Math.min(height(lines(table, table.rows().getFirst())), LARGEST_WHOLE_ROW * flow.fullHeight()));
    }

    private int lines(Table table, List<Cell> row) {
        int lines = 1;
        for (int i = 0; i < widths.length; i++) {
            lines = Math.max(lines, breaker.lines(row.get(i).runs(), style(table, i), inner(i), null).size());
        }
        return lines;
    }

    private float caption(Table table) {
        return table.title().isEmpty() ? 0
                : breaker.lines(LineBreaker.plain(table.title()), Style.HEADING, flow.width(), null).size() * Style.HEADING.leading() + 1;
    }

    private void header(Table table, @Nullable Tag row) {
        List<List<Line>> cells = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            cells.add(breaker.lines(LineBreaker.plain(table.columns().get(i).title()), Style.COLUMN, inner(i),
                    row == null ? null : row.addHeaderCell("Column")));
        }
        slice(table, cells, 0, tallest(cells));
        flow.put(new Mark.Rule(flow.left(), flow.y(), flow.width(), 0.9f, flow.theme().lines()));
    }

    private void row(Table table, List<Cell> row, Tag tag) {
        List<List<Line>> cells = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            cells.add(breaker.lines(row.get(i).runs(), style(table, i), inner(i), tag.add("TD")));
        }
        int lines = tallest(cells);
        float height = height(lines);
        if (height > flow.room() && (height <= LARGEST_WHOLE_ROW * flow.fullHeight() || flow.room() < height(3))) {
            next(table);
        }
        anchors(row);
        int done = 0;
        while (done < lines) {
            int fitting = Math.max(1, (int) ((flow.room() - 2 * PAD) / Style.CELL.leading()));
            int end = Math.min(lines, done + fitting);
            slice(table, cells, done, end);
            done = end;
            if (done < lines) {
                next(table);
            }
        }
        flow.put(new Mark.Rule(flow.left(), flow.y(), flow.width(), 0.5f, Palette.LINE));
    }

    static Style style(Table table, int column) {
        return table.columns().get(column).align() == Align.RIGHT ? Style.CELL.tabular() : Style.CELL;
    }

    private void next(Table table) {
        flow.newSheet();
        header(table, null);
    }

    private void anchors(List<Cell> row) {
        row.stream().flatMap(cell -> cell.runs().stream()).forEach(run -> {
            if (run instanceof Document.EvidenceEntry entry) {
                flow.put(new Mark.Anchor(Anchors.evidence(entry.evidence().toString()), flow.y()));
            }
        });
    }

    /** The lines from..end of each cell, side by side. */
    private void slice(Table table, List<List<Line>> cells, int from, int end) {
        flow.down(PAD);
        float x = flow.left();
        for (int i = 0; i < widths.length; i++) {
            boolean right = table.columns().get(i).align() == Align.RIGHT;
            // The last column reaches the margin; the gap belongs to the others.
            float cellWidth = i == widths.length - 1 ? widths[i] : widths[i] - GAP;
            for (int k = from; k < Math.min(end, cells.get(i).size()); k++) {
                Line line = cells.get(i).get(k);
                line.put(flow, right ? x + cellWidth - line.width() : x, flow.y() - (k - from) * line.leading());
            }
            x += widths[i];
        }
        flow.down((end - from) * Style.CELL.leading() + PAD);
    }

    private float inner(int column) {
        return column == widths.length - 1 ? widths[column] : widths[column] - GAP;
    }

    private static int tallest(List<List<Line>> cells) {
        return cells.stream().mapToInt(List::size).max().orElse(1);
    }

    private static float height(int lines) {
        return lines * Style.CELL.leading() + 2 * PAD;
    }
}
