package org.vouchsafe.usecase.review.owed;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.questionnaire.owed.CommitmentId;

/**
 * One thing a supplier must send.
 *
 * @param due by when; null when that cannot be told, since the day it counts from is not known
 * @param arrived what came for it; null while nothing did
 * @param arrivedOn the day it was received; null while nothing was
 * @param commitment what it is owed by; null for an answer to a request
 */
public record OwedRow(String supplier, What what, @Nullable LocalDate due, @Nullable EvidenceId arrived, @Nullable LocalDate arrivedOn,
        Timing timing, @Nullable CommitmentId commitment) {
    /** How it stands towards its day. */
    public enum Timing {
        OVERDUE, DUE,
        /** Owed, and nobody knows since when. */
        UNDATED,
        /** It came after its day. */
        LATE, ARRIVED
    }

    /** What is owed. */
    public sealed interface What {
        /** In English, for lists. */
        String words();

        /** An answer to a request. */
        record Answer(String request, String title, int answered, int asked) implements What {
            @Override
            public String words() {
                return "answer to " + request + " \u201c" + title + "\u201d"
                        + (answered == 0 ? "" : ", " + answered + " of " + asked + " came");
            }
        }

        /** An SBOM of a release. */
        record Sbom(String release) implements What {
            @Override
            public String words() {
                return "SBOM of " + release;
            }
        }

        /** A statement on an advisory for a release. */
        record Statement(String advisory, String release) implements What {
            @Override
            public String words() {
                return "statement on " + advisory + " for " + release;
            }
        }
    }

    /** By how many days it is overdue; 0 when it is not. */
    public long daysOver(LocalDate day) {
        return timing == Timing.OVERDUE && due != null ? ChronoUnit.DAYS.between(due, day) : 0;
    }

    /** True while it has not come. */
    public boolean isOpen() {
        return timing == Timing.OVERDUE || timing == Timing.DUE || timing == Timing.UNDATED;
    }
}
