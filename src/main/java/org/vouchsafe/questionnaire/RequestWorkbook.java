package org.vouchsafe.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vouchsafe.domain.questionnaire.EvidenceKind;
import org.vouchsafe.domain.questionnaire.Question;
import org.vouchsafe.domain.questionnaire.Template;
import org.vouchsafe.workbook.CellArea;
import org.vouchsafe.workbook.write.Cell;
import org.vouchsafe.workbook.write.SheetWriter;
import org.vouchsafe.workbook.write.SheetWriter.Paper;
import org.vouchsafe.workbook.write.WorkbookProperties;
import org.vouchsafe.workbook.write.WorkbookWriter;

/**
 * Writes a request as a workbook a supplier can fill in with any spreadsheet program. The same request gives the same bytes. Sheets are
 * protected against slips (without a password); only the cells to fill in are open.
 */
public final class RequestWorkbook {
    /** Rows left for products the supplier adds by himself. */
    private static final int PRODUCTS_TO_ADD = 2;
    private final Template template;
    private final Request request;
    private final WorkbookWriter writer;

    private RequestWorkbook(Template template, Request request, WorkbookWriter writer) {
        this.template = template;
        this.request = request;
        this.writer = writer;
    }

    /** The workbook's bytes. */
    public static byte[] write(Template template, Request request) {
        var properties = new WorkbookProperties(template.title(), request.sender(), request.created());
        try (var writer = WorkbookWriter.forEditing(properties)) {
            var workbook = new RequestWorkbook(template, request, writer);
            new CoverSheet(template, request).write(writer.sheet("Start here"), foot(template, request));
            workbook.questions();
            workbook.products();
            workbook.evidence();
            workbook.declaration();
            workbook.data();
            return writer.finish();
        }
    }

    private static String foot(Template template, Request request) {
        return template.title() + " · " + request.supplier() + " · request " + request.id();
    }

    private void questions() {
        List<Question> questions = template.questions().stream().filter(q -> !q.perProduct()).toList();
        SheetWriter sheet = sheet("Questions", 10, 46, 46, 18, 52, 28);
        head(sheet, List.of(Marks.ID, Marks.QUESTION, "What helps us", Marks.ANSWER, Marks.EXPLANATION, Marks.FILES));
        String section = "";
        for (Question question : questions) {
            if (!question.section().equals(section)) {
                section = question.section();
                sheet.row(22,
                        List.of(Cell.text(section, Look.SECTION), Cell.blank(Look.SECTION), Cell.blank(Look.SECTION),
                                Cell.blank(Look.SECTION),
                                Cell.blank(Look.SECTION), Cell.blank(Look.SECTION)));
            }
            List<Cell> row = new ArrayList<>(
                    List.of(Cell.text(question.id(), Look.ID), Cell.text(question.text(), Look.QUESTION), hint(question)));
            row.addAll(entries(question));
            accept(sheet, sheet.row(height(question), row), 3, question);
        }
        finish(sheet, 2);
    }

    private void products() {
        List<Question> questions = template.questions().stream().filter(Question::perProduct).toList();
        if (questions.isEmpty()) {
            return;
        }
        SheetWriter sheet = sheet("Products", 10, 24, 42, 42, 18, 46, 26);
        head(sheet, List.of(Marks.ID, Marks.PRODUCT_HEADER, Marks.QUESTION, "What helps us", Marks.ANSWER, Marks.EXPLANATION, Marks.FILES));
        for (String product : request.products()) {
            section(sheet, product);
            questions.forEach(q -> productRow(sheet, q, Cell.text(product, Look.PRODUCT)));
        }
        for (int i = 0; i < PRODUCTS_TO_ADD; i++) {
            section(sheet, "Another product: write its name into each row");
            questions.forEach(q -> productRow(sheet, q, Cell.blank(Look.ENTRY)));
        }
        finish(sheet, 3);
    }

