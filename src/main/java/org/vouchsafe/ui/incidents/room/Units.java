package org.vouchsafe.ui.incidents.room;

import java.util.ArrayList;
import java.util.List;
import org.vouchsafe.domain.incident.Unit;
import org.vouchsafe.usecase.incident.IncidentRoom;

/** What something in an incident can be about. */
public final class Units {
    private Units() {}

    /** The whole, every environment that was spoken of, every release in scope, worst first. */
    public static List<Unit> of(IncidentRoom room) {
        List<Unit> units = new ArrayList<>(List.of(Unit.WHOLE));
        room.room().environments().keySet().forEach(each -> units.add(new Unit.OfEnvironment(each)));
        room.releases().forEach(each -> units.add(new Unit.OfRelease(each.id())));
        return units;
    }
}
