package org.vouchsafe.assess.incident;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vouchsafe.domain.incident.Unit;
import org.vouchsafe.domain.incident.room.GateResult;

/** Every release and environment in scope is fixed or not affected on more than a bare claim, or carries an exception in force. */
final class AllResolved implements ClosureGate {
    @Override
    public String id() {
        return "resolved";
    }

    @Override
    public String title() {
        return "All in scope are clear";
    }

    @Override
    public GateResult judge(RoomFacts facts) {
        Map<Unit, String> missing = new LinkedHashMap<>();
        Unclear.of(facts).stream().filter(each -> facts.room().exceptionFor(each.unit()).isEmpty())
                .forEach(each -> missing.putIfAbsent(each.unit(), each.words()));
        int all = facts.releases().size() + facts.environments().size();
        return new GateResult(id(), title(), all - missing.size() + " of " + all + " clear, or with an exception in force",
                List.copyOf(missing.values()));
    }
}