    private static void section(SheetWriter sheet, String title) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.text(title, Look.SECTION)));
        while (cells.size() < 7) {
            cells.add(Cell.blank(Look.SECTION));
        }
        sheet.row(22, cells);
    }

    private void productRow(SheetWriter sheet, Question question, Cell product) {
        List<Cell> row = new ArrayList<>(
                List.of(Cell.text(question.id(), Look.ID), product, Cell.text(question.text(), Look.QUESTION), hint(question)));
        row.addAll(entries(question));
        accept(sheet, sheet.row(height(question), row), 4, question);
    }

    private void evidence() {
        SheetWriter sheet = sheet("Evidence", 10, 34, 58, 18, 52, 34);
        head(sheet, List.of(Marks.ID, Marks.QUESTION, "What is meant", Marks.ANSWER, Marks.EXPLANATION, Marks.FILES));
        for (EvidenceKind kind : template.evidence()) {
            int row = sheet.row(44,
                    List.of(Cell.text(kind.id(), Look.ID), Cell.text(kind.name(), Look.PRODUCT), Cell.text(kind.help(), Look.HINT),
                            Cell.blank(Look.ENTRY), Cell.blank(Look.ENTRY), Cell.blank(Look.ENTRY)));
            choose(sheet, CellArea.cell(row, 3), "Do you attach it?");
        }
        finish(sheet, 2);
    }

    private void declaration() {
        SheetWriter sheet = sheet("Declaration", 12, 34, 64);
        sheet.row(30, List.of(Cell.blank(Look.TEXT), Cell.text("Declaration", Look.TITLE)));
        sheet.row(62, List.of(Cell.blank(Look.TEXT), Cell.text("Who stands by these answers", Look.LABEL),
                Cell.text(
                        "The answers are complete and correct to the best of my knowledge on the day named here. Where something was not known, it says so. "
                                + "I will send a correction when I learn that an answer no longer holds.",
                        Look.TEXT)));
        declare(sheet, Marks.DECLARED_NAME, "Name");
        declare(sheet, Marks.DECLARED_ROLE, "Role");
        declare(sheet, Marks.DECLARED_CONTACT, "E-mail or telephone");
        int day = sheet.row(22,
                List.of(Cell.text(Marks.DECLARED_ON, Look.ID), Cell.text("Date", Look.QUESTION), Cell.blank(Look.DATE_ENTRY)));
        sheet.dates(CellArea.cell(day, 2), "Date", "A day, such as 2026-04-30.");
        sheet.protect().tab(Look.ACCENT).print(Paper.UPRIGHT, 0, foot(template, request));
    }

    private static void declare(SheetWriter sheet, String id, String label) {
        sheet.row(22, List.of(Cell.text(id, Look.ID), Cell.text(label, Look.QUESTION), Cell.blank(Look.ENTRY)));
    }

    private void data() {
        SheetWriter sheet = writer.sheet("Request data").columnWidths(24, 80).hide();
        sheet.row(List.of(Cell.text(Marks.SHEET, Look.VALUE),
                Cell.text("By this sheet the answers are recognised. Please leave it as it is.")));
        value(sheet, Marks.REQUEST_ID, request.id());
        value(sheet, Marks.TEMPLATE_ID, template.id());
        value(sheet, Marks.TEMPLATE_VERSION, template.version());
        value(sheet, Marks.TEMPLATE_DIGEST, template.digest().hex());
        value(sheet, Marks.SUPPLIER, request.supplier());
        value(sheet, Marks.DUE, request.due().toString());
        request.products().forEach(product -> value(sheet, Marks.PRODUCT, product));
        sheet.protect();
    }

    private static void value(SheetWriter sheet, String name, String value) {
        sheet.row(List.of(Cell.text(name), Cell.text(value)));
    }

    private SheetWriter sheet(String name, double... widths) {
        return writer.sheet(name).columnWidths(widths).tab("E0A800");
    }

    private static void head(SheetWriter sheet, List<String> titles) {
        sheet.row(26, titles.stream().map(t -> Cell.text(t, Look.HEAD)).toList());
    }

    private void finish(SheetWriter sheet, int columns) {
        sheet.freeze(1, columns).protect().print(Paper.LYING, 1, foot(template, request));
    }

    private static List<Cell> entries(Question question) {
        Cell answer = switch (question.type()) {
            case YES_NO -> Cell.blank(Look.ENTRY);
            case DATE -> Cell.blank(Look.DATE_ENTRY);
            case TEXT -> Cell.text(Marks.IN_WORDS, Look.ELSEWHERE);
        };
        return List.of(answer, Cell.blank(Look.ENTRY), Cell.blank(Look.ENTRY));
    }

    private Cell hint(Question question) {
        Map<String, String> names = template.evidence().stream().collect(Collectors.toMap(EvidenceKind::id, EvidenceKind::name));
        String evidence = question.evidenceWanted().stream().map(id -> names.getOrDefault(id, id)).collect(Collectors.joining("; "));
        return Cell.text(question.why() + "\nStrong: " + question.strongAnswer() + (evidence.isEmpty() ? "" : "\nEvidence: " + evidence),
                Look.HINT);
    }

    /** Spreadsheets differ in how they measure wrapped text, so the height is given: about 54 characters fit a line of the hints. */
    private double height(Question question) {
        int hint = lines(question.why()) + lines(question.strongAnswer()) + lines(question.evidenceWanted().size() * 28 + 10);
        return Math.max(48, 12.0 * Math.max(hint, lines(question.text())) + 10);
    }

    private static int lines(String text) {
        return lines(text.length());
    }

    private static int lines(int characters) {
        return characters / 54 + 1;
    }

    private static void accept(SheetWriter sheet, int row, int column, Question question) {
        switch (question.type()) {
            case YES_NO -> choose(sheet, CellArea.cell(row, column), "Answer");
            case DATE -> sheet.dates(CellArea.cell(row, column), "Answer",
                    "A day, such as 2026-04-30. Leave it empty if there is none, and explain.");
            case TEXT -> {
            }
        }
    }

    private static void choose(SheetWriter sheet, CellArea area, String title) {
        sheet.choices(area, Marks.ANSWERS, title, "Choose the word that fits best and explain it in the cell beside.");
    }
}
