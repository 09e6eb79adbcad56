package org.vouchsafe.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.questionnaire.Condition;
import org.vouchsafe.domain.questionnaire.EvidenceKind;
import org.vouchsafe.domain.questionnaire.Question;
import org.vouchsafe.domain.questionnaire.Template;
import org.vouchsafe.domain.questionnaire.request.Remark;
import org.vouchsafe.questionnaire.words.Words;
import org.vouchsafe.workbook.CellArea;
import org.vouchsafe.workbook.write.Cell;
import org.vouchsafe.workbook.write.SheetWriter;
import org.vouchsafe.workbook.write.SheetWriter.Paper;
import org.vouchsafe.workbook.write.Style;
import org.vouchsafe.workbook.write.WorkbookWriter;

/** The sheets with the questions: one row each for those asked once, and a block for each product. */
final class QuestionSheets {
    /** Rows left for products the supplier adds by himself. */
    private static final int PRODUCTS_TO_ADD = 2;
    private static final double LEAST = 44;
    private static final double QUESTION_WIDTH = 38;
    private static final double HINT_WIDTH = 42;
    private static final double KNOWN_WIDTH = 30;
    private final Template template;
    private final Request request;
    private final Words words;
    private final String foot;
    private final Map<String, String> evidence;
    private final List<Accepting> accepting = new ArrayList<>();

    QuestionSheets(Template template, Request request, Words words, String foot) {
        this.template = template;
        this.request = request;
        this.words = words;
        this.foot = foot;
        this.evidence = template.evidence().stream().collect(Collectors.toMap(EvidenceKind::id, EvidenceKind::name));
    }

    void write(WorkbookWriter writer) {
        List<Question> once = template.questions().stream().filter(q -> !q.perProduct()).toList();
        if (!once.isEmpty()) {
            SheetWriter sheet = begin(writer, "sheet.questions", once, null);
            section(sheet, once, once.getFirst().section());
            Question before = once.getFirst();
            for (Question question : once) {
                if (!question.section().equals(before.section())) {
                    section(sheet, once, question.section());
                }
                row(sheet, once, question, null, null);
                before = question;
            }
            finish(sheet, 2);
        }
        List<Question> each = template.questions().stream().filter(Question::perProduct).toList();
        if (!each.isEmpty()) {
            products(writer, each);
        }
    }

    private void products(WorkbookWriter writer, List<Question> questions) {
        SheetWriter sheet = begin(writer, "sheet.products", questions, Look.PRODUCT);
        for (String product : request.products()) {
            section(sheet, questions, product);
            questions.forEach(q -> row(sheet, questions, q, Cell.text(product, Look.PRODUCT), product));
        }
        for (int i = 0; i < PRODUCTS_TO_ADD; i++) {
            section(sheet, questions, words.text("product.another"));
            questions.forEach(q -> row(sheet, questions, q, Cell.blank(Look.ENTRY), null));
        }
        finish(sheet, 3);
    }

    private SheetWriter begin(WorkbookWriter writer, String name, List<Question> questions, @Nullable Style product) {
        List<String> titles = new ArrayList<>(List.of("head.id"));
        List<Double> widths = new ArrayList<>(List.of(10.0));
        if (product != null) {
            titles.add("head.product");
            widths.add(18.0);
        }
        titles.addAll(List.of("head.question", "head.hint"));
        widths.addAll(List.of(QUESTION_WIDTH, HINT_WIDTH));
        if (knows(questions)) {
            titles.add("head.known");
            widths.add(KNOWN_WIDTH);
        }
        titles.addAll(List.of("head.answer", "head.explanation", "head.files", "head.until"));
        widths.addAll(List.of(17.0, 44.0, 22.0, 12.0));
        SheetWriter sheet = writer.sheet(words.text(name)).columnWidths(widths.stream().mapToDouble(Double::doubleValue).toArray())
                .tab(Look.TO_FILL);
        sheet.row(26, titles.stream().map(key -> Cell.text(words.text(key), Look.HEAD)).toList());
        return sheet;
    }

    private boolean knows(List<Question> questions) {
        return request.remarks().stream().anyMatch(remark -> questions.stream().anyMatch(q -> q.id().equals(remark.questionId())));
    }

