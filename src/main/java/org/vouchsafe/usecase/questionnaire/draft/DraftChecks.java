package org.vouchsafe.usecase.questionnaire.draft;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.domain.problem.Severity;
import org.vouchsafe.domain.questionnaire.Question;
import org.vouchsafe.domain.questionnaire.Template;
import org.vouchsafe.domain.questionnaire.draft.DraftField;
import org.vouchsafe.domain.questionnaire.draft.TemplateDraft;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.questionnaire.Request;
import org.vouchsafe.questionnaire.RequestWorkbook;
import org.vouchsafe.questionnaire.own.TemplateEditing;
import org.vouchsafe.questionnaire.own.TemplateImport;
import org.vouchsafe.workbook.read.ReadSheet;
import org.vouchsafe.workbook.read.WorkbookReading;

/** Judges drafts by the rules by which template workbooks are read, and shows what would be sent. Reads no store. */
public final class DraftChecks {
    private static final LocalDate DUE = LocalDate.of(2030, 1, 31);
    private static final int ROWS_SHOWN = 60;

    private DraftChecks() {}

    /**
     * What is the matter with a draft.
     *
     * @param question its number, from 0; -1 where it is about the questionnaire as a whole
     */
    public record Remark(int question, Severity severity, String text) {}

    /**
     * A draft, judged.
     *
     * @param template null while there are errors
     */
    public record Checked(@Nullable Template template, List<Remark> remarks) {
        public Checked {
            remarks = List.copyOf(remarks);
        }
    }

    /** A sheet of the workbook a supplier would get, row by row, empty cells left out. */
    public record Page(String sheet, List<List<String>> rows) {
        public Page {
            rows = List.copyOf(rows);
        }
    }

    /** Judges a draft. */
    public static Checked check(TemplateDraft draft) {
        TemplateImport.Result result = TemplateImport.read(new SourceFile("draft.xlsx", TemplateEditing.write(draft, Instant.EPOCH)),
                new TemplateImport.Given(draft.id(), draft.version(), draft.language(), draft.title()));
        List<Remark> remarks = new ArrayList<>();
        if (draft.title().isBlank() || draft.id().isBlank() || draft.version().isBlank()) {
            remarks.add(new Remark(-1, Severity.ERROR, "A questionnaire needs an id, a version and a title."));
        }
        // In a workbook such a row is a title or nothing; here somebody wanted a question.
        for (int i = 0; i < draft.questions().size(); i++) {
            if (draft.questions().get(i).text(DraftField.QUESTION).isBlank()) {
                remarks.add(new Remark(i, Severity.ERROR, "The question has no words."));
            }
        }
        result.problems().forEach(each -> remarks.add(remark(each)));
        Template read = result.template();
        if (read != null && read.questions().size() != draft.questions().size()) {
            remarks.add(new Remark(-1, Severity.ERROR, "Only " + read.questions().size() + " of the " + draft.questions().size()
                    + " questions can be read; look for words that stand for a heading."));
        }
        boolean sound = remarks.stream().noneMatch(each -> each.severity() == Severity.ERROR);
        return new Checked(sound ? result.template() : null, remarks);
    }

    private static Remark remark(Problem problem) {
        int row = problem.location() instanceof Location.Cell cell && cell.address().matches("[A-Z]+[0-9]{1,7}")
                ? Integer.parseInt(cell.address().replaceAll("[A-Z]", ""))
                : 0;
        // The first row holds the headings.
        return new Remark(row >= 2 ? row - 2 : -1, problem.severity(), problem.what() + " " + problem.fix());
    }

    /** What a supplier with one product would get. */
    public static List<Page> preview(Template template) {
        List<String> products = template.questions().stream().anyMatch(Question::perProduct) ? List.of("(product)") : List.of();
        byte[] workbook = RequestWorkbook.write(template, new Request("Q-PREVIEW", "(supplier)", "(you)", products, DUE, Instant.EPOCH));
        return new WorkbookReading(Limits.DEFAULT).read(new SourceFile("preview", workbook), new Problems("preview", Limits.DEFAULT))
                .map(book -> book.sheets().stream().filter(each -> each.visibility() == ReadSheet.Visibility.SHOWN).map(DraftChecks::page)
                        .toList())
                .orElse(List.of());
    }

    private static Page page(ReadSheet sheet) {
        return new Page(sheet.name(), sheet.rows().stream().limit(ROWS_SHOWN)
                .map(row -> row.cells().stream().map(cell -> cell.text().strip()).filter(text -> !text.isEmpty()).toList())
                .filter(row -> !row.isEmpty()).toList());
    }
}
