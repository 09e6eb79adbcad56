package org.vouchsafe.workbook.write;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.vouchsafe.workbook.CellArea;
import org.vouchsafe.workbook.write.StyleCatalogue.Keeping;

/** Writes one sheet from top to bottom. Rows and columns count from 0. */
public final class SheetWriter {
    private static final int WIDTH_UNITS = 256;
    private static final int WIDEST = 255;
    private static final int FORMULA_CHOICES = 255;

    private final SXSSFSheet sheet;
    private final WorkbookWriter writer;
    private int nextRow;

    SheetWriter(SXSSFSheet sheet, WorkbookWriter writer) {
        this.sheet = sheet;
        this.writer = writer;
        sheet.setDisplayGridlines(false);
    }

    /** The name the sheet really has. */
    public String name() {
        return sheet.getSheetName();
    }

    /** The index the next row will have. */
    public int nextRow() {
        return nextRow;
    }

    /** Widths of the columns from the left, in characters. */
    public SheetWriter columnWidths(double... characters) {
        for (int i = 0; i < characters.length; i++) {
            sheet.setColumnWidth(i, (int) (Math.min(characters[i], WIDEST) * WIDTH_UNITS));
        }
        return this;
    }

    /** Writes a row whose height follows its contents; returns its index. */
    public int row(List<Cell> cells) {
        Row row = sheet.createRow(nextRow);
        for (int i = 0; i < cells.size(); i++) {
            fill(row.createCell(i), cells.get(i));
        }
        return nextRow++;
    }

    /** Writes a row of the given height in points; needed where merged cells wrap, since spreadsheets do not measure those. */
    public int row(double points, List<Cell> cells) {
        int index = row(cells);
        sheet.getRow(index).setHeightInPoints((float) points);
        return index;
    }

    /** Leaves a row of the given height in points empty. */
    public SheetWriter gap(double points) {
        sheet.createRow(nextRow++).setHeightInPoints((float) points);
        return this;
    }

    /** Shows several cells as one; the content is that of the first. */
    public SheetWriter merge(CellArea area) {
        sheet.addMergedRegionUnsafe(range(area));
        return this;
    }

    /**
     * Writes a header row and rows as a real table with filters. Returns the area of it all; without rows there is only the header, since a
     * table needs one. Column titles must differ.
     */
    public CellArea table(String name, List<Cell> header, Iterable<List<Cell>> rows) {
        return table(name, header, rows, cells -> 0);
    }

    /**
     * The same with the height of each row in points, 0 for one that follows its contents; not every reader measures wrapped text when it
     * opens a file.
     */
    public CellArea table(String name, List<Cell> header, Iterable<List<Cell>> rows, ToDoubleFunction<List<Cell>> height) {
        int first = row(header);
        for (List<Cell> each : rows) {
            double points = height.applyAsDouble(each);
            if (points > 0) {
                row(points, each);
            } else {
                row(each);
            }
        }
        CellArea area = new CellArea(first, 0, nextRow - 1, header.size() - 1);
        if (nextRow - 1 > first) {
            Tables.add(inner(), writer.tableName(name), name, area, header.stream().map(SheetWriter::textOf).toList());
        }
        return area;
    }

    /** Keeps the rows above and the columns left of this cell in view. */
    public SheetWriter freeze(int rows, int columns) {
        sheet.createFreezePane(columns, rows);
        return this;
    }

    /** Cells that offer these words as a drop-down and accept no others. Together they may not exceed 255 characters. */
    public SheetWriter choices(CellArea area, List<String> words, String messageTitle, String message) {
        if (String.join(",", words).length() > FORMULA_CHOICES || words.stream().anyMatch(w -> w.contains(",") || w.contains("\""))) {
            throw new IllegalArgumentException("Too long or with a comma for a drop-down, put them on a sheet: " + words);
        }
        Entries.add(sheet, range(area), Entries.words(sheet, words), messageTitle, message);
        return this;
    }

    /** Cells that offer the words of a part of a sheet as a drop-down and accept no others. */
    public SheetWriter choicesFrom(CellArea area, String fromSheet, CellArea words, String messageTitle, String message) {
        Entries.add(sheet, range(area), Entries.listed(sheet, fromSheet, words), messageTitle, message);
        return this;
    }

