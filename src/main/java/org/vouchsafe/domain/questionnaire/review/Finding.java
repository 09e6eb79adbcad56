package org.vouchsafe.domain.questionnaire.review;

import java.util.List;
import java.util.stream.Collectors;
import org.vouchsafe.domain.problem.Citation;

/**
 * What came out when an answer was held against what else is known: both sides, with their places.
 *
 * @param check stable word, such as {@code RANGES_DRIFT}
 * @param said what the answer says, in words
 * @param saidAt the cell it stands in
 * @param shown what the other side says, in one sentence
 * @param shownAt where that stands
 */
public record Finding(String check, Outcome outcome, String said, Citation saidAt, String shown, List<Citation> shownAt) {
    /** How the two sides compare. */
    public enum Outcome {
        /** They cannot both be right. */
        CONTRADICTED,
        /** What is held could show it and does not. */
        NOT_SHOWN,
        /** What is held agrees, as far as it goes. */
        SHOWN
    }

    public Finding {
        shownAt = List.copyOf(shownAt);
    }

    /** The same again has the same; anything else is another finding, which nobody has looked at yet. */
    public String key() {
        return check + " " + outcome + " " + shown + " "
                + shownAt.stream().map(each -> each.evidence() + " " + each.location().text()).collect(Collectors.joining(", "));
    }

    /** True when the two sides cannot both be right. */
    public boolean isContradiction() {
        return outcome == Outcome.CONTRADICTED;
    }
}
