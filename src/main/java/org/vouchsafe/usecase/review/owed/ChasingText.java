package org.vouchsafe.usecase.review.owed;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.questionnaire.Language;
import org.vouchsafe.domain.questionnaire.request.RequestForm;
import org.vouchsafe.questionnaire.words.Words;
import org.vouchsafe.usecase.Refused;

/** A letter that chases what one supplier owes. It names nothing of others, and nothing of our own house. */
public final class ChasingText {
    private ChasingText() {}

    /**
     * The letter, with its subject in the first line.
     *
     * @param rows what the supplier owes; what came is left out
     * @param sender who writes
     * @throws Refused when nothing is open, or the rows are of several suppliers
     */
    public static String of(List<OwedRow> rows, LocalDate day, Language language, String sender) {
        List<OwedRow> open = rows.stream().filter(OwedRow::isOpen).toList();
        List<String> suppliers = open.stream().map(OwedRow::supplier).distinct().toList();
        if (suppliers.size() != 1) {
            throw new Refused(Refused.Kind.REQUEST, suppliers.isEmpty() ? "Nothing is open."
                    : "These are of several suppliers (" + String.join(", ", suppliers) + "). Write to each by itself.");
        }
        Words words = Words.of(language);
        StringBuilder letter = new StringBuilder(words.text("chase.subject", words.day(day))).append("\n\n")
                .append(words.text("letter.greeting", suppliers.getFirst())).append("\n\n")
                .append(words.text("chase.intro", words.day(day))).append("\n\n");
        open.forEach(each -> letter.append("- ").append(line(each, day, words)).append('\n'));
        return letter.append('\n').append(words.text("chase.ask")).append("\n\n").append(words.text("letter.close")).append('\n')
                .append(sender).append('\n').toString();
    }

    private static String line(OwedRow row, LocalDate day, Words words) {
        String due = due(row.due(), words);
        String basis = row.daysOver(day) > 0 ? words.text("chase.late", Long.toString(row.daysOver(day)))
                : Objects.requireNonNullElse(row.commitment(), "").toString();
        return switch (row.what()) {
            case OwedRow.What.Answer answer -> (answer.answered() == 0
                    ? words.text("chase.answer", answer.request(), title(answer, words), due)
                    : words.text("chase.partly", answer.request(), title(answer, words), due, Integer.toString(answer.answered()),
                            Integer.toString(answer.asked())))
                    + (row.daysOver(day) > 0 ? " (" + basis + ")" : "");
            case OwedRow.What.Sbom sbom -> words.text("chase.sbom", sbom.release(), due, basis);
            case OwedRow.What.Statement statement -> words.text("chase.statement", statement.advisory(), statement.release(), due, basis);
        };
    }

    /** The short form went out under a name in the supplier's language. */
    private static String title(OwedRow.What.Answer answer, Words words) {
        return answer.title().equals(RequestForm.SHORT_FORM) ? words.text("short.title") : answer.title();
    }

    private static String due(@Nullable LocalDate due, Words words) {
        return due == null ? "\u2013" : words.day(due);
    }
}
