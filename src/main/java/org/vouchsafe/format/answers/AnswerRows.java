package org.vouchsafe.format.answers;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.questionnaire.Answer;
import org.vouchsafe.domain.questionnaire.AnswerValue;
import org.vouchsafe.domain.questionnaire.EvidenceKind;
import org.vouchsafe.domain.questionnaire.Question;
import org.vouchsafe.domain.questionnaire.Question.AnswerType;
import org.vouchsafe.domain.questionnaire.Template;
import org.vouchsafe.domain.questionnaire.Term;
import org.vouchsafe.format.answers.AsWritten.Part;
import org.vouchsafe.input.Problems;
import org.vouchsafe.questionnaire.words.Words;
import org.vouchsafe.workbook.read.CellValue;
import org.vouchsafe.workbook.read.ReadCell;
import org.vouchsafe.workbook.read.ReadSheet;
import org.vouchsafe.workbook.read.ReadSheet.ReadRow;

/** Finds the rows that answer questions, by the ids in them, and reads each. */
final class AnswerRows {
    /** Stands under "Answer" where the answer goes into the explanation. */
    private static final Set<String> IN_WORDS = Words.all().stream().map(each -> each.text("entry.inWords")).collect(Collectors.toSet());
    private final Map<String, Question> questions = new LinkedHashMap<>();
    private final Map<String, EvidenceKind> evidence = new LinkedHashMap<>();
    private final Problems problems;
    private final Days days;
    private final AsWritten written;
    private final Map<Key, Answer> answers = new LinkedHashMap<>();
    private final Set<Location> stretched = new HashSet<>();

    AnswerRows(Template template, Problems problems) {
        template.questions().forEach(q -> questions.put(q.id(), q));
        template.evidence().forEach(e -> evidence.put(e.id(), e));
        this.problems = problems;
        this.days = new Days(problems);
        this.written = new AsWritten(problems);
    }

    /** What an answer is to: a question, and a product where it is asked for each. */
    record Key(String question, @Nullable String product) {}

    /** A row with its sheet and columns. */
    private record Row(ReadSheet sheet, ReadRow row, Columns columns) {
        Optional<ReadCell> cell(int column) {
            return column < 0 ? Optional.empty() : sheet.cell(row.index(), column);
        }

        String text(int column) {
            return cell(column).map(c -> c.text().strip()).orElse("");
        }
    }

    /** Reads the answers of a sheet; a sheet without our header row holds none. */
    void read(ReadSheet sheet) {
        Optional<Columns> columns = Optional.empty();
        boolean inTable = false;
        for (ReadRow row : sheet.rows()) {
            Optional<Columns> header = Columns.of(row);
            columns = header.or(columnsSoFar(columns));
            // The list of files stands below a table of answers, and has other columns.
            inTable = header.isPresent() || inTable && !ListedFiles.isHeader(row);
            if (columns.isPresent() && header.isEmpty()) {
                read(new Row(sheet, row, columns.get()), inTable ? Stray.TOLD : Stray.LEFT);
            }
        }
        if (columns.isEmpty()) {
            sheet.rows().stream().flatMap(r -> r.cells().stream()).filter(c -> questions.containsKey(c.text().strip())).findFirst()
                    .ifPresent(c -> problems.error("NO_HEADER", c.location(),
                            "The sheet has question ids but no header row with \"Id\" and \"Answer\" above them, so its answers cannot be told "
                                    + "apart.",
                            "Put the header row back and import the workbook again."));
        }
    }

    /** All answers, by what they are to. */
    Map<Key, Answer> answers() {
        return answers;
    }

    private static java.util.function.Supplier<Optional<Columns>> columnsSoFar(Optional<Columns> columns) {
        return () -> columns;
    }

    /** Whether what stands in rows that answer no question is told, or is something else. */
    private enum Stray {
        TOLD, LEFT
    }

