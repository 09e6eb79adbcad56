package org.vouchsafe.usecase.review;

import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.questionnaire.review.ReviewStanding;

/**
 * Which answers are meant; null: whatever.
 *
 * @param supplier by any of its names
 */
public record ReviewFilter(@Nullable String supplier, @Nullable String request, @Nullable EvidenceId sheet, @Nullable String question,
        @Nullable ReviewStanding standing, Which which) {
    /** All of them. */
    public static final ReviewFilter ALL = new ReviewFilter(null, null, null, null, null, Which.ALL);

    /** Which of those. */
    public enum Which {
        ALL,
        /** Those somebody must look at. */
        OPEN,
        /** Those that something contradicts. */
        CONTRADICTED,
        /** Those of which little can be relied upon. */
        WEAK
    }
}
