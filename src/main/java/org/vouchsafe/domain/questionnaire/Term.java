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

    /** How it stands on a day. */
    public enum Standing {
        /** It holds, as far as anything is said. */
        CURRENT,
        /** It holds only later. */
        TO_COME,
        /** Its last day is past. */
        EXPIRED
    }

    /** How it stands on this day. */
    public Standing on(LocalDate day) {
        return until != null && until.isBefore(day) ? Standing.EXPIRED
                : from != null && from.isAfter(day) ? Standing.TO_COME
                        : Standing.CURRENT;
    }

    /** {@code from 2026-04-01 until 2026-09-30}; empty when nothing is said. */
    public String words() {
        return ((from == null ? "" : "from " + from) + (until == null ? "" : " until " + until)).strip();
    }
}
