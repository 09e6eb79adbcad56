package org.vouchsafe.usecase.incident;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.incident.Incident;
import org.vouchsafe.domain.incident.room.Contradiction;

/**
 * An incident with how far its closure holds on a day. Acts that contradict it open it again at once; what time alone does shows here, wherever
 * incidents are listed, until somebody opens it again.
 *
 * @param contradiction what speaks against the closure in force; null while nothing does, or while it is open
 */
public record Watched(Incident incident, LocalDate today, @Nullable Contradiction contradiction) {
    /** {@code open}, {@code closed, watched until 2026-06-12}, {@code closed, CONTRADICTED}. */
    public String words() {
        LocalDate until = incident.watchedUntil();
        if (incident.status() == Incident.Status.OPEN) {
            return "open";
        }
        return "closed" + (contradiction != null ? ", CONTRADICTED"
                : until == null ? ""
                        : incident.isWatchedOn(today) ? ", watched until " + until : ", watch ended " + until);
    }
}
