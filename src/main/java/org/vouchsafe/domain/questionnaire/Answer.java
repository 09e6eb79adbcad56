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
 */
public record Answer(String questionId, @Nullable String product, AnswerValue value, String raw, @Nullable String comment,
        List<String> evidenceNamed, boolean formula, Location location) {
    public Answer {
        evidenceNamed = List.copyOf(evidenceNamed);
    }

    /** True when nothing was written: no answer, no explanation, no file named. */
    public boolean isBlank() {
        return raw.isBlank() && (comment == null || comment.isBlank()) && evidenceNamed.isEmpty();
    }
}
