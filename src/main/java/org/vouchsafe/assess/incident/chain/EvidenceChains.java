package org.vouchsafe.assess.incident.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.vouchsafe.domain.incident.Unit;
import org.vouchsafe.domain.incident.chain.ChainRow;
import org.vouchsafe.domain.incident.chain.EvidenceChain;
import org.vouchsafe.domain.incident.chain.Holding;
import org.vouchsafe.domain.incident.room.AssessedEnvironment;
import org.vouchsafe.domain.incident.room.ScopedRelease;
import org.vouchsafe.domain.position.PositionRow;

/** The chain of evidence of an incident. */
public final class EvidenceChains {
    private static final Set<String> CLOSURE = Set.of("rebuilt", "indicators", "controls", "actions");

    private EvidenceChains() {}

    /** Of these facts. */
    public static EvidenceChain of(ChainFacts facts) {
        List<OfUnit> units = units(facts);
        List<ChainRow> rows = new ArrayList<>();
        for (OfUnit each : units) {
            List<Holding> kinds = new SevenKinds(each).all();
            rows.add(new ChainRow(each.unit(), each.name(), each.state(), new Links(each, kinds).all(), kinds));
        }
        return new EvidenceChain(rows, new SevenToRetain(facts, units).all(), facts.questions(),
                facts.gates().stream().filter(each -> CLOSURE.contains(each.id())).toList());
    }

    private static List<OfUnit> units(ChainFacts facts) {
        List<OfUnit> units = new ArrayList<>();
        for (ScopedRelease each : facts.room().releases()) {
            units.add(new OfUnit(facts, new Unit.OfRelease(each.id()), each.name(), each.state(),
                    each.isSuspect() || facts.room().wasHit(new Unit.OfRelease(each.id())),
                    each.positions().stream().map(PositionRow::position).toList(), each));
        }
        for (AssessedEnvironment each : facts.room().environments()) {
            units.add(new OfUnit(facts, each.unit(), each.name(), each.state(), each.isSuspect() || facts.room().wasHit(each.unit()),
                    each.positions(), null));
        }
        return units;
    }
}
