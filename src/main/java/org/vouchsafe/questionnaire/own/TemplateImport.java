package org.vouchsafe.questionnaire.own;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.domain.problem.Severity;
import org.vouchsafe.domain.questionnaire.EvidenceKind;
import org.vouchsafe.domain.questionnaire.Language;
import org.vouchsafe.domain.questionnaire.Question;
import org.vouchsafe.domain.questionnaire.Template;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.questionnaire.TemplateTable;
import org.vouchsafe.workbook.read.ReadCell;
import org.vouchsafe.workbook.read.ReadSheet;
import org.vouchsafe.workbook.read.ReadSheet.ReadRow;
import org.vouchsafe.workbook.read.ReadWorkbook;
import org.vouchsafe.workbook.read.WorkbookReading;

/**
 * Reads a template from a workbook: one we wrote for editing, or anybody's table of questions. A header row with a column for the question
 * is enough; what other columns say is taken where their header is known.
 */
public final class TemplateImport {
    /** Longer questions fit no row a person would read. */
    static final int LONGEST_TEXT = 2000;
    private final Problems problems;
    private final Map<String, String> about = new HashMap<>();
    private final List<EvidenceKind> evidence = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private TemplateImport(Problems problems) {
        this.problems = problems;
    }

    /**
     * What the analyst says of the template; null where the workbook is asked. Without either, the id comes from the file's name and the
     * version is 1.
     */
    public record Given(@Nullable String id, @Nullable String version, @Nullable Language language, @Nullable String title) {}

    /** What came of it: the template, null when there are errors, and what was found. */
    public record Result(@Nullable Template template, List<Problem> problems) {
        public Result {
            problems = List.copyOf(problems);
        }
    }

    /** Reads it. A template with errors is none: what goes out under our name must be whole. */
    public static Result read(SourceFile file, Given given) {
        var problems = new Problems(file.name(), Limits.DEFAULT);
        Optional<ReadWorkbook> book = new WorkbookReading(Limits.DEFAULT).read(file, problems);
        if (book.isEmpty()) {
            return new Result(null, problems.list());
        }
        var reading = new TemplateImport(problems);
        book.get().sheets().forEach(reading::about);
        book.get().sheets().forEach(reading::evidence);
        book.get().sheets().forEach(reading::questions);
        if (reading.questions.isEmpty()) {
            problems.error("NO_QUESTIONS", Location.WHOLE_FILE, "No sheet has a header row with a column \"Question\" and questions below.",
                    "Put the word Question above the questions and import it again.");
        }
        boolean sound = problems.list().stream().noneMatch(each -> each.severity() == Severity.ERROR);
        return new Result(sound ? reading.template(file, given) : null, problems.list());
    }

    private Template template(SourceFile file, Given given) {
        String base = file.name().replaceAll("^.*[/\\\\]", "").replaceAll("\\.[A-Za-z]+$", "");
        String id = or(given.id(), or(about.get("template id"), base)).strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        Language language = given.language() != null ? given.language()
                : Language.ofCode(or(about.get("language"), "en")).orElse(Language.EN);
        String title = or(given.title(), or(about.get("title"), base));
        return TemplateTable.of(id.isEmpty() ? "own" : id, or(given.version(), or(about.get("version"), "1")), language, title,
                or(about.get("introduction"), title), evidence, questions);
    }

    private static String or(@Nullable String first, String second) {
        return first == null || first.isBlank() ? second : first;
    }

    /** Names and values, side by side, on a sheet without questions. */
    private void about(ReadSheet sheet) {
        for (ReadRow row : sheet.rows()) {
            if (row.cells().size() == 2) {
                about.putIfAbsent(row.cells().getFirst().text().strip().toLowerCase(Locale.ROOT), row.cells().getLast().text());
            }
        }
    }

    private void evidence(ReadSheet sheet) {
        Map<String, Integer> columns = Map.of();
        for (ReadRow row : sheet.rows()) {
            if (columns.isEmpty()) {
                Map<String, Integer> header = new HashMap<>();
                row.cells().forEach(cell -> header.putIfAbsent(cell.text().strip(), cell.column()));
                columns = header.containsKey(TemplateEditing.EVIDENCE_NAME) && header.containsKey("Id") ? header : Map.of();
                continue;
            }
            String id = text(row, columns.get("Id"));
            if (!id.isEmpty() && isFree(id, row.cells().getFirst())) {
                evidence.add(new EvidenceKind(id, text(row, columns.get(TemplateEditing.EVIDENCE_NAME)),
                        text(row, columns.get(TemplateEditing.EVIDENCE_HELP))));
            }
        }
    }

    private void questions(ReadSheet sheet) {
        Map<TemplateColumn, Integer> columns = Map.of();
        String section = sheet.name();
        for (ReadRow row : sheet.rows()) {
            if (columns.isEmpty()) {
                columns = header(row);
                continue;
            }
            var cells = new QuestionCells(row, columns, problems);
            String text = cells.text(TemplateColumn.QUESTION);
            if (text.isEmpty()) {
                // A row with nothing but its first cell names a section.
                section = row.cells().size() == 1 ? row.cells().getFirst().text().strip() : section;
                continue;
            }
            question(cells, text, section);
        }
    }

    private void question(QuestionCells cells, String text, String section) {
        if (text.length() > LONGEST_TEXT) {
            problems.error("QUESTION_TOO_LONG", cells.location(), "The question has " + text.length() + " characters; no more than "
                    + LONGEST_TEXT + " can be read in a row.", "Shorten it, or move a part into the column \"Strong answer\".");
            return;
        }
        String given = cells.text(TemplateColumn.ID);
        String id = given.isEmpty() ? "Q-" + (questions.size() + 1) : given;
        if (isFree(id, cells.first())) {
            cells.question(id, text, section, evidence, questions).ifPresent(questions::add);
        }
    }

    private boolean isFree(String id, ReadCell cell) {
        if (!ids.add(id)) {
            problems.error("ID_TWICE", cell.location(), "The id \"" + id + "\" is used twice.",
                    "Give each question and each kind of evidence "
                            + "an id of its own: answers are told apart by it.");
            return false;
        }
        return true;
    }

    private static Map<TemplateColumn, Integer> header(ReadRow row) {
        Map<TemplateColumn, Integer> columns = new EnumMap<>(TemplateColumn.class);
        row.cells().forEach(cell -> TemplateColumn.of(cell.text()).ifPresent(column -> columns.putIfAbsent(column, cell.column())));
        return columns.containsKey(TemplateColumn.QUESTION) ? columns : Map.of();
    }

    private static String text(ReadRow row, @Nullable Integer column) {
        return column == null ? "" : row.cell(column).map(each -> each.text().strip()).orElse("");
    }
}
