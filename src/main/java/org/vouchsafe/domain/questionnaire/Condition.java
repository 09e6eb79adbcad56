package org.vouchsafe.domain.questionnaire;

import java.util.Set;
import java.util.TreeSet;

/**
 * When a question is asked: only if an earlier one was answered so.
 *
 * @param question id of the earlier question
 * @param answers those after which it is asked
 */
public record Condition(String question, Set<AnswerValue> answers) {
    public Condition {
        answers = java.util.Collections.unmodifiableSet(new TreeSet<>(answers));
    }
}
