package org.vouchsafe.domain.questionnaire.review;

import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.evidence.EvidenceId;

/**
 * Names one answer within one workspace: the workbook it came in, the question, and the product where it is asked for each.
 *
 * @param product as the workbook names it; null when it speaks of the supplier as a whole
 */
public record AnswerKey(EvidenceId sheet, String question, @Nullable String product) {
    /** {@code E-055 AX-Q1.1} or {@code E-055 AX-Q1.1 (Portal)}. */
    public String text() {
        return sheet + " " + question + (product == null ? "" : " (" + product + ")");
    }
}