    private void section(SheetWriter sheet, List<Question> questions, String title) {
        int columns = 7 + (questions.getFirst().perProduct() ? 1 : 0) + (knows(questions) ? 1 : 0);
        List<Cell> cells = new ArrayList<>(List.of(Cell.text(title, Look.SECTION)));
        while (cells.size() < columns) {
            cells.add(Cell.blank(Look.SECTION));
        }
        sheet.row(22, cells);
    }

    private void row(SheetWriter sheet, List<Question> questions, Question question, @Nullable Cell productCell, @Nullable String product) {
        List<Cell> row = new ArrayList<>(List.of(Cell.text(question.id(), Look.ID)));
        if (productCell != null) {
            row.add(productCell);
        }
        String hint = hint(question);
        row.add(Cell.text(question.text(), Look.QUESTION));
        row.add(Cell.text(hint, Look.HINT));
        String known = known(question, product);
        if (knows(questions)) {
            row.add(Cell.text(known, Look.KNOWN));
        }
        int answerAt = row.size();
        row.add(switch (question.type()) {
            case YES_NO, LEVEL -> Cell.blank(Look.ENTRY);
            case DATE -> Cell.blank(Look.DATE_ENTRY);
            case TEXT -> Cell.text(words.text("entry.inWords"), Look.ELSEWHERE);
        });
        row.addAll(List.of(Cell.blank(Look.ENTRY), Cell.blank(Look.ENTRY), Cell.blank(Look.DATE_ENTRY)));
        double height = new RowHeight(LEAST).holds(question.text(), QUESTION_WIDTH, 10).holds(hint, HINT_WIDTH, 9)
                .holds(known, KNOWN_WIDTH, 9).points();
        int index = sheet.row(height, row);
        Accepting before = accepting.isEmpty() ? null : accepting.getLast();
        if (before != null && before.type() == question.type() && before.area().lastRow() == index - 1) {
            // One area for neighbours: thousands of single cells would be slow in every program.
            accepting.set(accepting.size() - 1,
                    new Accepting(question.type(), new CellArea(before.area().firstRow(), answerAt, index, answerAt)));
        } else {
            accepting.add(new Accepting(question.type(), CellArea.cell(index, answerAt)));
        }
    }

    /** Neighbouring answer cells of one type. */
    private record Accepting(Question.AnswerType type, CellArea area) {}

    private void accept(SheetWriter sheet, CellArea cells, Question.AnswerType type) {
        switch (type) {
            case YES_NO -> sheet.choices(cells, words.answers(), words.text("head.answer"), words.text("entry.choose"));
            case LEVEL -> sheet.choices(cells, List.of("0", "1", "2", "3", words.text("answer.notKnown")), words.text("head.answer"),
                    words.text("entry.level"));
            case DATE -> sheet.dates(cells, words.text("head.answer"), words.text("entry.day"));
            case TEXT -> {
            }
        }
    }

    private String hint(Question question) {
        String wanted = question.evidenceWanted().stream().map(id -> evidence.getOrDefault(id, id)).collect(Collectors.joining("; "));
        Condition condition = question.condition();
        return (condition == null ? "" : condition(condition) + "\n") + question.why()
                + "\n" + words.text("hint.strong") + " " + question.strongAnswer()
                + (wanted.isEmpty() ? "" : "\n" + words.text("hint.evidence") + " " + wanted);
    }

    private String condition(Condition condition) {
        String answers = condition.answers().stream().flatMap(each -> words.answerWord(each).stream()).map(each -> "“" + each + "”")
                .collect(Collectors.joining(words.text("hint.or")));
        return words.text("hint.condition", condition.question(), answers);
    }

    private String known(Question question, @Nullable String product) {
        return request.remarks().stream()
                .filter(each -> each.questionId().equals(question.id()) && Objects.equals(each.product(), product))
                .map(Remark::text).collect(Collectors.joining("\n"));
    }

    private void finish(SheetWriter sheet, int columns) {
        accepting.forEach(each -> accept(sheet, each.area(), each.type()));
        if (!accepting.isEmpty()) {
            int until = accepting.getFirst().area().firstColumn() + 3;
            sheet.dates(new CellArea(1, until, sheet.nextRow() - 1, until), words.text("head.until"), words.text("entry.day"));
        }
        accepting.clear();
        sheet.freeze(1, columns).protect().print(Paper.LYING, 1, foot);
    }
}
