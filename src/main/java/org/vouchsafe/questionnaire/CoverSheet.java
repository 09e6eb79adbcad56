package org.vouchsafe.questionnaire;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.vouchsafe.domain.questionnaire.Question;
import org.vouchsafe.domain.questionnaire.Template;
import org.vouchsafe.questionnaire.words.Words;
import org.vouchsafe.workbook.CellArea;
import org.vouchsafe.workbook.write.Cell;
import org.vouchsafe.workbook.write.SheetWriter;
import org.vouchsafe.workbook.write.SheetWriter.Paper;

/**
 * The first sheet a supplier sees: who asks what by when, and how to answer.
 *
 * @param reference of the request, with what it was made from
 * @param steps names of the texts that say how to answer, in their order
 * @param meanings names of the words whose meaning is given
 */
record CoverSheet(Words words, String title, String introduction, String supplier, String sender, LocalDate due, List<String> products,
        List<String> concerning, String reference, List<String> steps, List<String> meanings) {
    private static final double WIDTH = 84;
    private static final double WHOLE = 106;

    /** That of a questionnaire. */
    static CoverSheet of(Words words, Template template, Request request) {
        List<String> steps = new ArrayList<>(List.of("fields"));
        if (template.questions().stream().anyMatch(q -> !q.perProduct())) {
            steps.add("questions");
        }
        if (template.questions().stream().anyMatch(Question::perProduct)) {
            steps.add("products");
        }
        if (!request.remarks().isEmpty()) {
            steps.add("known");
        }
        steps.addAll(List.of("evidence", "declaration", "back"));
        return new CoverSheet(words, template.title(), template.introduction(), request.supplier(), request.sender(), request.due(),
                request.products(), request.concerning(), request.id() + "  (" + template.id() + " " + template.version() + ")", steps,
                List.of("yes", "partial", "no", "alternate", "notApplicable", "notKnown"));
    }

    void write(SheetWriter sheet, String foot) {
        sheet.columnWidths(3, 22, WIDTH).gap(14);
        line(sheet, 52, Cell.text(title, Look.TITLE));
        sheet.gap(6);
        field(sheet, "cover.to", supplier);
        field(sheet, "cover.from", sender);
        field(sheet, "cover.due", words.day(due));
        if (!products.isEmpty()) {
            field(sheet, "cover.products", String.join(", ", products));
        }
        if (!concerning.isEmpty()) {
            field(sheet, "cover.about", String.join(", ", concerning));
        }
        field(sheet, "cover.request", reference);
        sheet.gap(10);
        line(sheet, new RowHeight(30).holds(introduction, WHOLE, 10).points(), Cell.text(introduction, Look.TEXT));
        heading(sheet, "cover.how");
        for (int i = 0; i < steps.size(); i++) {
            step(sheet, i + 1, words.text("cover.step." + steps.get(i)));
            if (steps.get(i).equals("fields")) {
                sheet.row(20, List.of(Cell.blank(Look.TEXT), Cell.blank(Look.TEXT), Cell.text(words.text("cover.legend"), Look.LEGEND)));
            }
        }
        if (!meanings.isEmpty()) {
            heading(sheet, "cover.words");
            meanings.forEach(each -> meaning(sheet, words.text("answer." + each), words.text("meaning." + each)));
        }
        sheet.protect().tab(Look.ACCENT).print(Paper.UPRIGHT, 0, foot);
    }

    private static void line(SheetWriter sheet, double points, Cell cell) {
        int row = sheet.row(points, List.of(Cell.blank(Look.TEXT), cell, Cell.blank(Look.TEXT)));
        sheet.merge(CellArea.row(row, 1, 2));
    }

    private void heading(SheetWriter sheet, String key) {
        sheet.row(32, List.of(Cell.blank(Look.TEXT), Cell.text(words.text(key), Look.HEADING)));
        sheet.gap(4);
    }

    private void field(SheetWriter sheet, String label, String value) {
        sheet.row(new RowHeight(18).holds(value, WIDTH - 8, 10).points(),
                List.of(Cell.blank(Look.TEXT), Cell.text(words.text(label), Look.LABEL), Cell.text(value, Look.VALUE)));
    }

    private static void step(SheetWriter sheet, int number, String text) {
        sheet.row(new RowHeight(18).holds(text, WIDTH, 10).points(),
                List.of(Cell.blank(Look.TEXT), Cell.text(number + ".", Look.STEP), Cell.text(text, Look.TEXT)));
    }

    private static void meaning(SheetWriter sheet, String word, String text) {
        sheet.row(new RowHeight(18).holds(word, 20, 10).holds(text, WIDTH, 10).points(),
                List.of(Cell.blank(Look.TEXT), Cell.text(word, Look.VALUE), Cell.text(text, Look.TEXT)));
    }
}
