package org.vouchsafe.domain.questionnaire.owed;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Recorded;
import org.vouchsafe.domain.register.SupplierId;

/**
 * What a supplier must send, by contract or by its own word.
 *
 * @param supplier null: every supplier
 * @param days within how many days
 * @param since releases and advisories before this day do not count
 * @param basis where it is agreed, in words
 */
public record Commitment(CommitmentId id, @Nullable SupplierId supplier, Kind kind, int days, LocalDate since, String basis, String by,
        Recorded recorded) {
    /** What is owed; the names stand in the file. */
    public enum Kind {
        /** An SBOM of each release, so many days after it was released. */
        SBOM_PER_RELEASE,
        /** A statement on each advisory that names a component of a release, so many days after it became known here. */
        STATEMENT_PER_ADVISORY
    }
}
