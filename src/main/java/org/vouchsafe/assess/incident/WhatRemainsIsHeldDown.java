package org.vouchsafe.assess.incident;

import java.util.List;
import org.vouchsafe.domain.incident.room.GateResult;
import org.vouchsafe.domain.incident.room.Room;

/** Every exception in force names the control that holds the risk down, and none of them has run out over something still open. */
final class WhatRemainsIsHeldDown implements ClosureGate {
    @Override
    public String id() {
        return "controls";
    }

    @Override
    public String title() {
        return "Compensating controls for what remains";
    }

    @Override
    public GateResult judge(RoomFacts facts) {
        List<Room.Granted> inForce = facts.room().exceptions().stream().filter(Room.Granted::inForce).toList();
        List<String> missing = inForce.stream().filter(each -> each.said().control().isBlank())
                .map(each -> "Exception " + each.entry().number() + " names no control.").toList();
        return new GateResult(id(), title(), inForce.isEmpty() ? "No exception is in force"
                : inForce.size() + (inForce.size() == 1 ? " exception" : " exceptions") + " in force, " + (inForce.size() - missing.size())
                        + " with a control",
                missing);
    }
}
