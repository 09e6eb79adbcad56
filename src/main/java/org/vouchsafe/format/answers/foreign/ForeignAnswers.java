package org.vouchsafe.format.answers.foreign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.questionnaire.Answer;
import org.vouchsafe.domain.questionnaire.AnswerValue;
import org.vouchsafe.domain.questionnaire.Term;
import org.vouchsafe.format.answers.AnswerWords;
import org.vouchsafe.input.Problems;
import org.vouchsafe.workbook.read.CellValue;
import org.vouchsafe.workbook.read.ReadCell;
import org.vouchsafe.workbook.read.ReadSheet;
import org.vouchsafe.workbook.read.ReadSheet.ReadRow;
import org.vouchsafe.workbook.read.ReadWorkbook;

/** Reads the answers of a foreign form: raw cell, place, note and formula are kept; ownership and maturity never become an answer. */
final class ForeignAnswers {
    private static final String LEVEL = "[0-5]";
    private final ForeignForm form;
    private final Problems problems;
    private final Map<String, Answer> answers = new LinkedHashMap<>();

    ForeignAnswers(ForeignForm form, Problems problems) {
        this.form = form;
        this.problems = problems;
    }

    /** All answers, in the order of the workbook. */
    List<Answer> read(ReadWorkbook book) {
        book.sheets().stream().filter(form::isSheet).forEach(this::sheet);
        return List.copyOf(answers.values());
    }

    private void sheet(ReadSheet sheet) {
        Optional<ForeignColumns> columns = Optional.empty();
        for (ReadRow row : sheet.rows()) {
            if (columns.isEmpty() && row.index() <= ForeignForm.HEADER_ROWS || form == ForeignForm.HECVAT) {
                columns = form.columns(row);
            }
            columns.ifPresent(found -> row(new Cells(sheet, row, found)));
        }
    }

    private record Cells(ReadSheet sheet, ReadRow row, ForeignColumns columns) {
        Optional<ReadCell> cell(int column) {
            return column < 0 ? Optional.empty() : sheet.cell(row.index(), column);
        }

        String text(int column) {
            return cell(column).map(each -> each.text().strip()).orElse("");
        }
    }

    private void row(Cells cells) {
        ForeignColumns columns = cells.columns();
        String id = cells.text(columns.id());
        if (!form.isId(id)) {
            return;
        }
        Optional<ReadCell> holds = cells.cell(columns.answer() >= 0 ? columns.answer() : columns.maturity());
        String raw = holds.map(each -> each.text().strip()).orElse("");
        check(holds, raw);
        Location place = holds.map(ReadCell::location).or(() -> cells.cell(columns.id()).map(ReadCell::location)).orElseThrow();
        var answer = new Answer(id, null, columns.maturity() >= 0 ? ofLevel(raw) : value(holds, raw), raw, comment(cells, holds),
                files(cells.text(columns.evidence())), holds.map(ReadCell::formula).orElse(false), place,
                columns.maturity() >= 0 && raw.matches(LEVEL) ? Integer.valueOf(raw) : null, ownership(cells), Term.UNSAID);
        Answer before = answers.putIfAbsent(id, answer);
        if (before != null && before.isBlank()) {
            answers.put(id, answer);
        } else if (before != null && !answer.isBlank() && !answer.raw().equals(before.raw())) {
            problems.error("TWO_ANSWERS", place, "There is another answer to " + id + " at " + before.location().text()
                    + "; that one was read.", "Ask the supplier which one holds.");
        }
    }

    private void check(Optional<ReadCell> cell, String raw) {
        cell.filter(ReadCell::formula).ifPresent(each -> problems.warning("FORMULA_RESULT", each.location(),
                "The answer is a formula; the result saved with it was read.", "Ask the supplier to write the answer itself."));
        cell.filter(each -> each.value() instanceof CellValue.Fault).ifPresent(each -> problems.error("BAD_CELL_VALUE", each.location(),
                "The answer is the spreadsheet error " + raw + ".", "Ask the supplier for the answer."));
    }

    private static AnswerValue value(Optional<ReadCell> cell, String raw) {
        return cell.isPresent() && cell.get().value() instanceof CellValue.Fault ? AnswerValue.OTHER : AnswerWords.meaning(raw);
    }

    /** A level says how far something is done, which is neither yes nor no. */
    private static AnswerValue ofLevel(String raw) {
        AnswerValue meaning = AnswerWords.meaning(raw);
        return meaning == AnswerValue.UNANSWERED || meaning == AnswerValue.NOT_APPLICABLE ? meaning : AnswerValue.OTHER;
    }

    private static @Nullable String comment(Cells cells, Optional<ReadCell> holds) {
        List<String> parts = new ArrayList<>();
        Stream.of(cells.text(cells.columns().comment()), holds.map(ReadCell::comment).orElse(""),
                cells.cell(cells.columns().comment()).map(ReadCell::comment).orElse(""))
                .filter(each -> each != null && !each.isEmpty()).distinct().forEach(parts::add);
        return parts.isEmpty() ? null : String.join("\n", parts);
    }

    private static @Nullable String ownership(Cells cells) {
        String text = cells.text(cells.columns().ownership());
        return text.isEmpty() ? null : text;
    }

    private static List<String> files(String text) {
        return Arrays.stream(text.split("[;\\n]")).map(String::strip).filter(each -> !each.isEmpty()).distinct().toList();
    }
}
