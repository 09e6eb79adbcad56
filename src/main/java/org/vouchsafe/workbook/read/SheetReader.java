package org.vouchsafe.workbook.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.xml.XmlElement;
import org.vouchsafe.input.xml.XmlReading;
import org.vouchsafe.input.xml.XmlReading.ChildReader;
import org.vouchsafe.workbook.CellArea;
import org.vouchsafe.workbook.read.ReadSheet.ReadRow;

/** Reads one sheet part, row by row, so that only what is kept stays in memory. */
final class SheetReader implements ChildReader {
    private static final CellReader.Shown NOTHING = new CellReader.Shown(new CellValue.Text(""), "");
    private static final Pattern ADDRESS = Pattern.compile("\\$?([A-Za-z]{1,3})\\$?([1-9][0-9]{0,6})");
    private static final int LAST_ROW = 1_048_575;
    private static final int LAST_COLUMN = 16_383;
    private static final int MOST_CELLS = 2_000_000;
    private static final int MOST_MERGED = 10_000;

    private final String name;
    private final CellReader cells;
    private final XmlReading xml;
    private final Problems problems;
    private final Map<Integer, Map<Integer, ReadCell>> rows = new TreeMap<>();
    private final List<CellArea> merged = new ArrayList<>();
    private int lastRow = -1;
    private int count;

    SheetReader(String name, CellReader cells, XmlReading xml, Problems problems) {
        this.name = name;
        this.cells = cells;
        this.xml = xml;
        this.problems = problems;
    }

    @Override
    public boolean take(XmlElement element, XMLStreamReader at) throws XMLStreamException {
        switch (element.name()) {
            case "sheetData" -> xml.element(element, at, this::row);
            case "mergeCells" -> xml.element(element, at, this::merge);
            default -> xml.skip(at);
        }
        return true;
    }

    /** What was read, with the notes given by cell address. */
    ReadSheet sheet(ReadSheet.Visibility visibility, Map<String, String> comments) {
        Map<String, String> open = new HashMap<>(comments);
        // A note on a cell that holds nothing is something somebody wrote.
        comments.keySet().forEach(address -> {
            CellArea place = area(address);
            if (place != null && place.firstColumn() <= LAST_COLUMN && ++count <= MOST_CELLS) {
                rows.computeIfAbsent(place.firstRow(), r -> new TreeMap<>()).putIfAbsent(place.firstColumn(),
                        new ReadCell(name, place.firstRow(), place.firstColumn(), "", NOTHING.value(), false, false, null));
            }
        });
        List<ReadRow> read = new ArrayList<>();
        rows.forEach((index, row) -> read.add(new ReadRow(index, row.values().stream().map(cell -> {
            String note = open.remove(CellArea.address(cell.row(), cell.column()));
            return note == null ? cell : cell.withComment(note);
        }).sorted(Comparator.comparingInt(ReadCell::column)).toList())));
        return new ReadSheet(name, visibility, read, merged);
    }

    private boolean row(XmlElement row, XMLStreamReader at) throws XMLStreamException {
        xml.element(row, at, ChildReader.KEEP_ALL);
        // The row number may be left out: then it is the next one.
        int index = number(row.attribute("r"), lastRow + 1, LAST_ROW);
        lastRow = index;
        int column = -1;
        for (XmlElement cell : row.children()) {
            if (cell.name().equals("c")) {
                CellArea place = cell.attribute("r") == null ? CellArea.cell(index, column + 1) : area(String.valueOf(cell.attribute("r")));
                if (place == null || place.firstColumn() > LAST_COLUMN) {
                    problems.error("BAD_CELL", new Location.Cell(name, String.valueOf(cell.attribute("r"))), "This is no cell address.",
                            "Save the workbook again; the cell was passed over.");
                } else {
                    column = place.firstColumn();
                    keep(cell, place);
                }
            }
        }
        return true;
    }

    private void keep(XmlElement cell, CellArea place) {
        // A formula without a saved result is something that stands there, though nothing can be read from it.
        cells.read(cell).or(() -> cell.child("f") == null ? Optional.empty() : Optional.of(NOTHING)).ifPresent(shown -> {
            if (++count == MOST_CELLS + 1) {
                problems.error("TOO_MUCH", new Location.Cell(name, place.address()),
                        "The sheet has more than " + MOST_CELLS + " filled cells.",
                        "Split it; what stands after this cell was passed over.");
            }
            if (count <= MOST_CELLS) {
                var read = new ReadCell(name, place.firstRow(), place.firstColumn(), shown.text(), shown.value(), cell.child("f") != null,
                        cells.isStruck(cell), null);
                rows.computeIfAbsent(place.firstRow(), r -> new TreeMap<>()).putIfAbsent(place.firstColumn(), read);
            }
        });
    }

    private boolean merge(XmlElement merge, XMLStreamReader at) throws XMLStreamException {
        xml.skip(at);
        String[] corners = String.valueOf(merge.attribute("ref")).split(":");
        CellArea first = area(corners[0]);
        CellArea last = area(corners[corners.length - 1]);
        if (first != null && last != null && merged.size() < MOST_MERGED) {
            merged.add(new CellArea(first.firstRow(), first.firstColumn(), last.firstRow(), last.firstColumn()));
        }
        return true;
    }

    /** The place an address such as {@code C14} names; null when it is none. */
    private static @Nullable CellArea area(String address) {
        Matcher parts = ADDRESS.matcher(address);
        if (!parts.matches()) {
            return null;
        }
        int column = 0;
        for (char letter : parts.group(1).toUpperCase(java.util.Locale.ROOT).toCharArray()) {
            column = column * 26 + letter - 'A' + 1;
        }
        int row = Integer.parseInt(parts.group(2)) - 1;
        return row > LAST_ROW ? null : CellArea.cell(row, column - 1);
    }

    private static int number(@Nullable String text, int otherwise, int most) {
        int value = text != null && text.matches("[1-9][0-9]{0,6}") ? Integer.parseInt(text) - 1 : otherwise;
        return Math.min(value, most);
    }
}
