package org.vouchsafe.usecase.duty;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a day that is to come, or is past, is called. */
final class Due {
    /** In days: long enough to act before it is too late. */
    private static final int SOON = 7;

    private Due() {}

    static Duty.Timing timing(@Nullable LocalDate due, LocalDate today) {
        if (due == null) {
            return Duty.Timing.UNDATED;
        }
        if (due.isBefore(today)) {
            return Duty.Timing.OVERDUE;
        }
        return due.isAfter(today.plusDays(SOON)) ? Duty.Timing.OPEN : Duty.Timing.SOON;
    }
}
