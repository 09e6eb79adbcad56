package org.vouchsafe.store.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
    private static final int MOST = 32;
    private final Session session;
    private final long cutoff;
    private final long now;
    /** Registers are large, and decisions asked for together were mostly made at about the same time. */
    private final Map<Long, Stood> known = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Stood> eldest) {
            return size() > MOST;
        }
    };

    /** A decision and what stood when it was made. */
    record Made(Decision decision, Stood stood) {
        Era under(Portfolio register) {
            return new Era(decision.recorded().seq(), register, stood.policy);
        }
    }

    /** Register and policy of a stretch of the log. */
    static final class Stood {
        private final Portfolio portfolio;
        private final Policy policy;
        private @Nullable Products products;
        private @Nullable ReleaseKeys keys;

        private Stood(Portfolio portfolio, Policy policy) {
            this.portfolio = portfolio;
            this.policy = policy;
        }

        Portfolio portfolio() {
            return portfolio;
        }

        Products products() {
            Products known = products;
            if (known == null) {
                known = new Products(portfolio);
                products = known;
            }
            return known;
        }

        /** The keys of its releases, made when first asked for. */
        ReleaseKeys keys(Function<Portfolio, ReleaseKeys> making) {
            ReleaseKeys known = keys;
            if (known == null) {
                known = making.apply(portfolio);
                keys = known;
            }
            return known;
        }
    }

    EraReader(Session session, Viewpoint viewpoint) {
        this.session = session;
        this.cutoff = Cutoff.of(session, viewpoint);
        this.now = lastChange(cutoff);
    }

    /** Those of these decisions that were made in another era than that of the viewpoint. Decisions that do not stand there need none. */
    List<Made> of(List<Decision> decisions) {
        var eras = new ArrayList<Made>();
        for (Decision each : decisions) {
            long made = each.recorded().seq();
            boolean stands = made <= cutoff && (each.withdrawn() == null || each.withdrawn().seq() > cutoff);
            long change = stands ? lastChange(made) : now;
            if (change != now) {
                Stood stood = known.computeIfAbsent(change, seq -> new Stood(new RegisterTable(session).portfolioAt(seq),
                        new PolicyTable(session).at(seq)));
                eras.add(new Made(each, stood));
            }
        }
        return eras;
    }

    private long lastChange(long upTo) {
        return session.number(LAST_CHANGE, upTo).orElse(0);
    }
}
