package org.vouchsafe.assess.incident;

import java.util.List;
import org.vouchsafe.domain.incident.room.GateResult;

/** The one list of gates, in the order in which they are shown. */
public final class ClosureGates {
    private static final List<ClosureGate> ALL = List.of(new AllResolved(), new RebuiltFromTrustedSources(), new NoIndicatorPersists(),
            new WhatRemainsIsHeldDown(), new EveryActionHasOwnerAndDay());

    private ClosureGates() {}

    /** Every gate, judged. */
    public static List<GateResult> judge(RoomFacts facts) {
        return ALL.stream().map(each -> each.judge(facts)).toList();
    }
}
