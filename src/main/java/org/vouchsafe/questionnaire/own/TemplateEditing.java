package org.vouchsafe.questionnaire.own;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.vouchsafe.domain.questionnaire.EvidenceKind;
import org.vouchsafe.domain.questionnaire.Question;
import org.vouchsafe.domain.questionnaire.Template;
import org.vouchsafe.domain.questionnaire.draft.DraftField;
import org.vouchsafe.domain.questionnaire.draft.TemplateDraft;
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
    private static final Style HEAD = Style.PLAIN.bold().color("FFFFFF").fill("1E3A5F").wrapped().open();
    private static final Style TEXT = Style.PLAIN.wrapped().open();
    private static final int ROWS_TO_ADD = 200;

    private TemplateEditing() {}

    /** The workbook's bytes. */
    public static byte[] write(Template template, Instant created) {
        return write(TemplateDraft.of(template, template.version()), created);
    }

    /** The bytes of a draft's workbook, with whatever is still wrong in it. */
    public static byte[] write(TemplateDraft draft, Instant created) {
        try (var writer = WorkbookWriter.forEditing(new WorkbookProperties(draft.title(), "Vouchsafe", created))) {
            SheetWriter about = writer.sheet("Template").columnWidths(22, 100);
            value(about, "Template id", draft.id());
            value(about, "Version", draft.version());
            value(about, "Language", draft.language().code());
            value(about, "Title", draft.title());
            value(about, "Introduction", draft.introduction());
            about.print(Paper.LYING, 0, draft.title());
            questions(writer.sheet("Questions"), draft);
            SheetWriter kinds = writer.sheet("Evidence").columnWidths(12, 40, 80);
            kinds.row(24, List.of(Cell.text("Id", HEAD), Cell.text(EVIDENCE_NAME, HEAD), Cell.text(EVIDENCE_HELP, HEAD)));
            for (EvidenceKind each : draft.evidence()) {
                kinds.row(List.of(Cell.text(each.id(), TEXT), Cell.text(each.name(), TEXT), Cell.text(each.help(), TEXT)));
            }
            kinds.freeze(1, 1).print(Paper.LYING, 1, draft.title());
            return writer.finish();
        }
    }

    private static void questions(SheetWriter sheet, TemplateDraft draft) {
        TemplateColumn[] columns = TemplateColumn.values();
        sheet.columnWidths(Arrays.stream(columns).mapToDouble(TemplateColumn::width).toArray());
        sheet.row(24, Arrays.stream(columns).map(each -> Cell.text(each.title(), HEAD)).toList());
        draft.questions()
                .forEach(question -> sheet
                        .row(Arrays.stream(columns).map(each -> Cell.text(question.text(DraftField.valueOf(each.name())), TEXT)).toList()));
        int last = sheet.nextRow() + ROWS_TO_ADD;
        sheet.choices(column(TemplateColumn.TYPE, last), Arrays.stream(Question.AnswerType.values()).map(Enum::name).toList(),
                "Answer type",
                "YES_NO, TEXT, DATE, or LEVEL from 0 to 3.");
        sheet.choices(column(TemplateColumn.PER_PRODUCT, last), List.of("yes", "no"), "Per product",
                "Whether it is asked for each product.");
        sheet.freeze(1, 1).print(Paper.LYING, 1, draft.title());
    }

    private static CellArea column(TemplateColumn column, int last) {
        return new CellArea(1, column.ordinal(), last, column.ordinal());
    }

    private static void value(SheetWriter sheet, String name, String value) {
        sheet.row(List.of(Cell.text(name, Style.PLAIN.bold()), Cell.text(value, TEXT)));
    }
}
