package org.vouchsafe.assess.incident;

import java.util.List;
import org.vouchsafe.domain.incident.RecordKind;
import org.vouchsafe.domain.incident.Unit;
import org.vouchsafe.domain.incident.room.AssessedEnvironment;
import org.vouchsafe.domain.incident.room.Demand;
import org.vouchsafe.domain.incident.room.ScopedRelease;

/** Records the program demanded that nobody has filed with evidence, and that no exception covers. */
final class OpenDemands {
    private OpenDemands() {}

    /** Each in one sentence. */
    static List<String> of(RoomFacts facts, RecordKind kind) {
        return facts.demands().stream().filter(each -> each.kind() == kind && !each.isSettled(facts.bearing()))
                .filter(each -> facts.room().exceptionFor(each.unit()).isEmpty()).map(each -> words(each, facts)).distinct().toList();
    }

    private static String words(Demand demand, RoomFacts facts) {
        String what = demand.kind() == RecordKind.SECRET_ROTATION ? "the secrets within reach were replaced"
                : "the hosts were cleaned or built anew";
        String where = name(demand.unit(), facts);
        return demand.answer() == null ? where + ": no record says that " + what + "."
                : where + ": the record that " + what + " is not done, or cites no evidence.";
    }

    private static String name(Unit unit, RoomFacts facts) {
        return switch (unit) {
            case Unit.Whole _ -> "The incident";
            case Unit.OfEnvironment(String name) -> facts.environments().stream().map(AssessedEnvironment::name)
                    .filter(each -> each.equalsIgnoreCase(name)).findFirst().orElse(name);
            case Unit.OfRelease(var release) -> facts.releases().stream().filter(each -> each.id().equals(release))
                    .map(ScopedRelease::name).findFirst().orElse("A release that left the scope");
        };
    }
}
