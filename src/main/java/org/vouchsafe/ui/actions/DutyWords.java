package org.vouchsafe.ui.actions;

import org.vouchsafe.ui.component.state.StateChip;
import org.vouchsafe.ui.component.state.Tone;
import org.vouchsafe.ui.words.Words;
import org.vouchsafe.usecase.duty.Duty;

/** What an analyst reads for kinds and days of what is to be done. */
final class DutyWords {
    private DutyWords() {}

    static String of(Duty.Kind kind) {
        return switch (kind) {
            case ACTION -> "Action";
            case RECORD -> "Record";
            case GAP -> "Gap";
            case EXCEPTION -> "Exception";
            case DECISION -> "Decision";
            case CLOCK -> "Due to others";
        };
    }

    static boolean runsOut(Duty duty) {
        return duty.kind() == Duty.Kind.EXCEPTION || duty.kind() == Duty.Kind.DECISION;
    }

    static String status(Duty duty) {
        return switch (duty.timing()) {
            case OVERDUE -> runsOut(duty) ? "Expired" : "Overdue";
            case SOON -> runsOut(duty) ? "Expires soon" : "Due soon";
            case OPEN -> runsOut(duty) ? "In force" : "Open";
            case UNDATED -> "No day";
            case TO_VERIFY -> "To be verified";
            case DONE -> runsOut(duty) ? "Ended" : duty.verifiedBy().isEmpty() ? "Done" : "Verified";
        };
    }

    static StateChip chip(Duty duty) {
        return new StateChip(switch (duty.timing()) {
            case OVERDUE -> Tone.AFFECTED;
            case SOON, UNDATED, TO_VERIFY -> Tone.UNKNOWN;
            case OPEN -> Tone.NEUTRAL;
            case DONE -> Tone.FIXED;
        }, status(duty));
    }

    static String priority(Duty duty) {
        return duty.priority() == null ? "" : Words.sentence(duty.priority().name().toLowerCase(java.util.Locale.ROOT));
    }
}
