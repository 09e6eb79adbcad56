package org.vouchsafe.usecase.read;

import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.inbox.PutOff;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.signal.Priority;

/**
 * Something that needs a person.
 *
 * @param key stable across refreshes
 * @param title what it is about, such as {@code Billing 7.3}
 * @param subtitle the supplier
 * @param text one line: what is the matter
 * @param row the position; null for unplaced evidence and incidents
 * @param evidence the unplaced evidence; null for positions
 * @param priority what orders it among others, each part with its source; {@link Priority#NONE} where it is about no advisory
 * @param putOff how it was put off; null when it was not, or when it stands otherwise since
 */
public record InboxItem(String key, Kind kind, String title, String subtitle, String text, @Nullable PositionRow row,
        @Nullable EvidenceId evidence, Priority priority, @Nullable PutOff putOff) {
    /** One that nobody put off, and of whose urgency nothing is known. */
    public InboxItem(String key, Kind kind, String title, String subtitle, String text, @Nullable PositionRow row,
            @Nullable EvidenceId evidence) {
        this(key, kind, title, subtitle, text, row, evidence, Priority.NONE, null);
    }

    /** The same, put off so. */
    public InboxItem with(@Nullable PutOff how) {
        return new InboxItem(key, kind, title, subtitle, text, row, evidence, priority, how);
    }

    /** The same, with what is known of how urgent it is. */
    public InboxItem ranked(Priority known) {
        return new InboxItem(key, kind, title, subtitle, text, row, evidence, known, putOff);
    }

    /** Kinds in the order in which they are shown. */
    public enum Kind {
        /** An incident that is open again by itself, an exception that ran out, something overdue to an authority: first of all. */
        INCIDENT,
        CONTRADICTION, STALE_DECISION, UNKNOWN, UNPLACED_EVIDENCE, UNMATCHED_CLAIM, ANSWER_TO_REVIEW,
        /** A decision that may hold for another release, too; nothing demands that it is taken up. */
        CARRY_FORWARD
    }
}
