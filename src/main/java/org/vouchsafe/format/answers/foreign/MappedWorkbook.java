package org.vouchsafe.format.answers.foreign;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.questionnaire.Answer;
import org.vouchsafe.domain.questionnaire.AnswerSheet;
import org.vouchsafe.domain.questionnaire.Completion;
import org.vouchsafe.domain.questionnaire.ReturnedSheet;
import org.vouchsafe.domain.questionnaire.mapping.AnswerMapping;
import org.vouchsafe.domain.questionnaire.mapping.ColumnRole;
import org.vouchsafe.domain.questionnaire.mapping.MappedColumn;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.input.Problems;
import org.vouchsafe.workbook.read.ReadCell;
import org.vouchsafe.workbook.read.ReadSheet;
import org.vouchsafe.workbook.read.ReadSheet.ReadRow;
import org.vouchsafe.workbook.read.ReadWorkbook;

/** A workbook of others, read the way an analyst mapped it. It is one of these when a row holds the headings that were pointed at. */
public final class MappedWorkbook {
    /** How far down a header row is looked for. */
    static final int HEADER_ROWS = 100;
    /** How the format of a file that was read with a mapping ends. */
    public static final String MARK = " (mapped)";
    private static final int LONGEST_ID = 160;
    private final AnswerMapping mapping;

    public MappedWorkbook(AnswerMapping mapping) {
        this.mapping = mapping;
    }

    /** Whether the workbook has the headings. */
    public boolean fits(ReadWorkbook book) {
        return book.sheets().stream().anyMatch(each -> isNamed(each) && header(each).isPresent());
    }

    /**
     * What is in it.
     *
     * @param supplier whose answers they are, as the analyst said; empty when it was not said
     */
    public ReadResult read(ReadWorkbook book, String supplier, Problems problems) {
        var answers = new ForeignAnswers(problems);
        for (ReadSheet sheet : book.sheets()) {
            if (isNamed(sheet)) {
                header(sheet).ifPresentOrElse(header -> sheet(sheet, header, answers, problems), () -> {
                    if (!mapping.sheets().isEmpty()) {
                        problems.error("NO_HEADER", new Location.Cell(sheet.name(), "A1"),
                                "The sheet lacks the headings of the mapping \"" + mapping.name() + "\", so nothing on it was read.",
                                "Compare it with the form that was mapped, or map this one.");
                    }
                });
            }
        }
        List<Answer> all = answers.list();
        var sheet = new AnswerSheet("", mapping.name(), "", "", supplier, null, null, all);
        var completion = Completion.of(sheet, null, List.of());
        Location place = all.isEmpty() ? Location.WHOLE_FILE : all.getFirst().location();
        if (completion.isBlank()) {
            problems.error("NO_ANSWERS", place, "The workbook is blank: " + completion.words() + ".",
                    "Ask the supplier for one that is filled, or check the columns of the mapping.");
        }
        return new ReadResult(mapping.name() + MARK, List.of(), List.of(), List.of(), List.of(),
                List.of(new ReturnedSheet(sheet, completion, place)), problems.list());
    }

    private boolean isNamed(ReadSheet sheet) {
        return mapping.sheets().isEmpty()
                || mapping.sheets().stream().anyMatch(each -> each.strip().equalsIgnoreCase(sheet.name().strip()));
    }

    private record Header(int row, ForeignColumns columns) {}

    private Optional<Header> header(ReadSheet sheet) {
        return sheet.rows().stream().filter(each -> each.index() < HEADER_ROWS)
                .flatMap(row -> columns(sheet, row).map(columns -> new Header(row.index(), columns)).stream()).findFirst();
    }

    private Optional<ForeignColumns> columns(ReadSheet sheet, ReadRow row) {
        Map<ColumnRole, Integer> found = new EnumMap<>(ColumnRole.class);
        for (Map.Entry<ColumnRole, MappedColumn> each : mapping.columns().entrySet()) {
            int column = column(sheet, row, each.getValue());
            if (column < 0 || found.containsValue(column)) {
                return Optional.empty();
            }
            found.put(each.getKey(), column);
        }
        return Optional.of(ForeignColumns.of(found));
    }

    /** Where the heading stands in this row: at its own place before any other; -1 when it stands nowhere. */
    private static int column(ReadSheet sheet, ReadRow row, MappedColumn wanted) {
        if (wanted.heading().isEmpty() || sheet.cell(row.index(), wanted.column()).filter(each -> is(each, wanted)).isPresent()) {
            return wanted.column();
        }
        return row.cells().stream().filter(each -> is(each, wanted)).mapToInt(ReadCell::column).findFirst().orElse(-1);
    }

    private static boolean is(ReadCell cell, MappedColumn wanted) {
        return heading(cell.text()).equalsIgnoreCase(wanted.heading());
    }

    /** A heading as it is kept: line breaks and runs of spaces made one space. */
    public static String heading(String text) {
        return text.replaceAll("[\\s\\u00A0]+", " ").strip();
    }

    private void sheet(ReadSheet sheet, Header header, ForeignAnswers answers, Problems problems) {
        for (ReadRow row : sheet.rows()) {
            var cells = new ForeignRow(sheet, row, header.columns());
            if (row.index() > header.row() && !isTitle(cells) && columns(sheet, row).isEmpty()) {
                row(cells, answers, problems);
            }
        }
    }

    private static void row(ForeignRow cells, ForeignAnswers answers, Problems problems) {
        boolean named = cells.columns().has(ColumnRole.ID);
        String id = heading(cells.text(named ? ColumnRole.ID : ColumnRole.QUESTION));
        ColumnRole holds = holds(cells);
        if (!id.isEmpty()) {
            answers.row(cells, id.length() > LONGEST_ID ? id.substring(0, LONGEST_ID) : id);
        } else if (!cells.text(holds).isEmpty()) {
            problems.error("NO_QUESTION", cells.cell(holds).map(ReadCell::location).orElse(cells.location()),
                    "\"" + cells.text(holds) + "\" answers something, but the row has no "
                            + (named ? "id" : "question") + ", so it was passed over.",
                    "Read the row yourself.");
        }
    }

    /** Where an answer stands; of several columns that may be marked the first that holds anything. */
    private static ColumnRole holds(ForeignRow cells) {
        List<ColumnRole> ticks = ColumnRole.TICKS.stream().filter(cells.columns()::has).toList();
        return cells.columns().has(ColumnRole.ANSWER) ? ColumnRole.ANSWER
                : ticks.isEmpty() ? ColumnRole.LEVEL
                        : ticks.stream().filter(each -> !cells.text(each).isEmpty()).findFirst().orElse(ticks.getFirst());
    }

    /** One cell stretched over question and answer is the title of what follows. */
    private static boolean isTitle(ForeignRow cells) {
        Optional<ReadCell> answer = cells.cell(holds(cells));
        return answer.isPresent()
                && (answer.equals(cells.cell(ColumnRole.ID)) || answer.equals(cells.cell(ColumnRole.QUESTION)));
    }
}
