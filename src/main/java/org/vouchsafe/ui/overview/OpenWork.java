package org.vouchsafe.ui.overview;

import java.util.Comparator;
import java.util.List;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.incident.Incident;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.duty.Duty;
import org.vouchsafe.usecase.incident.IncidentRoom;
import org.vouchsafe.usecase.incident.Watched;

/**
 * What presses.
 *
 * @param pressing what is overdue, has run out, or will within a week; the most pressing first
 * @param rooms the gravest incident that is open, or whose closure is contradicted; of several the newest
 * @param open how many incidents are
 */
public record OpenWork(List<Duty> pressing, List<IncidentRoom> rooms, int open) {
    /** Nothing. */
    public static final OpenWork NONE = new OpenWork(List.of(), List.of(), 0);
    private static final int ROOMS = 1;

    public OpenWork {
        pressing = List.copyOf(pressing);
        rooms = List.copyOf(rooms);
    }

    static OpenWork of(UseCases use, Viewpoint viewpoint) {
        List<Incident> open = use.incidents().reading().watched(viewpoint).stream()
                .filter(each -> each.incident().status() == Incident.Status.OPEN || each.contradiction() != null).map(Watched::incident)
                .sorted(Comparator.comparing(each -> each.head().severity())).toList();
        return new OpenWork(use.duties().all(viewpoint).stream().filter(Duty::isPressing).toList(),
                open.stream().limit(ROOMS).map(each -> use.incidents().reading().room(each.id().value(), viewpoint)).toList(),
                open.size());
    }
}
