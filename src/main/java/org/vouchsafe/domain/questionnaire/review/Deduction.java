package org.vouchsafe.domain.questionnaire.review;

import java.util.List;
import org.vouchsafe.domain.problem.Citation;

/**
 * Something that is taken from one of the two numbers of an answer.
 *
 * @param code stable word, such as {@code VAGUE}
 * @param points in hundredths; what is left is never less than none
 * @param reason one sentence
 * @param source where the rule, or what it rests on, comes from, in words
 * @param citations where that stands in what is held
 */
public record Deduction(String code, Side side, int points, String reason, String source, List<Citation> citations) {
    /** Which number it is taken from. */
    public enum Side {
        CONFORMANCE, CONFIDENCE
    }

    public Deduction {
        citations = List.copyOf(citations);
    }
}
