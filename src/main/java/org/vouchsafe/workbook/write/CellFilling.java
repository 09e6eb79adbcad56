package org.vouchsafe.workbook.write;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.vouchsafe.workbook.read.CellValue;

/** Fills cells of a finished workbook, as a person with a spreadsheet program does: styles, locks and all the rest stay as they are. */
public final class CellFilling {
    private CellFilling() {}

    /** What goes into one cell; row and column count from 0. */
    public record Entry(String sheet, int row, int column, CellValue value) {}

    /**
     * The workbook with these entries.
     *
     * @throws IllegalArgumentException when a sheet is not there or a value cannot be entered
     */
    public static byte[] fill(byte[] workbook, List<Entry> entries) {
        try (XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            for (Entry entry : entries) {
                XSSFSheet sheet = opened.getSheet(entry.sheet());
                if (sheet == null) {
                    throw new IllegalArgumentException("There is no sheet " + entry.sheet());
                }
                XSSFRow row = sheet.getRow(entry.row()) == null ? sheet.createRow(entry.row()) : sheet.getRow(entry.row());
                enter(row.getCell(entry.column(), MissingCellPolicy.CREATE_NULL_AS_BLANK), entry.value());
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            opened.write(out);
            return FixedZip.repack(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("The workbook could not be filled", e);
        }
    }

    // A text is entered as text, so one that begins with an equals sign does not become a formula.
    private static void enter(XSSFCell cell, CellValue value) {
        switch (value) {
            case CellValue.Text(var text) -> cell.setCellValue(SafeText.forCell(text));
            case CellValue.Figure(var number) -> cell.setCellValue(number);
            case CellValue.Day(var day) -> cell.setCellValue(day);
            case CellValue.DayTime(var time) -> cell.setCellValue(time);
            case CellValue.Truth(var truth) -> cell.setCellValue(truth);
            case CellValue.Fault(var code) -> throw new IllegalArgumentException("An error such as " + code + " cannot be entered");
        }
    }
}
