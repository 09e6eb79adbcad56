package org.vouchsafe.ui.shell;

import java.util.List;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.incident.Incident;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.duty.Duty;

/**
 * What the rail counts of work that presses.
 *
 * @param incidents those that are open, and those whose closure is contradicted
 * @param overdue what is overdue or has run out
 * @param soon what will be within a week
 */
public record Pressing(int incidents, int overdue, int soon) {
    /** Nothing presses. */
    public static final Pressing NONE = new Pressing(0, 0, 0);

    static Pressing of(UseCases use, Viewpoint from) {
        List<Duty> duties = use.duties().all(from);
        return new Pressing(
                (int) use.incidents().reading().watched(from).stream()
                        .filter(each -> each.incident().status() == Incident.Status.OPEN || each.contradiction() != null).count(),
                count(duties, Duty.Timing.OVERDUE), count(duties, Duty.Timing.SOON));
    }

    private static int count(List<Duty> duties, Duty.Timing timing) {
        return (int) duties.stream().filter(each -> each.timing() == timing).count();
    }
}
