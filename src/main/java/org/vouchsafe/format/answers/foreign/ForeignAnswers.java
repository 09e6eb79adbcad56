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
import org.vouchsafe.domain.questionnaire.mapping.ColumnRole;
import org.vouchsafe.format.answers.AnswerWords;
import org.vouchsafe.format.answers.AsWritten;
import org.vouchsafe.format.answers.AsWritten.Part;
import org.vouchsafe.format.answers.Days;
import org.vouchsafe.input.Problems;
import org.vouchsafe.workbook.read.CellValue;
import org.vouchsafe.workbook.read.ReadCell;

/** Reads the answers of a foreign form: raw cell, place, note and formula are kept; ownership and maturity never become an answer. */
final class ForeignAnswers {
    private static final String LEVEL = "[0-5]";
    private final Problems problems;
    private final Days days;
    private final AsWritten written;
    private final Map<Key, Answer> answers = new LinkedHashMap<>();

    ForeignAnswers(Problems problems) {
        this.problems = problems;
        this.days = new Days(problems);
        this.written = new AsWritten(problems);
    }

    private record Key(String id, @Nullable String product) {}

    /** All answers read so far, in the order of the workbook. */
    List<Answer> list() {
        return List.copyOf(answers.values());
    }

    /** Reads the answer to this question from a row. */
    void row(ForeignRow cells, String id) {
        Given given = given(cells, id);
        Optional<ReadCell> holds = given.cell();
        String raw = given.raw();
        check(holds, raw);
        Optional<ReadCell> words = cells.cell(ColumnRole.COMMENT);
        boolean answered = written.isFormula(holds, Part.ANSWER);
        boolean explained = written.isFormula(words, Part.EXPLANATION);
        boolean formula = answered || explained;
        Location place = holds.map(ReadCell::location).orElse(cells.location());
        String level = written.text(cells.cell(ColumnRole.LEVEL), Part.ANSWER);
        String product = nullable(cells.text(ColumnRole.PRODUCT));
        String asked = nullable(cells.text(ColumnRole.QUESTION));
        var term = new Term(days.of(cells.cell(ColumnRole.FROM)), days.of(cells.cell(ColumnRole.UNTIL)));
        keep(new Key(id, product), new Answer(id, product, given.value(), raw, comment(written.text(words, Part.EXPLANATION), words, holds),
                files(written.text(cells.cell(ColumnRole.EVIDENCE), Part.FILES)), formula, place,
                level.matches(LEVEL) ? Integer.valueOf(level) : null, nullable(cells.text(ColumnRole.OWNERSHIP)), term, asked));
    }

    /** What was answered, and where. */
    private record Given(Optional<ReadCell> cell, AnswerValue value, String raw) {}

    private Given given(ForeignRow cells, String id) {
        if (Ticked.areIn(cells.columns())) {
            Ticked ticked = Ticked.of(cells, id, written, problems);
            return new Given(Optional.ofNullable(ticked.cell()), ticked.value(), ticked.raw());
        }
        boolean levels = !cells.columns().has(ColumnRole.ANSWER);
        Optional<ReadCell> holds = cells.cell(levels ? ColumnRole.LEVEL : ColumnRole.ANSWER);
        String raw = written.text(holds, Part.ANSWER);
        return new Given(holds, levels ? ofLevel(raw) : value(holds, raw), raw);
    }

    private void keep(Key key, Answer answer) {
        Answer before = answers.putIfAbsent(key, answer);
        if (before != null && before.isBlank()) {
            answers.put(key, answer);
        } else if (before != null && !answer.isBlank() && !answer.raw().equals(before.raw())) {
            problems.error("TWO_ANSWERS", answer.location(), "There is another answer to " + key.id() + " at " + before.location().text()
                    + "; that one was read.", "Ask the supplier which one holds.");
        }
    }

    private void check(Optional<ReadCell> cell, String raw) {
        cell.filter(each -> !raw.isEmpty() && each.value() instanceof CellValue.Fault)
                .ifPresent(each -> problems.error("BAD_CELL_VALUE", each.location(),
                        "The answer is the spreadsheet error " + raw + ".", "Ask the supplier for the answer."));
    }

    private static AnswerValue value(Optional<ReadCell> cell, String raw) {
        return cell.isPresent() && !raw.isEmpty() && cell.get().value() instanceof CellValue.Fault ? AnswerValue.OTHER
                : AnswerWords.meaning(raw);
    }

    /** A level says how far something is done, which is neither yes nor no. */
    private static AnswerValue ofLevel(String raw) {
        AnswerValue meaning = AnswerWords.meaning(raw);
        return meaning == AnswerValue.UNANSWERED || meaning == AnswerValue.NOT_APPLICABLE ? meaning : AnswerValue.OTHER;
    }

    private static @Nullable String comment(String explained, Optional<ReadCell> words, Optional<ReadCell> holds) {
        List<String> parts = new ArrayList<>();
        Stream.of(explained, holds.map(ReadCell::comment).orElse(""),
                words.map(ReadCell::comment).orElse(""))
                .filter(each -> each != null && !each.isEmpty()).distinct().forEach(parts::add);
        return parts.isEmpty() ? null : String.join("\n", parts);
    }

    private static @Nullable String nullable(String text) {
        return text.isEmpty() ? null : text;
    }

    private static List<String> files(String text) {
        return Arrays.stream(text.split("[;\\n]")).map(String::strip).filter(each -> !each.isEmpty()).distinct().toList();
    }
}
