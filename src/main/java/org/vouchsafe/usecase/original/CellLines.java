package org.vouchsafe.usecase.original;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Opening;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.workbook.read.ReadCell;
import org.vouchsafe.workbook.read.ReadSheet;
import org.vouchsafe.workbook.read.WorkbookReading;

/**
 * A workbook as lines, one per cell that holds something: {@code Answers!C14  Yes}.
 *
 * @param at number of the line of each cell
 */
record CellLines(List<String> lines, Map<Location, Integer> at) {
    /** Of a file that is no workbook. */
    static final CellLines NONE = new CellLines(List.of(), Map.of());

    CellLines {
        lines = List.copyOf(lines);
        at = Map.copyOf(at);
    }

    /** Of these bytes; none when they are no workbook. */
    static CellLines of(String name, byte[] bytes) {
        var file = new SourceFile(name, bytes);
        var reading = new WorkbookReading(Limits.DEFAULT);
        if (!reading.recognises(new Opening(file, Limits.DEFAULT))) {
            return NONE;
        }
        List<String> lines = new ArrayList<>();
        Map<Location, Integer> at = new HashMap<>();
        reading.read(file, new Problems(name, Limits.DEFAULT)).ifPresent(workbook -> {
            for (ReadSheet sheet : workbook.sheets()) {
                for (ReadSheet.ReadRow row : sheet.rows()) {
                    for (ReadCell cell : row.cells()) {
                        if (!cell.text().isBlank()) {
                            lines.add(cell.location().text() + "  " + cell.text().replace('\n', ' '));
                            at.put(cell.location(), lines.size());
                        }
                    }
                }
            }
        });
        return new CellLines(lines, at);
    }

    /** The line of a cited cell. */
    Extent extent(Location location) {
        Integer line = at.get(location);
        return line == null ? Extent.NONE : new Extent(line, line);
    }
}
