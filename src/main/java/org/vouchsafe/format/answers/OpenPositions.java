package org.vouchsafe.format.answers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.claim.Author;
import org.vouchsafe.domain.claim.Claim;
import org.vouchsafe.domain.claim.ClaimDocument;
import org.vouchsafe.domain.claim.ClaimStatus;
import org.vouchsafe.domain.claim.ClaimTarget;
import org.vouchsafe.domain.claim.Identification;
import org.vouchsafe.domain.claim.Justification;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.questionnaire.Answer;
import org.vouchsafe.domain.questionnaire.AnswerValue;
import org.vouchsafe.domain.questionnaire.Term;
import org.vouchsafe.format.answers.AsWritten.Part;
import org.vouchsafe.format.vex.StatedTime;
import org.vouchsafe.input.Problems;
import org.vouchsafe.questionnaire.Marks;
import org.vouchsafe.questionnaire.words.Headings;
import org.vouchsafe.questionnaire.words.StatementWords;
import org.vouchsafe.workbook.read.CellValue;
import org.vouchsafe.workbook.read.ReadCell;
import org.vouchsafe.workbook.read.ReadSheet;
import org.vouchsafe.workbook.read.ReadSheet.ReadRow;
import org.vouchsafe.workbook.read.ReadWorkbook;

/**
 * The short form, filled: each row whose state is filled in is a statement of the supplier about the release and advisory we asked about.
 * What those are is taken from the data we put in; a row that shows something else by now is passed over, for nobody can tell which was meant.
 */
final class OpenPositions {
    private final RequestData data;
    private final Problems problems;
    private final Days days;
    private final AsWritten written;
    private final Map<String, Asked> asked = new LinkedHashMap<>();
    private final Map<String, Answer> answers = new LinkedHashMap<>();
    private final List<Claim> claims = new ArrayList<>();

    /** A position as we put it. */
    private record Asked(String product, String release, List<String> vulnerabilityIds) {}

    OpenPositions(RequestData data, Problems problems) {
        this.data = data;
        this.problems = problems;
        this.days = new Days(problems);
        this.written = new AsWritten(problems);
    }

    /** Reads the statements of all sheets; {@code declared} is the day of the declaration, on which those without a day were made. */
    OpenPositions read(ReadWorkbook book, @Nullable LocalDate declared) {
        ReadSheet own = data.sheet();
        if (own != null) {
            own.rows().stream().filter(row -> text(row, 0).equals(Marks.POSITION)).forEach(this::asked);
        }
        book.sheets().stream().filter(each -> !each.equals(own)).forEach(sheet -> sheet(sheet, declared));
        asked.keySet().stream().filter(id -> !answers.containsKey(id)).forEach(id -> problems.error("MISSING_QUESTION",
                answers.values().stream().findFirst().map(Answer::location).orElse(Location.WHOLE_FILE),
                "The row of " + id + " is gone, so it has no statement.", "Ask the supplier for it."));
        return this;
    }

    List<Answer> answers() {
        return List.copyOf(answers.values());
    }

    /** The statements as a document of the supplier; empty when there is none. */
    Optional<ClaimDocument> document(@Nullable String declaredBy, @Nullable LocalDate declared) {
        String supplier = data.text(Marks.SUPPLIER);
        if (claims.isEmpty()) {
            return Optional.empty();
        }
        // Without a declaration it is only presumed that those we asked filled it in.
        Author author = supplier.isEmpty() ? null : new Author(List.of(supplier), true, declaredBy == null);
        Instant day = instant(declared);
        return Optional.of(new ClaimDocument("Short form", "1", null, null, false, author, day,
                day == null ? claims : StatedTime.ofDay(day).date(claims)));
    }

    private void asked(ReadRow row) {
        List<String> ids = row.cells().stream().filter(each -> each.column() > 3).map(each -> each.text().strip())
                .filter(each -> !each.isEmpty()).toList();
        if (!text(row, 1).isEmpty() && !ids.isEmpty()) {
            asked.putIfAbsent(text(row, 1), new Asked(text(row, 2), text(row, 3), ids));
        }
    }

    private void sheet(ReadSheet sheet, @Nullable LocalDate declared) {
        Map<String, Integer> columns = Map.of();
        for (ReadRow row : sheet.rows()) {
            Map<String, Integer> header = header(row);
            if (header.containsKey(Headings.STATE) && header.containsKey(Headings.ID)) {
                columns = header;
            } else if (!columns.isEmpty()) {
                row(new Cells(sheet, row, columns), declared);
            }
        }
    }

    /** A row with its columns; merged areas count for each of their cells. */
    private record Cells(ReadSheet sheet, ReadRow row, Map<String, Integer> columns) {
        Optional<ReadCell> cell(String key) {
            return Optional.ofNullable(columns.get(key)).flatMap(column -> sheet.cell(row.index(), column));
        }

        String text(String key) {
            return cell(key).map(each -> each.text().strip()).orElse("");
        }

        Location at(String key) {
            return cell(key).map(ReadCell::location).orElse(row.cells().getFirst().location());
        }
    }