    private void read(Row row, Stray stray) {
        String id = row.text(row.columns().id());
        Question question = questions.get(id);
        if (question != null) {
            question(row, question);
            checkBeside(row);
        } else if (evidence.containsKey(id)) {
            checkBeside(row);
            keep(new Key(id, null), answer(row, id, null, AnswerType.YES_NO));
        } else if (id.matches("[A-Z]{2,4}-[A-Z]\\d+(\\.\\d+)?")) {
            String said = said(row).stream().map(each -> each.text().strip()).collect(Collectors.joining(" - "));
            problems.error("UNKNOWN_QUESTION", location(row), "The template has no question \"" + id + "\"."
                    + (said.isEmpty() ? "" : " The row says: \"" + said + "\"."),
                    "Restore the id, or read the row yourself.");
        } else if (stray == Stray.TOLD && !said(row).isEmpty()) {
            problems.error("NO_QUESTION", said(row).getFirst().location(),
                    "\"" + said(row).stream().map(each -> each.text().strip()).collect(Collectors.joining(" - "))
                            + "\" answers something, but the row has no id of a question, so it was passed over.",
                    "Read the row yourself.");
        }
    }

    /** What was written under answer and explanation in just this row; a title stretched over them is none of it. */
    private static List<ReadCell> said(Row row) {
        return Stream.of(row.columns().answer(), row.columns().explanation()).flatMap(column -> row.cell(column).stream())
                .filter(each -> each.row() == row.row().index() && each.column() > row.columns().id())
                .filter(each -> !each.text().isBlank() && !IN_WORDS.contains(each.text().strip())).distinct().toList();
    }

    /** What stands to the right of the table was written for somebody to read. */
    private void checkBeside(Row row) {
        row.row().cells().stream().filter(each -> each.column() > row.columns().last() && !each.text().isBlank())
                .forEach(each -> problems.warning("STRAY_TEXT", each.location(),
                        "Beside the table stands \"" + each.text().strip() + "\"; it was not taken for a part of the answer.",
                        "Read it yourself."));
    }

    private void question(Row row, Question question) {
        checkText(row, question);
        String product = question.perProduct() ? row.text(row.columns().product()) : null;
        Answer answer = answer(row, question.id(), product, question.type());
        boolean empty = answer.value() == AnswerValue.UNANSWERED && answer.comment() == null && answer.evidenceNamed().isEmpty();
        if (product != null && product.isEmpty()) {
            if (!empty) {
                problems.error("NO_PRODUCT", location(row), "The row answers " + question.id() + " but names no product.",
                        "Ask the supplier which product is meant; the row was passed over.");
            }
            return;
        }
        keep(new Key(question.id(), product), answer);
    }

    private void keep(Key key, Answer answer) {
        Answer before = answers.putIfAbsent(key, answer);
        if (before == null) {
            return;
        }
        if (before.value() == AnswerValue.UNANSWERED && before.comment() == null) {
            answers.put(key, answer);
        } else if (answer.value() != AnswerValue.UNANSWERED && !answer.raw().equals(before.raw())) {
            problems.error("TWO_ANSWERS", answer.location(), "There is another answer to " + key.question()
                    + (key.product() == null ? "" : " for " + key.product()) + " at " + before.location().text() + "; that one was read.",
                    "Ask the supplier which one holds.");
        }
    }

    private void checkText(Row row, Question question) {
        String found = row.text(row.columns().question());
        if (!found.isEmpty() && !simple(found).equals(simple(question.text()))) {
            problems.error("ALTERED_QUESTION", row.cell(row.columns().question()).map(ReadCell::location).orElse(location(row)),
                    "The wording of " + question.id() + " was changed, so the answer may be to something else.",
                    "Compare it with the question you sent before you rely on the answer.");
        }
    }

