package org.vouchsafe.ui.evidence.backing;

import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.questionnaire.Term;
import org.vouchsafe.usecase.questionnaire.backing.BackAnswers;

/**
 * What is known of an item as a file behind answers, or as answers with files behind them.
 *
 * @param standing until when it holds, and behind what it stands
 * @param answers the answers in it; null when it holds none
 */
public record Backed(BackAnswers.FileStanding standing, BackAnswers.@Nullable Sheet answers) {
    /** Nothing is known. */
    public static final Backed NOTHING = new Backed(
            new BackAnswers.FileStanding(Term.UNSAID, null, Term.Standing.CURRENT, java.util.List.of()), null);

    /** Whether there is anything to show. */
    public boolean hasWords() {
        return !standing.term().equals(Term.UNSAID) || !standing.behind().isEmpty() || answers != null;
    }
}
