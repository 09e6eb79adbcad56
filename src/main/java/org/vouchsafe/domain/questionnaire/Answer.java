package org.vouchsafe.domain.questionnaire;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.problem.Location;

/**
 * One answer as it came back.
 *
 * @param product the product it speaks of, as the workbook names it; null when it speaks of the supplier as a whole
 * @param raw the cell as displayed
 * @param comment the free text beside it; null when empty
 * @param evidenceNamed files the supplier names
 * @param formula true when the cell held a formula and the cached result was read
 * @param maturity a level such as 0 to 5 where levels are asked for; null where they are not, or none was given
 * @param ownership whose task it is (CAIQ: SSRM control ownership), as written; null when not said. It never counts as an answer
 * @param term from when to when it holds
 * @param asked the question as the workbook words it; null where the template holds it
 */
public record Answer(String questionId, @Nullable String product, AnswerValue value, String raw, @Nullable String comment,
        List<String> evidenceNamed, boolean formula, Location location, @Nullable Integer maturity, @Nullable String ownership, Term term,
        @Nullable String asked) {
    public Answer {
        evidenceNamed = List.copyOf(evidenceNamed);
    }

    /** One whose question the template holds. */
    public Answer(String questionId, @Nullable String product, AnswerValue value, String raw, @Nullable String comment,
            List<String> evidenceNamed, boolean formula, Location location, @Nullable Integer maturity, @Nullable String ownership,
            Term term) {
        this(questionId, product, value, raw, comment, evidenceNamed, formula, location, maturity, ownership, term, null);
    }

    /** One without level, ownership and term. */
    public Answer(String questionId, @Nullable String product, AnswerValue value, String raw, @Nullable String comment,
            List<String> evidenceNamed, boolean formula, Location location) {
        this(questionId, product, value, raw, comment, evidenceNamed, formula, location, null, null, Term.UNSAID);
    }

    /** The same with this term. */
    public Answer holding(Term newTerm) {
        return new Answer(questionId, product, value, raw, comment, evidenceNamed, formula, location, maturity, ownership, newTerm, asked);
    }

    /** The same, to a question of these words. */
    public Answer asking(@Nullable String words) {
        return new Answer(questionId, product, value, raw, comment, evidenceNamed, formula, location, maturity, ownership, term, words);
    }

    /** True when nothing was written: no answer, no explanation, no file named. */
    public boolean isBlank() {
        return raw.isBlank() && (comment == null || comment.isBlank()) && evidenceNamed.isEmpty();
    }
}
