package org.vouchsafe.questionnaire.own;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.vouchsafe.domain.questionnaire.Condition;
import org.vouchsafe.domain.questionnaire.EvidenceKind;
import org.vouchsafe.domain.questionnaire.Question;
import org.vouchsafe.domain.questionnaire.Template;
import org.vouchsafe.workbook.CellArea;
import org.vouchsafe.workbook.write.Cell;
import org.vouchsafe.workbook.write.SheetWriter;
import org.vouchsafe.workbook.write.SheetWriter.Paper;
import org.vouchsafe.workbook.write.Style;
import org.vouchsafe.workbook.write.WorkbookProperties;
import org.vouchsafe.workbook.write.WorkbookWriter;

/** Writes a template as a workbook in which an analyst changes it; {@link TemplateImport} reads it back. */
public final class TemplateEditing {
    static final String EVIDENCE_NAME = "Kind of evidence";
    static final String EVIDENCE_HELP = "What is meant";
    static final String BETWEEN = "; ";
    private static final Style HEAD = Style.PLAIN.bold().color("FFFFFF").fill("1E3A5F").wrapped().open();
    private static final Style TEXT = Style.PLAIN.wrapped().open();
    private static final int ROWS_TO_ADD = 200;

    private TemplateEditing() {}

    /** The workbook's bytes. */
    public static byte[] write(Template template, Instant created) {
        try (var writer = WorkbookWriter.forEditing(new WorkbookProperties(template.title(), "Vouchsafe", created))) {
            SheetWriter about = writer.sheet("Template").columnWidths(22, 100);
            value(about, "Template id", template.id());
            value(about, "Version", template.version());
            value(about, "Language", template.language().code());
            value(about, "Title", template.title());
            value(about, "Introduction", template.introduction());
            about.print(Paper.LYING, 0, template.title());
            questions(writer.sheet("Questions"), template);
            SheetWriter kinds = writer.sheet("Evidence").columnWidths(12, 40, 80);
            kinds.row(24, List.of(Cell.text("Id", HEAD), Cell.text(EVIDENCE_NAME, HEAD), Cell.text(EVIDENCE_HELP, HEAD)));
            for (EvidenceKind each : template.evidence()) {
                kinds.row(List.of(Cell.text(each.id(), TEXT), Cell.text(each.name(), TEXT), Cell.text(each.help(), TEXT)));
            }
            kinds.freeze(1, 1).print(Paper.LYING, 1, template.title());
            return writer.finish();
        }
    }

    private static void questions(SheetWriter sheet, Template template) {
        TemplateColumn[] columns = TemplateColumn.values();
        sheet.columnWidths(Arrays.stream(columns).mapToDouble(TemplateColumn::width).toArray());
        sheet.row(24, Arrays.stream(columns).map(each -> Cell.text(each.title(), HEAD)).toList());
        template.questions()
                .forEach(question -> sheet.row(Arrays.stream(columns).map(each -> Cell.text(text(question, each), TEXT)).toList()));
        int last = sheet.nextRow() + ROWS_TO_ADD;
        sheet.choices(column(TemplateColumn.TYPE, last), Arrays.stream(Question.AnswerType.values()).map(Enum::name).toList(),
                "Answer type",
                "YES_NO, TEXT, DATE, or LEVEL from 0 to 3.");
        sheet.choices(column(TemplateColumn.PER_PRODUCT, last), List.of("yes", "no"), "Per product",
                "Whether it is asked for each product.");
        sheet.freeze(1, 1).print(Paper.LYING, 1, template.title());
    }

    private static CellArea column(TemplateColumn column, int last) {
        return new CellArea(1, column.ordinal(), last, column.ordinal());
    }

    private static void value(SheetWriter sheet, String name, String value) {
        sheet.row(List.of(Cell.text(name, Style.PLAIN.bold()), Cell.text(value, TEXT)));
    }

    private static String text(Question question, TemplateColumn column) {
        Condition condition = question.condition();
        return switch (column) {
            case ID -> question.id();
            case SECTION -> question.section();
            case QUESTION -> question.text();
            case WHY -> question.why();
            case STRONG -> question.strongAnswer();
            case TYPE -> question.type().name();
            case EVIDENCE -> String.join(BETWEEN, question.evidenceWanted());
            case PER_PRODUCT -> question.perProduct() ? "yes" : "no";
            case WEIGHT -> Integer.toString(question.weight());
            case CONTROLS -> String.join(BETWEEN, question.mappings());
            case ONLY_IF -> condition == null ? "" : condition.question();
            case IS -> condition == null ? "" : condition.answers().stream().map(Enum::name).collect(Collectors.joining(BETWEEN));
        };
    }
}
