package org.vouchsafe.domain.questionnaire.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How strong an answer is: two numbers that stay two. Neither is ever averaged with the other, nor with one that is not known.
 *
 * @param conformance how far, by the answer, what is asked for is met, in hundredths; null where the answer does not say so in a form that can
 *     be read: free text, a question of fact, not applicable, no answer
 * @param basis why the conformance is what it is before deductions, or why there is none, in one sentence
 * @param confidence how far the answer can be relied upon, in hundredths; null where nothing was answered
 * @param quality of what bears it out
 * @param deductions every one, those from the conformance first
 */
public record Strength(@Nullable Integer conformance, String basis, @Nullable Integer confidence, EvidenceQuality quality,
        List<Deduction> deductions) {
    /** Below so many hundredths of confidence an answer is called weak. */
    public static final int WEAK_BELOW = 40;

    public Strength {
        deductions = List.copyOf(deductions);
    }

    /** True when something was answered and little of it can be relied upon. */
    public boolean isWeak() {
        return confidence != null && confidence < WEAK_BELOW;
    }
}
