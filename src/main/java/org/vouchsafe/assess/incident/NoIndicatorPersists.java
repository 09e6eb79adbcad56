package org.vouchsafe.assess.incident;

import java.util.ArrayList;
import java.util.List;
import org.vouchsafe.domain.incident.Defanged;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.Progress;
import org.vouchsafe.domain.incident.RecordKind;
import org.vouchsafe.domain.incident.Unit;
import org.vouchsafe.domain.incident.room.AssessedEnvironment;
import org.vouchsafe.domain.incident.room.GateResult;
import org.vouchsafe.domain.incident.room.ScopedRelease;

/** No indicator is found in what is held, and where malicious code may have run the hosts were looked at. */
final class NoIndicatorPersists implements ClosureGate {
    @Override
    public String id() {
        return "indicators";
    }

    @Override
    public String title() {
        return "No indicator persists";
    }

    @Override
    public GateResult judge(RoomFacts facts) {
        List<String> missing = new ArrayList<>(facts.hits().stream()
                .filter(each -> each.release() == null || facts.room().exceptionFor(new Unit.OfRelease(each.release())).isEmpty())
                .map(each -> each.place().evidence() + " still names " + Defanged.of(each.indicator())
                        + (each.seen().isEmpty() ? "." : ": " + each.seen() + "."))
                .distinct().toList());
        int found = missing.size();
        boolean suspect = facts.releases().stream().anyMatch(ScopedRelease::isSuspect)
                || facts.environments().stream().anyMatch(AssessedEnvironment::isSuspect);
        boolean lookedAt = facts.room().records().stream().map(each -> each.said())
                .anyMatch(each -> each.kind() == RecordKind.HOST_REMEDIATION && isSettled(each));
        if (suspect && !lookedAt) {
            missing.add("No record says that the hosts on which it may have run were looked at.");
        }
        missing.addAll(OpenDemands.of(facts, RecordKind.HOST_REMEDIATION));
        return new GateResult(id(), title(), found == 0 ? "Nothing held names an indicator" : found + " places still name one", missing);
    }

    private static boolean isSettled(Entry.Filed filed) {
        return filed.progress() == Progress.DONE || filed.progress() == Progress.NOT_NEEDED;
    }
}
