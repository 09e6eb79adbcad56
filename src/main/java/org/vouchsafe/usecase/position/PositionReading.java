package org.vouchsafe.usecase.position;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.vouchsafe.assess.Assessor;
import org.vouchsafe.assess.fact.AdvisoryFact;
import org.vouchsafe.assess.fact.AdvisoryFacts;
import org.vouchsafe.assess.rule.ClaimAccount;
import org.vouchsafe.assess.rule.UnreachedClaim;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.position.Position;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.load.FactReader;
import org.vouchsafe.usecase.register.RegisterIndex;

/** Reaches positions from the facts of one read of the store. Valid only within that read; not thread-safe. */
public final class PositionReading {
    private final ReadTx tx;
    private final Viewpoint viewpoint;
    private final Instant now;
    private final FactReader facts;
    private final Assessor assessor;
    private final RegisterIndex register;

    /** @param now the moment for which expiry of decisions is judged when the viewpoint names none */
    public PositionReading(ReadTx tx, Viewpoint viewpoint, Instant now) {
        this.tx = tx;
        this.viewpoint = viewpoint;
        this.now = now;
        this.facts = tx.facts(viewpoint);
        this.assessor = new Assessor(tx.policy().at(viewpoint));
        this.register = new RegisterIndex(facts.portfolio());
    }

    public RegisterIndex register() {
        return register;
    }

    /** All positions there are. */
    public PositionSet all() {
        return of(tx.clusters().all());
    }

    /** The positions towards every advisory that is called by one of these ids, or is joined with one that is. */
    public PositionSet towards(Collection<String> ids) {
        return of(tx.clusters().holding(ids));
    }

    /** What became of every claim: one account for each advisory it is about. */
    public List<ClaimAccount> accounts() {
        List<ClaimAccount> accounts = new ArrayList<>();
        for (List<String> cluster : tx.clusters().all()) {
            accounts.addAll(assessor.accounts(facts.facts(cluster), viewpoint));
        }
        return List.copyOf(accounts);
    }

    private PositionSet of(List<List<String>> clusters) {
        List<Position> positions = new ArrayList<>();
        List<UnreachedClaim> unreached = new ArrayList<>();
        List<AdvisoryFact> records = new ArrayList<>();
        for (List<String> cluster : clusters) {
            AdvisoryFacts read = facts.bearing(cluster);
            records.addAll(read.records());
            positions.addAll(assessor.assess(read, viewpoint, now));
            if (!read.claims().isEmpty()) {
                unreached.addAll(assessor.unreached(read, viewpoint));
            }
        }
        return new PositionSet(register, Titles.of(records), positions, unreached);
    }
}
