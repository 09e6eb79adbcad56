package org.vouchsafe.ui.component.state;

import org.vouchsafe.usecase.read.InboxItem;

/** The kind of an inbox item as a chip. */
public final class InboxChip {
    private InboxChip() {}

    public static StateChip of(InboxItem item) {
        return new StateChip(tone(item.kind()), word(item.kind()));
    }

    /** The word for a kind. */
    public static String word(InboxItem.Kind kind) {
        return switch (kind) {
            case INCIDENT -> "Incident";
            case CONTRADICTION -> "Contradiction";
            case STALE_DECISION -> "Stale decision";
            case UNKNOWN -> "Unknown";
            case UNPLACED_EVIDENCE -> "Unplaced";
            case UNMATCHED_CLAIM -> "Unmatched claim";
            case ANSWER_TO_REVIEW -> "Answer to review";
            case CARRY_FORWARD -> "Proposal";
        };
    }

    private static Tone tone(InboxItem.Kind kind) {
        return switch (kind) {
            case INCIDENT -> Tone.AFFECTED;
            case CONTRADICTION -> Tone.CONTRADICTION;
            case STALE_DECISION, UNKNOWN, UNPLACED_EVIDENCE, UNMATCHED_CLAIM, ANSWER_TO_REVIEW -> Tone.UNKNOWN;
            case CARRY_FORWARD -> Tone.NEUTRAL;
        };
    }
}