    private void row(Cells cells, @Nullable LocalDate declared) {
        String id = cells.text(Headings.ID);
        Asked position = asked.get(id);
        if (position == null) {
            if (id.matches("P-\\d+") || !cells.text(Headings.STATE).isEmpty()) {
                problems.error("UNKNOWN_POSITION", cells.row().cells().getFirst().location(),
                        "The row is not one of those we sent, so its statement was passed over.",
                        "Ask the supplier for a VEX document, or send the short form again with this version.");
            }
            return;
        }
        if (isAltered(cells, position)) {
            problems.error("ALTERED_POSITION", cells.at(Headings.PRODUCT),
                    "The row of " + id + " no longer speaks of " + position.product() + " " + position.release() + " and "
                            + position.vulnerabilityIds().getFirst() + ", so its statement was passed over.",
                    "Ask the supplier what is meant.");
            answers.putIfAbsent(id, answer(cells, id, position, AnswerValue.UNANSWERED, null));
            return;
        }
        LocalDate day = days.of(cells.cell(Headings.DAY));
        if (answers.containsKey(id)) {
            problems.error("TWO_ANSWERS", cells.at(Headings.STATE), "There is another row for " + id + "; that one was read.",
                    "Ask the supplier which one holds.");
            return;
        }
        Optional<Claim> claim = claim(cells, position, instant(day == null ? declared : day));
        claim.ifPresent(claims::add);
        // What became no statement is kept as it was written, and answers nothing.
        answers.put(id, answer(cells, id, position, claim.isEmpty() ? AnswerValue.UNANSWERED : AnswerValue.OTHER, day));
    }

    private static boolean isAltered(Cells cells, Asked position) {
        return differs(cells.text(Headings.PRODUCT), position.product()) || differs(cells.text(Headings.RELEASE), position.release())
                || cells.cell(Headings.ADVISORY).filter(each -> !each.text().strip().startsWith(position.vulnerabilityIds().getFirst()))
                        .isPresent();
    }

    private static boolean differs(String shown, String sent) {
        return !shown.isEmpty() && !shown.equals(sent.strip());
    }

    private Answer answer(Cells cells, String id, Asked position, AnswerValue value, @Nullable LocalDate day) {
        Optional<ReadCell> state = cells.cell(Headings.STATE);
        String words = String.join("\n", Stream.of(written.text(cells.cell(Headings.JUSTIFICATION), Part.JUSTIFICATION),
                written.text(cells.cell(Headings.ACTION), Part.ACTION),
                state.map(ReadCell::comment).orElse(null)).filter(each -> each != null && !each.isEmpty()).toList());
        boolean reason = written.isFormula(cells.cell(Headings.JUSTIFICATION), Part.JUSTIFICATION);
        boolean action = written.isFormula(cells.cell(Headings.ACTION), Part.ACTION);
        boolean formula = state.map(ReadCell::formula).orElse(false) || reason || action;
        return new Answer(id, position.product() + " " + position.release(), value, cells.text(Headings.STATE),
                words.isEmpty() ? null : words,
                List.of(), formula, cells.at(Headings.STATE), null, null, new Term(day, null));
    }

    private Optional<Claim> claim(Cells cells, Asked position, @Nullable Instant stated) {
        Optional<ReadCell> cell = cells.cell(Headings.STATE).filter(each -> each.formula() || !each.text().isBlank());
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        if (cell.get().formula() || cell.get().value() instanceof CellValue.Fault) {
            problems.error("FORMULA_RESULT", cell.get().location(),
                    "The state is a formula, so it is nobody's statement; it was passed over.",
                    "Ask the supplier to write the state itself.");
            return Optional.empty();
        }
        // A row whose product or release is struck out speaks of it no longer.
        if (Stream.of(Headings.STATE, Headings.ID, Headings.PRODUCT, Headings.RELEASE, Headings.ADVISORY).map(cells::cell)
                .anyMatch(each -> each.filter(ReadCell::struck).isPresent() && written.text(each, Part.ANSWER).isEmpty())) {
            return Optional.empty();
        }
        String said = cell.get().text().strip();
        Optional<ClaimStatus> status = StatementWords.status(said);
        if (status.isEmpty()) {
            problems.error("UNKNOWN_STATUS", cell.get().location(), "\"" + said + "\" is none of the four states; it was passed over.",
                    "Ask the supplier which of affected, not affected, fixed and under investigation is meant.");
            return Optional.empty();
        }
        String reason = written.text(cells.cell(Headings.JUSTIFICATION), Part.JUSTIFICATION);
        Optional<Justification> justification = status.get() == ClaimStatus.NOT_AFFECTED ? StatementWords.justification(reason)
                : Optional.empty();
        // A reason in the supplier's own words stays such: it is shown, and no justification is made of it.
        String impact = justification.isPresent() || reason.isEmpty() ? null : reason;
        String action = written.text(cells.cell(Headings.ACTION), Part.ACTION);
        var product = new Identification(List.of(), List.of(), List.of(), data.text(Marks.SUPPLIER), position.product(), position.release(),
                null, position.product() + " " + position.release());
        return Optional.of(new Claim(position.vulnerabilityIds(), status.get(), said, justification.orElse(null),
                reason.isEmpty() ? null : reason, impact, action.isEmpty() ? null : action,
                stated == null ? null : StatedTime.ofDay(stated).as(status.get()),
                new ClaimTarget.OfProduct(product, List.of()), cell.get().location()));
    }

    private static @Nullable Instant instant(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static String text(ReadRow row, int column) {
        return row.cell(column).map(each -> each.text().strip()).orElse("");
    }

    private static Map<String, Integer> header(ReadRow row) {
        Map<String, Integer> columns = new HashMap<>();
        for (ReadCell cell : row.cells()) {
            String key = Headings.key(cell.text());
            if (!key.isEmpty()) {
                columns.putIfAbsent(key, cell.column());
            }
        }
        return columns;
    }
}
