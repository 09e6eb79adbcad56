package org.vouchsafe.questionnaire;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.vouchsafe.domain.questionnaire.Question;
import org.vouchsafe.domain.questionnaire.Template;
import org.vouchsafe.workbook.CellArea;
import org.vouchsafe.workbook.write.Cell;
import org.vouchsafe.workbook.write.SheetWriter;
import org.vouchsafe.workbook.write.SheetWriter.Paper;

/** The first sheet a supplier sees: who asks what by when, and how to answer. */
final class CoverSheet {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private final Template template;
    private final Request request;
    private int steps;

    CoverSheet(Template template, Request request) {
        this.template = template;
        this.request = request;
    }

    void write(SheetWriter sheet, String foot) {
        sheet.columnWidths(3, 22, 84).gap(14);
        line(sheet, 52, Cell.text(template.title(), Look.TITLE));
        sheet.gap(6);
        field(sheet, "To", request.supplier());
        field(sheet, "From", request.sender());
        field(sheet, "Please answer by", DAY.format(request.due()));
        if (!request.products().isEmpty()) {
            field(sheet, "Products", String.join(", ", request.products()));
        }
        field(sheet, "Request", request.id() + "  (" + template.id() + " " + template.version() + ")");
        sheet.gap(10);
        line(sheet, 76, Cell.text(template.introduction(), Look.TEXT));
        heading(sheet, "How to answer");
        step(sheet, "Fill in the yellow cells; everything else is locked against slips.");
        sheet.row(20, List.of(Cell.blank(Look.TEXT), Cell.blank(Look.TEXT), Cell.text("A cell to fill in looks like this.", Look.LEGEND)));
        step(sheet, "Questions: one row each. Choose an answer, explain it, and name the files that bear it out.");
        if (template.questions().stream().anyMatch(Question::perProduct)) {
            step(sheet, "Products: the same for each product. Add products of yours that we did not think of.");
        }
        step(sheet, "Evidence: tell us which kinds you attach. Files come beside this workbook, under the names you write here.");
        step(sheet, "Declaration: say who stands by the answers, and on which day.");
        step(sheet,
                "Save the workbook and send it back with the files. The order of rows does not matter; the ids in the first column do.");
        heading(sheet, "What the words mean");
        meaning(sheet, "Yes", "It is so, for everything the question covers.");
        meaning(sheet, "Partly", "It is so for a part; say for which.");
        meaning(sheet, "No", "It is not so.");
        meaning(sheet, "Compensating control", "Not so, but something else serves the same end; say what.");
        meaning(sheet, "Not applicable", "The question does not concern you; say why.");
        meaning(sheet, "Not known yet", "You are still finding out; say until when.");
        sheet.protect().tab(Look.ACCENT).print(Paper.UPRIGHT, 0, foot);
    }

    private static void line(SheetWriter sheet, double points, Cell cell) {
        int row = sheet.row(points, List.of(Cell.blank(Look.TEXT), cell, Cell.blank(Look.TEXT)));
        sheet.merge(CellArea.row(row, 1, 2));
    }

    private static void heading(SheetWriter sheet, String text) {
        sheet.row(32, List.of(Cell.blank(Look.TEXT), Cell.text(text, Look.HEADING)));
        sheet.gap(4);
    }

    private static void field(SheetWriter sheet, String label, String value) {
        sheet.row(18.0 * (value.length() / 90 + 1),
                List.of(Cell.blank(Look.TEXT), Cell.text(label, Look.LABEL), Cell.text(value, Look.VALUE)));
    }

    private void step(SheetWriter sheet, String text) {
        sheet.row(18.0 * (text.length() / 95 + 1),
                List.of(Cell.blank(Look.TEXT), Cell.text(++steps + ".", Look.STEP), Cell.text(text, Look.TEXT)));
    }

    private static void meaning(SheetWriter sheet, String word, String text) {
        sheet.row(18, List.of(Cell.blank(Look.TEXT), Cell.text(word, Look.VALUE), Cell.text(text, Look.TEXT)));
    }
}
