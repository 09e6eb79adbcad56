package org.vouchsafe.store.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vouchsafe.assess.fact.Era;
import org.vouchsafe.assess.fact.Policy;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.decision.Decision;
import org.vouchsafe.domain.register.Portfolio;
import org.vouchsafe.store.fact.Cutoff;
import org.vouchsafe.store.policy.PolicyTable;
import org.vouchsafe.store.register.RegisterTable;
import org.vouchsafe.store.sql.Session;

/** Register and policy as they stood when decisions were made. Each stretch of the log in which neither changed is read once. */
final class EraReader {
    private static final String LAST_CHANGE = """
            SELECT max(coalesce((SELECT max(seq) FROM supplier WHERE seq <= ?1), 0), coalesce((SELECT max(seq) FROM product WHERE seq <= ?1), 0),
                coalesce((SELECT max(seq) FROM release WHERE seq <= ?1), 0), coalesce((SELECT max(seq) FROM register_end WHERE seq <= ?1), 0),
                coalesce((SELECT max(seq) FROM policy WHERE seq <= ?1), 0))""";
    private final Session session;
    private final long cutoff;
    private final long now;
    private final Map<Long, Stood> known = new HashMap<>();

    private record Stood(Portfolio portfolio, Policy policy) {}

    EraReader(Session session, Viewpoint viewpoint) {
        this.session = session;
        this.cutoff = Cutoff.of(session, viewpoint);
        this.now = lastChange(cutoff);
    }

    /** The eras of these decisions, where they are not that of the viewpoint. Decisions that do not stand there need none. */
    List<Era> of(List<Decision> decisions) {
        var eras = new ArrayList<Era>();
        for (Decision each : decisions) {
            long made = each.recorded().seq();
            boolean stands = made <= cutoff && (each.withdrawn() == null || each.withdrawn().seq() > cutoff);
            long change = stands ? lastChange(made) : now;
            if (change != now) {
                Stood stood = known.computeIfAbsent(change, seq -> new Stood(new RegisterTable(session).portfolioAt(seq),
                        new PolicyTable(session).at(seq)));
                eras.add(new Era(made, stood.portfolio(), stood.policy()));
            }
        }
        return eras;
    }

    private long lastChange(long upTo) {
        return session.number(LAST_CHANGE, upTo).orElse(0);
    }
}
