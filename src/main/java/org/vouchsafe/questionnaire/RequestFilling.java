package org.vouchsafe.questionnaire;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.questionnaire.words.Headings;
import org.vouchsafe.workbook.read.CellValue;
import org.vouchsafe.workbook.read.ReadCell;
import org.vouchsafe.workbook.read.ReadSheet;
import org.vouchsafe.workbook.read.ReadSheet.ReadRow;
import org.vouchsafe.workbook.read.ReadWorkbook;
import org.vouchsafe.workbook.read.WorkbookReading;
import org.vouchsafe.workbook.write.CellFilling;

/** Puts answers into a request workbook where a supplier would write them: in the row of the question, below the headers. */
public final class RequestFilling {
    private final ReadWorkbook workbook;
    private final List<CellFilling.Entry> entries = new ArrayList<>();

    /**
     * One answer.
     *
     * @param id of the question or kind of evidence
     * @param product null for what is answered once
     * @param answer a word of the drop-down, a text, or a day such as {@code 2026-04-30}
     */
    public record Entry(String id, @Nullable String product, String answer, String explanation, List<String> files) {
        public Entry {
            files = List.copyOf(files);
        }
    }

    /** Who stands by the answers. */
    public record Declaration(String name, String role, String contact, LocalDate day) {}

    private RequestFilling(ReadWorkbook workbook) {
        this.workbook = workbook;
    }

    /**
     * The filled workbook.
     *
     * @throws IllegalArgumentException when it is no request of ours, or has no row for one of the entries
     */
    public static byte[] fill(byte[] request, List<Entry> answers, Declaration declaration) {
        var problems = new Problems("request", Limits.DEFAULT);
        ReadWorkbook read = new WorkbookReading(Limits.DEFAULT).read(new SourceFile("request", request), problems)
                .orElseThrow(() -> new IllegalArgumentException("This is no workbook: " + problems.list()));
        var filling = new RequestFilling(read);
        answers.forEach(filling::answer);
        filling.declare(Marks.DECLARED_NAME, new CellValue.Text(declaration.name()));
        filling.declare(Marks.DECLARED_ROLE, new CellValue.Text(declaration.role()));
        filling.declare(Marks.DECLARED_CONTACT, new CellValue.Text(declaration.contact()));
        filling.declare(Marks.DECLARED_ON, new CellValue.Day(declaration.day()));
        return CellFilling.fill(request, filling.entries);
    }

    private void answer(Entry entry) {
        for (ReadSheet sheet : workbook.sheets()) {
            Optional<Integer> ids = column(sheet, Headings.ID);
            Optional<Integer> answers = column(sheet, Headings.ANSWER);
            Optional<ReadRow> row = ids.flatMap(id -> sheet.rows().stream()
                    .filter(each -> holds(each, id, entry.id()) && isOf(sheet, each, entry.product())).findFirst());
            if (row.isPresent() && answers.isPresent()) {
                enter(sheet, row.get(), answers.get(), value(entry.answer()));
                column(sheet, Headings.EXPLANATION).ifPresent(at -> enter(sheet, row.get(), at, new CellValue.Text(entry.explanation())));
                column(sheet, Headings.FILES)
                        .ifPresent(at -> enter(sheet, row.get(), at, new CellValue.Text(String.join("\n", entry.files()))));
                return;
            }
        }
        throw new IllegalArgumentException("The request has no row for " + entry.id()
                + (entry.product() == null ? "" : " of " + entry.product()));
    }

    private void declare(String id, CellValue value) {
        for (ReadSheet sheet : workbook.sheets()) {
            Optional<ReadRow> row = sheet.rows().stream().filter(each -> holds(each, 0, id)).findFirst();
            if (row.isPresent()) {
                enter(sheet, row.get(), 2, value);
                return;
            }
        }
        throw new IllegalArgumentException("The request has no row for " + id);
    }

    private void enter(ReadSheet sheet, ReadRow row, int column, CellValue value) {
        if (!(value instanceof CellValue.Text(var text) && text.isEmpty())) {
            entries.add(new CellFilling.Entry(sheet.name(), row.index(), column, value));
        }
    }

    private static Optional<Integer> column(ReadSheet sheet, String header) {
        return sheet.rows().stream().flatMap(row -> row.cells().stream()).filter(cell -> Headings.is(cell.text(), header))
                .map(ReadCell::column)
                .findFirst();
    }

    private static boolean isOf(ReadSheet sheet, ReadRow row, @Nullable String product) {
        Optional<Integer> products = column(sheet, Headings.PRODUCT);
        return product == null ? products.isEmpty() : products.filter(at -> holds(row, at, product)).isPresent();
    }

    private static boolean holds(ReadRow row, int column, String text) {
        return row.cell(column).filter(cell -> cell.text().equals(text)).isPresent();
    }

    private static CellValue value(String answer) {
        return answer.matches("\\d{4}-\\d{2}-\\d{2}") ? new CellValue.Day(LocalDate.parse(answer)) : new CellValue.Text(answer);
    }
}
