package org.vouchsafe.report.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.vouchsafe.report.Chart;
import org.vouchsafe.report.Document.Block;
import org.vouchsafe.report.Document.StateBar;
import org.vouchsafe.report.Document.StateChart;
import org.vouchsafe.workbook.CellArea;
import org.vouchsafe.workbook.write.Cell;
import org.vouchsafe.workbook.write.SheetWriter;
import org.vouchsafe.workbook.write.StackedBars;

/** States by something, or by how long they are open, as a table of numbers with a chart below that reads them. */
final class Bars {
    /** More bars than this nobody reads; the table holds them all the same. */
    private static final int MOST_BARS = 60;
    private static final int HEAD_AND_LEGEND_ROWS = 7;
    /** Widths of the columns of such a sheet, in characters. */
    static final double[] WIDTHS = {34, 16, 26, 20, 16, 18, 12};

    private Bars() {}

    private record Part(String title, String color, ToIntFunction<StateBar> count) {}

    private static final List<Part> PARTS = List.of(new Part("▲ Affected", "B3261E", StateBar::affected),
            new Part("≠ Unknown, contradiction", "6B3FB5", StateBar::contradicted),
            new Part("◆ Unknown, other", "8A5A00", bar -> bar.unknown() - bar.contradicted()),
            new Part("● Fixed", "0B6E99", StateBar::fixed),
            new Part("○ Not affected", "2E7D4F", StateBar::notAffected));

    /** Those of states that are open. */
    private static final List<Part> OPEN = PARTS.subList(0, 3);

    static void write(Block chart, SheetWriter sheet) {
        switch (chart) {
            case StateChart states -> write(states, PARTS, sheet);
            case Chart.Ageing ageing -> write(new StateChart(ageing.title(), ageing.bands().stream()
                    .map(each -> new StateBar(each.label(), each.affected(), each.unknown(), each.contradicted(), 0, 0)).toList()), OPEN,
                    sheet);
            default -> throw new IllegalStateException("No spreadsheet draws " + chart);
        }
    }

    private static void write(StateChart chart, List<Part> parts, SheetWriter sheet) {
        List<Cell> header = new ArrayList<>();
        header.add(Cell.text(chart.title(), Looks.HEADER));
        parts.forEach(part -> header.add(Cell.text(part.title(), Looks.NUMBER_HEADER)));
        header.add(Cell.text("All", Looks.NUMBER_HEADER));
        CellArea area = sheet.table(chart.title(), header, chart.bars().stream().map(each -> row(each, parts)).toList());
        sheet.gap(12);
        if (!chart.bars().isEmpty() && chart.bars().size() <= MOST_BARS) {
            StackedBars bars = bars(chart, parts, area, sheet.nextRow());
            sheet.chart(bars);
            while (sheet.nextRow() <= bars.place().lastRow()) {
                sheet.gap(15);
            }
            sheet.gap(12);
        }
    }

    private static List<Cell> row(StateBar bar, List<Part> parts) {
        List<Cell> row = new ArrayList<>();
        row.add(Cell.text(bar.label(), Looks.CELL));
        parts.forEach(part -> row.add(Cell.number(part.count().applyAsInt(bar), Looks.NUMBER)));
        row.add(Cell.number(bar.affected() + bar.unknown() + bar.fixed() + bar.notAffected(), Looks.NUMBER));
        return row;
    }

    private static StackedBars bars(StateChart chart, List<Part> parts, CellArea area, int firstRow) {
        List<StackedBars.Series> series = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            series.add(
                    new StackedBars.Series(part.title(), chart.bars().stream().map(each -> (double) part.count().applyAsInt(each)).toList(),
                            CellArea.column(i + 1, area.firstRow() + 1, area.lastRow()), part.color()));
        }
        int rows = HEAD_AND_LEGEND_ROWS + 2 * chart.bars().size();
        return new StackedBars(chart.title(), chart.bars().stream().map(StateBar::label).toList(),
                CellArea.column(0, area.firstRow() + 1, area.lastRow()), series, new CellArea(firstRow, 0, firstRow + rows, 5));
    }
}
