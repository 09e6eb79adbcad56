package org.vouchsafe.assess.incident;

import org.vouchsafe.domain.incident.room.GateResult;

/** A condition under which an incident may be closed. It is judged by what is held, and never by a tick alone. */
public interface ClosureGate {
    /** Stable word by which it is named in the log and on the command line. */
    String id();

    /** In a few words. */
    String title();

    GateResult judge(RoomFacts facts);
}
