package org.vouchsafe.questionnaire;

import org.vouchsafe.domain.questionnaire.Template;
import org.vouchsafe.domain.questionnaire.request.RequestForm;
import org.vouchsafe.questionnaire.words.Words;
import org.vouchsafe.workbook.write.Cell;
import org.vouchsafe.workbook.write.SheetWriter;
import org.vouchsafe.workbook.write.WorkbookProperties;
import org.vouchsafe.workbook.write.WorkbookWriter;

/**
 * Writes a request as a workbook a supplier can fill in with any spreadsheet program, in the language of its template. The same request gives
 * the same bytes. Sheets are protected against slips (without a password); only the cells to fill in are open.
 */
public final class RequestWorkbook {
    private RequestWorkbook() {}

    /** The workbook's bytes. */
    public static byte[] write(Template template, Request request) {
        Words words = Words.of(template.language());
        var properties = new WorkbookProperties(template.title(), request.sender(), request.created());
        try (var writer = WorkbookWriter.forEditing(properties)) {
            String foot = template.title() + " · " + request.supplier() + " · " + words.text("foot.request") + " " + request.id();
            CoverSheet.of(words, template, request).write(writer.sheet(words.text("sheet.cover")), foot);
            new QuestionSheets(template, request, words, foot).write(writer);
            var closing = new ClosingSheets(words, foot);
            closing.evidence(writer, template.evidence());
            closing.declaration(writer);
            data(writer.sheet(words.text("sheet.data")), template, request, words);
            return writer.finish();
        }
    }

    private static void data(SheetWriter sheet, Template template, Request request, Words words) {
        sheet.columnWidths(24, 80).hide();
        sheet.row(java.util.List.of(Cell.text(Marks.SHEET, Look.VALUE), Cell.text(words.text("data.leave"))));
        Marks.write(sheet, Marks.FORM, RequestForm.QUESTIONS.name());
        Marks.write(sheet, Marks.REQUEST_ID, request.id());
        Marks.write(sheet, Marks.TEMPLATE_ID, template.id());
        Marks.write(sheet, Marks.TEMPLATE_VERSION, template.version());
        Marks.write(sheet, Marks.TEMPLATE_DIGEST, template.digest().hex());
        Marks.write(sheet, Marks.LANGUAGE, template.language().code());
        Marks.write(sheet, Marks.SUPPLIER, request.supplier());
        Marks.write(sheet, Marks.DUE, request.due().toString());
        request.products().forEach(product -> Marks.write(sheet, Marks.PRODUCT, product));
        request.concerning().forEach(each -> Marks.write(sheet, Marks.CONCERNING, each));
        TemplateTable.write(sheet, template);
        sheet.protect();
    }
}
