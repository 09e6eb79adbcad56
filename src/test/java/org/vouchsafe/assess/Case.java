package org.vouchsafe.assess;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.advisory.AdvisoryGroups;
import org.vouchsafe.assess.fact.AdvisoryFact;
import org.vouchsafe.assess.fact.AdvisoryFacts;
import org.vouchsafe.assess.fact.ClaimDocumentFact;
import org.vouchsafe.assess.fact.ClaimFact;
import org.vouchsafe.assess.fact.InventoryFact;
import org.vouchsafe.assess.fact.Policy;
import org.vouchsafe.domain.Recorded;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.advisory.AdditionId;
import org.vouchsafe.domain.advisory.AdvisoryAddition;
import org.vouchsafe.domain.alias.AliasRule;
import org.vouchsafe.domain.alias.AliasRuleId;
import org.vouchsafe.domain.decision.Decision;
import org.vouchsafe.domain.decision.DecisionId;
import org.vouchsafe.domain.position.Position;
import org.vouchsafe.domain.register.Portfolio;
import org.vouchsafe.domain.register.Product;
import org.vouchsafe.domain.register.ProductId;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.domain.register.ReleaseStatus;
import org.vouchsafe.domain.register.Supplier;
import org.vouchsafe.domain.register.SupplierId;

/** A workspace in memory: facts are recorded one after the other, one minute apart, and assessed from any viewpoint. */
public final class Case {
    /** When the first fact is recorded. */
    public static final Instant START = Instant.parse("2026-05-15T08:00:00Z");
    /** When assessments are made. */
    public static final Instant TODAY = Instant.parse("2026-06-01T08:00:00Z");

    private final List<Supplier> suppliers = new ArrayList<>();
    private final List<Product> products = new ArrayList<>();
    private final List<Release> releases = new ArrayList<>();
    private final List<AdvisoryFact> records = new ArrayList<>();
    private final List<AdvisoryAddition> additions = new ArrayList<>();
    private final List<InventoryFact> inventories = new ArrayList<>();
    private final List<ClaimFact> claims = new ArrayList<>();
    private final List<ClaimDocumentFact> documents = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();
    private final List<AliasRule> aliases = new ArrayList<>();
    private final Map<String, ReleaseId> byName = new HashMap<>();
    private long seq;
    private Policy policy = Policy.DEFAULT;

    /** Northwind Systems with Portal 1.9, 2.0 and 3.0. */
    public static Case northwind() {
        return new Case().supplier("Northwind Systems").product("Portal").release("1.9").release("2.0").release("3.0");
    }

    public Case policy(Policy other) {
        policy = other;
        return this;
    }

    public Case supplier(String name, String... aliases) {
        suppliers.add(new Supplier(new SupplierId(suppliers.size() + 1), name, List.of(aliases), List.of(), List.of(), List.of()));
        return this;
    }

    /** Changes the supplier added last. */
    public Case supplier(UnaryOperator<Supplier> change) {
        suppliers.set(suppliers.size() - 1, change.apply(suppliers.getLast()));
        return this;
    }

    public Case product(String name, String... aliases) {
        products.add(new Product(new ProductId(products.size() + 1), suppliers.getLast().id(), name, List.of(aliases)));
        return this;
    }

    public Case release(String version) {
        return release(version, null, null);
    }

    public Case release(String version, @Nullable LocalDate released, @Nullable Integer order, String... identifiers) {
        var id = new ReleaseId(releases.size() + 1);
        releases.add(new Release(id, products.getLast().id(), version, released, order, ReleaseStatus.IN_USE, List.of(identifiers)));
        byName.putIfAbsent(products.getLast().name() + " " + version, id);
        byName.put(suppliers.getLast().name() + " / " + products.getLast().name() + " " + version, id);
        return this;
    }

    /** Changes every release. */
    public Case releases(UnaryOperator<Release> change) {
        releases.replaceAll(change);
        return this;
    }

    public ReleaseId id(String release) {
        ReleaseId id = byName.get(release.contains(" ") ? release : "Portal " + release);
        if (id == null) {
            throw new IllegalArgumentException("No release " + release);
        }
        return id;
    }

    public SupplierId lastSupplier() {
        return suppliers.getLast().id();
    }

    /** The next place in the log. */
    public Recorded next() {
        seq++;
        return new Recorded(seq, START.plusSeconds(seq * 60));
    }

    /** The moment the fact recorded last was recorded. */
    public Instant mark() {
        return START.plusSeconds(seq * 60);
    }

    public Case add(An.Osv advisory) {
        records.add(advisory.fact(next()));
        return this;
    }

    public Case window(String advisory, String start, String end, String source) {
        return addition(advisory, new AdvisoryAddition.Content.Window(Instant.parse(start), Instant.parse(end)), source);
    }

    /** Adds this to an advisory; the n-th addition has the id n. */
    public Case addition(String advisory, AdvisoryAddition.Content content, String source) {
        additions.add(new AdvisoryAddition(new AdditionId(additions.size() + 1), advisory, content, source, "Ada", next(), null));
        return this;
    }

