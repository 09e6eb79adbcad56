package org.vouchsafe.domain.questionnaire;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From when to when something holds, whatever the day it arrived.
 *
 * @param from null when not said
 * @param until the last day; null when not said
 */
public record Term(@Nullable LocalDate from, @Nullable LocalDate until) {
    /** Nothing is said. */
    public static final Term UNSAID = new Term(null, null);
}
