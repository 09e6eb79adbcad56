package org.vouchsafe.format.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.problem.Location;

/**
 * One cell of a register, wherever it comes from.
 *
 * @param day the day, when the cell holds one rather than text that looks like one
 */
record Field(String text, @Nullable LocalDate day, Kind kind, Location location) {
    /** How the cell holds its content. */
    enum Kind {
        TEXT, NUMBER, FORMULA
    }
}
