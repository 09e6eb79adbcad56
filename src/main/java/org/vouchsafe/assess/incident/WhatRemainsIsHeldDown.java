package org.vouchsafe.assess.incident;

import java.util.ArrayList;
import java.util.List;
import org.vouchsafe.domain.incident.RecordKind;
import org.vouchsafe.domain.incident.room.GateResult;
import org.vouchsafe.domain.incident.room.Room;

/**
 * Every exception in force names the control that holds the risk down, and where malicious code may have read secrets a record with evidence says
 * that they were replaced, or why that is not needed.
 */
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
        List<String> missing = new ArrayList<>(inForce.stream().filter(each -> each.said().control().isBlank())
                .map(each -> "Exception " + each.entry().number() + " names no control.").toList());
        int uncontrolled = missing.size();
        missing.addAll(OpenDemands.of(facts, RecordKind.SECRET_ROTATION));
        return new GateResult(id(), title(), inForce.isEmpty() ? "No exception is in force"
                : inForce.size() + (inForce.size() == 1 ? " exception" : " exceptions") + " in force, " + (inForce.size() - uncontrolled)
                        + " with a control",
                missing);
    }
}