    private static String simple(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private Answer answer(Row row, String id, @Nullable String product, AnswerType type) {
        Optional<ReadCell> cell = row.cell(row.columns().answer()).filter(c -> !IN_WORDS.contains(c.text().strip()));
        Optional<ReadCell> words = row.cell(row.columns().explanation());
        Optional<ReadCell> holds = cell.isPresent() || type != AnswerType.TEXT ? cell : words;
        String raw = written.text(holds, Part.ANSWER);
        boolean formula = written.isFormula(holds, Part.ANSWER);
        checkCell(holds, type, raw);
        holds.filter(c -> !raw.isEmpty() && c.row() != row.row().index()).ifPresent(this::checkStretched);
        boolean explanationIsTheAnswer = type == AnswerType.TEXT && cell.isEmpty();
        formula |= !explanationIsTheAnswer && written.isFormula(words, Part.EXPLANATION);
        String explained = explanationIsTheAnswer ? "" : written.text(words, Part.EXPLANATION);
        String comment = comment(explained, explanationIsTheAnswer ? Optional.empty() : words, holds);
        Term term = new Term(days.of(row.cell(row.columns().from())), days.of(row.cell(row.columns().until())));
        return new Answer(id, product, value(holds, raw), raw, comment, files(row), formula,
                holds.map(ReadCell::location).orElse(location(row)), type == AnswerType.LEVEL ? level(holds, raw) : null, null, term);
    }

    /** A level is a whole number from 0 to 3; anything else is kept as it is and is none. */
    private @Nullable Integer level(Optional<ReadCell> cell, String raw) {
        if (raw.matches("[0-3]")) {
            return Integer.valueOf(raw);
        }
        if (AnswerWords.meaning(raw) == AnswerValue.OTHER && !AnswerWords.isNotKnown(raw)) {
            cell.ifPresent(c -> problems.warning("BAD_LEVEL", c.location(), "\"" + raw + "\" is no level from 0 to 3.",
                    "Read the answer yourself; it was kept as text."));
        }
        return null;
    }

    private static AnswerValue value(Optional<ReadCell> cell, String raw) {
        return cell.isPresent() && !raw.isEmpty() && cell.get().value() instanceof CellValue.Fault ? AnswerValue.OTHER
                : AnswerWords.meaning(raw);
    }

    private void checkCell(Optional<ReadCell> cell, AnswerType type, String raw) {
        cell.ifPresent(c -> {
            if (!raw.isEmpty() && c.value() instanceof CellValue.Fault) {
                problems.error("BAD_CELL_VALUE", c.location(), "The answer is the spreadsheet error " + raw + ".",
                        "Ask the supplier for the answer.");
            }
            if (type == AnswerType.DATE && AnswerWords.meaning(raw) == AnswerValue.OTHER && !Days.isDay(c)) {
                problems.warning("BAD_DATE", c.location(), "\"" + raw + "\" is not a date.",
                        "Read the answer yourself; it was kept as text.");
            }
        });
    }

    private void checkStretched(ReadCell cell) {
        if (stretched.add(cell.location())) {
            problems.warning("MERGED_ANSWER", cell.location(),
                    "This cell is stretched over the answers of several rows; what stands in it was read for each of them.",
                    "Ask the supplier whether it is meant for all of them.");
        }
    }

    /** The explanation, and the notes attached to the cells. */
    private static @Nullable String comment(String explained, Optional<ReadCell> words, Optional<ReadCell> answer) {
        List<String> parts = Stream.of(Optional.of(explained), answer.flatMap(c -> Optional.ofNullable(c.comment())),
                words.flatMap(c -> Optional.ofNullable(c.comment()))).flatMap(Optional::stream).filter(t -> !t.isEmpty()).distinct()
                .toList();
        return parts.isEmpty() ? null : String.join("\n", parts);
    }

    private List<String> files(Row row) {
        return Arrays.stream(written.text(row.cell(row.columns().files()), Part.FILES).split("[;,\\n]")).map(String::strip)
                .filter(t -> !t.isEmpty()).distinct()
                .toList();
    }

    private static Location location(Row row) {
        return row.cell(row.columns().id()).map(ReadCell::location)
                .orElse(new Location.Cell(row.sheet().name(), "A" + (row.row().index() + 1)));
    }
}