    /** Cells that accept a date only. */
    public SheetWriter dates(CellArea area, String messageTitle, String message) {
        Entries.add(sheet, range(area), Entries.dates(sheet), messageTitle, message);
        return this;
    }

    /** From now on only cells of an open style take entries. No password: it guards against slips, not against will. */
    public SheetWriter protect() {
        XSSFSheet inner = inner();
        inner.enableLocking();
        inner.lockFormatColumns(false);
        inner.lockFormatRows(false);
        inner.lockFormatCells(true);
        return this;
    }

    /** Hides the sheet; whoever wants can show it. */
    public SheetWriter hide() {
        var book = writer.workbook();
        book.setSheetVisibility(book.getSheetIndex(sheet.getSheetName()), SheetVisibility.HIDDEN);
        return this;
    }

    /** The colour of the sheet's tab, six hexadecimal digits. */
    public SheetWriter tab(String color) {
        sheet.setTabColor(StyleCatalogue.color(color));
        return this;
    }

    /** Prints on as many A4 pages as it takes but one page wide, with these words at the foot and the page numbers. */
    public SheetWriter print(Paper paper, int repeatedRows, String foot) {
        Pages.set(sheet, paper, repeatedRows, foot);
        return this;
    }

    /** How a sheet lies on paper. */
    public enum Paper {
        UPRIGHT, LYING
    }

    /** Cells whose look follows their text. */
    public SheetWriter highlight(CellArea area, List<Highlight> highlights) {
        Highlights.add(sheet, range(area), highlights);
        return this;
    }

    /** A chart over cells of this sheet. */
    public SheetWriter chart(StackedBars bars) {
        Charts.add(inner(), bars);
        return this;
    }

    private XSSFSheet inner() {
        return writer.workbook().getSheet(sheet.getSheetName());
    }

    private static CellRangeAddress range(CellArea area) {
        return new CellRangeAddress(area.firstRow(), area.lastRow(), area.firstColumn(), area.lastColumn());
    }

    private static String textOf(Cell cell) {
        return cell.content() instanceof Cell.Text text ? SafeText.forCell(text.text()) : "";
    }

    private void fill(org.apache.poi.ss.usermodel.Cell target, Cell cell) {
        Style style = cell.style();
        switch (cell.content()) {
            case Cell.Text text -> put(target, text.text(), style);
            case Cell.Figure figure -> put(target, figure.value(), style,
                    figure.value() == Math.rint(figure.value()) ? "#,##0" : "#,##0.##");
            case Cell.Day day -> {
                target.setCellValue(day.day());
                target.setCellStyle(writer.styles().of(style, "yyyy\\-mm\\-dd", Keeping.AS_IS));
            }
            case Cell.Moment moment -> {
                target.setCellValue(LocalDateTime.ofInstant(moment.instant(), ZoneOffset.UTC));
                target.setCellStyle(writer.styles().of(style, "yyyy\\-mm\\-dd hh:mm:ss \"UTC\"", Keeping.AS_IS));
            }
            case Cell.Link link -> {
                put(target, link.text(), style);
                Hyperlink way = writer.workbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
                way.setAddress("'" + link.sheet().replace("'", "''") + "'!" + link.address());
                target.setHyperlink(way);
            }
            case Cell.Blank ignored -> target.setCellStyle(writer.styles().of(style, "General", Keeping.AS_IS));
        }
    }

    private void put(org.apache.poi.ss.usermodel.Cell target, String text, Style style) {
        String safe = SafeText.forCell(text);
        target.setCellValue(safe);
        // Open cells take what people type: the text format would turn their dates and numbers into text.
        String format = style.entry() == Style.Entry.OPEN ? "General" : "@";
        target.setCellStyle(writer.styles().of(style, format, SafeText.looksLikeFormula(safe) ? Keeping.QUOTED : Keeping.AS_IS));
    }

    private void put(org.apache.poi.ss.usermodel.Cell target, double value, Style style, String usual) {
        target.setCellValue(value);
        target.setCellStyle(writer.styles().of(style, usual, Keeping.AS_IS));
    }
}