    /** Says that a name in documents means this. */
    public Case alias(AliasRule.Term term, AliasRule.Meaning meaning) {
        aliases.add(new AliasRule(new AliasRuleId(aliases.size() + 1), term, meaning, "", "Ada", next(), null));
        return this;
    }

    /** Takes the last alias rule back. */
    public Case undoAlias() {
        AliasRule last = aliases.removeLast();
        aliases.add(new AliasRule(last.id(), last.term(), last.meaning(), last.reason(), last.madeBy(), last.recorded(), next()));
        return this;
    }

    /** Takes the last addition back. */
    public Case undoAddition() {
        AdvisoryAddition last = additions.removeLast();
        additions.add(new AdvisoryAddition(last.id(), last.advisoryId(), last.content(), last.source(), last.addedBy(), last.recorded(),
                next()));
        return this;
    }

    public Case add(An.Sbom sbom) {
        inventories.add(sbom.fact(this));
        return this;
    }

    public Case add(A.Vex vex) {
        ClaimDocumentFact document = vex.document(this);
        documents.add(document);
        claims.addAll(vex.claims(document, claims.size()));
        return this;
    }

    public Case decide(String release, String advisory, State state) {
        return decide(release, advisory, state, null);
    }

    public Case decide(String release, String advisory, State state, @Nullable LocalDate expires) {
        decisions.add(new Decision(new DecisionId(decisions.size() + 1), id(release), advisory, state, "Checked on site.", null, List.of(),
                expires,
                "Ada", next(), null));
        return this;
    }

    /** Takes the last decision back. */
    public Case undo() {
        Decision last = decisions.removeLast();
        decisions.add(new Decision(last.id(), last.release(), last.advisoryId(), last.state(), last.reason(), last.justification(),
                last.evidence(),
                last.expires(), last.decidedBy(), last.recorded(), next()));
        return this;
    }

    /** Takes the last decision back, when there is one that stands. */
    public Case undoIfAny() {
        return decisions.isEmpty() || decisions.getLast().withdrawn() != null ? this : undo();
    }

    /** Withdraws the inventory recorded last. */
    public Case withdrawInventory() {
        InventoryFact last = inventories.removeLast();
        inventories.add(
                new InventoryFact(last.id(), last.evidence(), last.header(), last.receivedAt(), last.recorded(), next(), last.placements(),
                        last.coverage(), last.candidates(), last.requests(), last.judgements()));
        return this;
    }

    public AdvisoryFacts facts() {
        var named = new ArrayList<List<String>>();
        claims.forEach(each -> named.add(each.claim().vulnerabilityIds()));
        decisions.forEach(each -> named.add(List.of(each.advisoryId())));
        additions.forEach(each -> named.add(List.of(each.advisoryId())));
        List<String> ids = AdvisoryGroups.of(records.stream().map(AdvisoryFact::record).toList(), named).clusters().stream()
                .flatMap(List::stream).toList();
        return new AdvisoryFacts(ids, records, additions, new Portfolio(suppliers, products, releases, List.of()), inventories, claims,
                documents,
                decisions, aliases, List.of());
    }

    /** The same facts in another order. */
    public AdvisoryFacts shuffled(Random random) {
        AdvisoryFacts facts = facts();
        Portfolio portfolio = facts.portfolio();
        return new AdvisoryFacts(shuffle(facts.ids(), random), shuffle(facts.records(), random), shuffle(facts.additions(), random),
                new Portfolio(shuffle(portfolio.suppliers(), random), shuffle(portfolio.products(), random),
                        shuffle(portfolio.releases(), random),
                        List.of()),
                shuffle(facts.inventories().stream()
                        .map(each -> new InventoryFact(each.id(), each.evidence(), each.header(), each.receivedAt(), each.recorded(),
                                each.withdrawn(), shuffle(each.placements(), random), each.coverage(), shuffle(each.candidates(), random),
                                each.requests(), each.judgements()))
                        .toList(), random),
                shuffle(facts.claims(), random), shuffle(facts.claimDocuments(), random), shuffle(facts.decisions(), random),
                shuffle(facts.aliases(), random), List.of());
    }

    private static <T> List<T> shuffle(List<T> list, Random random) {
        var copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }

    public List<Position> positions() {
        return positions(Viewpoint.LATEST);
    }

    public List<Position> positions(Viewpoint viewpoint) {
        return new Assessor(policy).assess(facts(), viewpoint, TODAY);
    }

    public List<Position> positions(AdvisoryFacts facts) {
        return new Assessor(policy).assess(facts, Viewpoint.LATEST, TODAY);
    }

    /** The only position of this release. */
    public Position position(String release) {
        return position(release, Viewpoint.LATEST);
    }

    public Position position(String release, Viewpoint viewpoint) {
        List<Position> found = new Assessor(policy).assess(facts(), viewpoint, TODAY, Set.of(id(release)));
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " positions for " + release + ": " + found);
        }
        return found.getFirst();
    }

    public boolean hasPosition(String release) {
        return positions().stream().anyMatch(each -> each.release().equals(id(release)));
    }
}
