package org.vouchsafe.domain.inbox;

import java.time.LocalDate;
import org.vouchsafe.domain.Recorded;

/**
 * An item of the inbox that somebody put off.
 *
 * @param item the item's key
 * @param until the day on which it comes back by itself
 * @param standing how the item stood then; it comes back at once when that changes
 * @param reason never blank
 * @param by who put it off
 */
public record PutOff(String item, Kind kind, LocalDate until, String standing, String reason, String by, Recorded recorded) {
    /** Why it waits. */
    public enum Kind {
        /** Somebody will look at it later. */
        DEFERRED,
        /** The supplier was asked. */
        ASKED
    }
}
