package org.vouchsafe.usecase.duty;

import java.time.LocalDate;
import org.vouchsafe.domain.questionnaire.action.GapAction;
import org.vouchsafe.domain.questionnaire.action.GapStep;
import org.vouchsafe.usecase.review.action.GapRow;

/** A gap as something to be done. */
final class GapDuty {
    private GapDuty() {}

    static Duty of(GapRow row, LocalDate today) {
        GapAction gap = row.action();
        GapStep last = gap.last();
        return new Duty(Duty.Kind.GAP, gap.id().toString(), gap.what(), row.supplier(), "", 0, last.owner(), last.due(), null,
                gap.isOpen() ? Due.timing(last.due(), today) : Duty.Timing.DONE, last.evidence(),
                last.kind() == GapStep.Kind.DONE ? last.by() : "", "");
    }
}
