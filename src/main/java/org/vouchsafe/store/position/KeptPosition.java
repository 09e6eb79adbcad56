package org.vouchsafe.store.position;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.position.Position;

/**
 * A position without checks and coverage ({@link Position#unexplained()}), and the days on which it holds.
 *
 * @param title short words for the advisory
 * @param after the last day on which it may have been another; null: none
 * @param through the last day on which it holds; null: as long as no fact changes it
 */
public record KeptPosition(Position position, String title, @Nullable LocalDate after, @Nullable LocalDate through) {
    /** True when it holds only on some days. */
    public boolean isDated() {
        return after != null || through != null;
    }

    /** True when it holds on that day, as far as the calendar goes. */
    public boolean holdsOn(LocalDate day) {
        return (after == null || day.isAfter(after)) && (through == null || !day.isAfter(through));
    }
}
