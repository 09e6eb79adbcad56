package org.vouchsafe.workbook.write;

import java.util.List;
import org.vouchsafe.workbook.CellArea;

/**
 * A chart of horizontal stacked bars over a table that stands on the same sheet: a row per bar, a column per series.
 *
 * @param labels the names of the bars as they stand in {@code labelCells}, which is one column
 * @param place the cells the chart covers
 */
public record StackedBars(String title, List<String> labels, CellArea labelCells, List<Series> series, CellArea place) {
    public StackedBars {
        labels = List.copyOf(labels);
        series = List.copyOf(series);
    }

    /**
     * One colour of the bars.
     *
     * @param values as they stand in {@code cells}, one per bar
     * @param color six hexadecimal digits
     */
    public record Series(String name, List<Double> values, CellArea cells, String color) {
        public Series {
            values = List.copyOf(values);
        }
    }
}
