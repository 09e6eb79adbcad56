package org.vouchsafe.questionnaire;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A supplier at his spreadsheet: fills a request workbook in, or does to it what people do. */
public final class Supplier {
    private final XSSFWorkbook book;

    private Supplier(XSSFWorkbook book) {
        this.book = book;
    }

    /** The workbook after a supplier has worked on it. */
    public static byte[] edit(byte[] request, Consumer<Supplier> work) {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(request)); var out = new ByteArrayOutputStream()) {
            work.accept(new Supplier(book));
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public XSSFWorkbook book() {
        return book;
    }

    /** Writes into the cells to fill in of the row with this id: answer, explanation, files. */
    public Supplier answer(String id, String answer, String explanation, String files) {
        return fill(row(id, null), 3, answer, explanation, files);
    }

    /** The same for a product. */
    public Supplier answer(String id, String product, String answer, String explanation, String files) {
        return fill(row(id, product), 4, answer, explanation, files);
    }

    /** Writes who stands by the answers; the day as text. */
    public Supplier declare(String name, String day) {
        cell(row(Marks.DECLARED_NAME, null), 2).setCellValue(name);
        cell(row(Marks.DECLARED_ON, null), 2).setCellValue(day);
        return this;
    }

    /** The row of a question, and of a product where it is asked for each. */
    public Row row(String id, String product) {
        for (Sheet sheet : book) {
            for (Row row : sheet) {
                if (text(row, 0).equals(id) && (product == null || text(row, 1).equals(product))) {
                    return row;
                }
            }
        }
        throw new AssertionError(id + " " + product + " is not in the workbook");
    }

    public static Cell cell(Row row, int column) {
        return row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    private static Supplier fillOne(Supplier supplier, Row row, int column, String value) {
        if (value != null) {
            cell(row, column).setCellValue(value);
        }
        return supplier;
    }

    private Supplier fill(Row row, int from, String answer, String explanation, String files) {
        fillOne(this, row, from, answer);
        fillOne(this, row, from + 1, explanation);
        return fillOne(this, row, from + 2, files);
    }

    private static String text(Row row, int column) {
        Cell cell = row.getCell(column);
        return cell == null ? "" : cell.toString();
    }
}
