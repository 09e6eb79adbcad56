package org.vouchsafe.usecase.position;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.vouchsafe.assess.Assessor;
import org.vouchsafe.assess.fact.AdvisoryFact;
import org.vouchsafe.assess.fact.AdvisoryFacts;
import org.vouchsafe.assess.rule.ClaimAccount;
import org.vouchsafe.assess.rule.UnreachedClaim;
import org.vouchsafe.assess.rule.fact.Bearing;
import org.vouchsafe.assess.rule.fact.Nearby;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.position.Position;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.load.FactReader;
import org.vouchsafe.usecase.position.kept.Around;
import org.vouchsafe.usecase.position.title.Titles;
import org.vouchsafe.usecase.register.RegisterIndex;

/** Reaches positions from the facts of one read of the store. Valid only within that read; not thread-safe. */
public final class PositionReading {
    private final ReadTx tx;
    private final Viewpoint viewpoint;
    private final Instant now;
    private final FactReader facts;
    private final Assessor assessor;
    private final RegisterIndex register;
    private UnaryOperator<AdvisoryFacts> supposed = UnaryOperator.identity();

    /** @param now the moment for which expiry of decisions is judged when the viewpoint names none */
    public PositionReading(ReadTx tx, Viewpoint viewpoint, Instant now) {
        this.tx = tx;
        this.viewpoint = viewpoint;
        this.now = now;
        this.facts = tx.facts(viewpoint);
        this.assessor = new Assessor(tx.policy().at(viewpoint));
        this.register = new RegisterIndex(facts.portfolio());
    }

    /** From now on with the facts changed so, as a supposition. */
    public PositionReading supposing(UnaryOperator<AdvisoryFacts> supposition) {
        supposed = supposition;
        return this;
    }

    public RegisterIndex register() {
        return register;
    }

    /** All positions there are, with every check: what is kept is not asked. */
    public PositionSet all() {
        return of(tx.clusters().all(), facts::bearing);
    }

    /** The same, from all facts there are instead of those that can bear on them; for proving that this makes no difference. */
    public PositionSet allFromEverything() {
        return of(tx.clusters().all(), facts::facts);
    }

    /** The positions towards every advisory that is called by one of these ids, or is joined with one that is. */
    public PositionSet towards(Collection<String> ids) {
        return of(tx.clusters().holding(ids), facts::bearing);
    }

    /** The positions of some releases towards every advisory that is called by one of these ids, or is joined with one that is. */
    public PositionSet towards(Collection<String> ids, Set<ReleaseId> releases) {
        List<Position> positions = new ArrayList<>();
        List<AdvisoryFact> records = new ArrayList<>();
        for (List<String> cluster : tx.clusters().holding(ids)) {
            AdvisoryFacts read = supposed.apply(facts.bearing(cluster, releases));
            records.addAll(read.records());
            positions.addAll(assessor.assess(read, viewpoint, now, releases));
        }
        return PositionSet.of(register, titles(records), positions);
    }

    /**
     * All positions of one release, with every check.
     *
     * @param rules the rules by which positions are reached, see {@link ReadTx#reach}
     */
    public PositionSet of(ReleaseId id, String rules) {
        return register.release(id).map(release -> towards(new Around(tx.reach(rules), facts).names(release), Set.of(release.id())))
                .orElseGet(() -> PositionSet.of(register, titles(List.of()), List.of()));
    }

    /** The documents of which claims reached no release, with the nearest candidate of the first. */
    public List<UnreachedDocument> unreached() {
        Map<EvidenceId, List<UnreachedClaim>> byDocument = new LinkedHashMap<>();
        Nearby nearby = Nearby.of(facts.called(), viewpoint);
        for (List<String> cluster : tx.clusters().claimed()) {
            assessor.unreached(facts.spokenOf(cluster), viewpoint, nearby)
                    .forEach(each -> byDocument.computeIfAbsent(each.claim().document().evidence(), _ -> new ArrayList<>()).add(each));
        }
        return byDocument.values().stream().map(UnreachedDocument::of).toList();
    }

    /** What became of every claim: one account for each advisory it is about. */
    public List<ClaimAccount> accounts() {
        List<ClaimAccount> accounts = new ArrayList<>();
        Nearby nearby = Nearby.of(facts.called(), viewpoint);
        for (List<String> cluster : tx.clusters().claimed()) {
            accounts.addAll(assessor.accounts(facts.spokenOf(cluster), viewpoint, nearby));
        }
        return List.copyOf(accounts);
    }

    /** The position of one release towards the advisory called so; empty when there is none, or its register does not know the release yet. */
    public Optional<Position> position(ReleaseId release, String id) {
        return tx.clusters().holding(List.of(id)).stream()
                .flatMap(cluster -> assessor.assess(facts.facts(cluster), viewpoint, now, Set.of(release)).stream())
                .filter(each -> PositionSet.isAbout(each, id)).findFirst();
    }

    /** The files that can bear on that position, whatever the viewpoint. */
    public Bearing bearing(ReleaseId release, String id) {
        return tx.clusters().holding(List.of(id)).stream().findFirst()
                .map(cluster -> assessor.bearing(facts.facts(cluster), release)).orElse(new Bearing(Set.of(), Set.of()));
    }

    private PositionSet of(List<List<String>> clusters, Function<List<String>, AdvisoryFacts> reading) {
        List<Position> positions = new ArrayList<>();
        List<AdvisoryFact> records = new ArrayList<>();
        for (List<String> cluster : clusters) {
            AdvisoryFacts read = supposed.apply(reading.apply(cluster));
            records.addAll(read.records());
            positions.addAll(assessor.assess(read, viewpoint, now));
        }
        return PositionSet.of(register, titles(records), positions);
    }

    // What was recorded later must not change how an earlier day reads.
    private Titles titles(List<AdvisoryFact> records) {
        return Titles.of(records.stream().filter(each -> viewpoint.sees(each.recorded())).toList());
    }
}
