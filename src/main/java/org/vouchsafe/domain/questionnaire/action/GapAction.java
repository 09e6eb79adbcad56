package org.vouchsafe.domain.questionnaire.action;

import java.time.LocalDate;
import java.util.List;
import org.vouchsafe.domain.questionnaire.review.AnswerKey;

/**
 * A gap that somebody must close.
 *
 * @param what is missing, or what is to be done
 * @param steps what became of it, oldest first; never empty
 */
public record GapAction(GapActionId id, AnswerKey answer, String what, List<GapStep> steps) {
    public GapAction {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("Gap " + id + " was never opened");
        }
    }

    /** What became of it last. */
    public GapStep last() {
        return steps.getLast();
    }

    public boolean isOpen() {
        return last().kind() != GapStep.Kind.DONE && last().kind() != GapStep.Kind.DROPPED;
    }

    /** True when it is open and its day is past. */
    public boolean isOverdue(LocalDate day) {
        return isOpen() && last().due().isBefore(day);
    }
}
