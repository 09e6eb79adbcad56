package org.vouchsafe.ui.advisories;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** An end of a window as people type it; a date means its first moment as start and its last as end, in UTC. */
enum WindowEnd {
    START(0), END(1);

    private final int daysAfter;

    WindowEnd(int daysAfter) {
        this.daysAfter = daysAfter;
    }

    /** The moment; null when the text is none. */
    @Nullable
    Instant read(String text) {
        String typed = text.strip();
        try {
            if (typed.indexOf('T') >= 0) {
                return OffsetDateTime.parse(typed).toInstant();
            }
            Instant start = LocalDate.parse(typed).plusDays(daysAfter).atStartOfDay().toInstant(ZoneOffset.UTC);
            return daysAfter == 0 ? start : start.minusNanos(1);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
