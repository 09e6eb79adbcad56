package org.vouchsafe.assess.incident;

import java.util.List;
import org.vouchsafe.domain.incident.room.GateResult;
import org.vouchsafe.domain.incident.room.Room;

/** Every action of the incident has an owner and a deadline. */
final class EveryActionHasOwnerAndDay implements ClosureGate {
    @Override
    public String id() {
        return "actions";
    }

    @Override
    public String title() {
        return "Every action has owner and deadline";
    }

    @Override
    public GateResult judge(RoomFacts facts) {
        List<Room.Action> actions = facts.room().actions();
        List<String> missing = actions.stream().filter(each -> each.owner().isBlank() || each.due() == null)
                .map(EveryActionHasOwnerAndDay::why).toList();
        return new GateResult(id(), title(), actions.isEmpty() ? "No action was recorded"
                : actions.size() - missing.size() + " of " + actions.size() + " have both",
                actions.isEmpty() ? List.of("No action was recorded: an incident from which nothing follows was not learned from.")
                        : missing);
    }

    private static String why(Room.Action action) {
        String lacks = action.owner().isBlank() && action.due() == null ? "neither owner nor deadline"
                : action.owner().isBlank() ? "no owner" : "no deadline";
        return "Action " + action.number() + " (" + action.title() + ") has " + lacks + ".";
    }
}
