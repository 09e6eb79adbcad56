package org.vouchsafe.store.load;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.advisory.AdvisoryIds;
import org.vouchsafe.assess.claim.ClaimKeys;
import org.vouchsafe.assess.fact.AdvisoryFact;
import org.vouchsafe.assess.fact.AdvisoryFacts;
import org.vouchsafe.assess.fact.ClaimDocumentFact;
import org.vouchsafe.assess.fact.ClaimFact;
import org.vouchsafe.assess.fact.Era;
import org.vouchsafe.assess.fact.InventoryFact;
import org.vouchsafe.assess.match.MatchKeys;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.advisory.AdvisoryAddition;
import org.vouchsafe.domain.advisory.AdvisoryAddition.Content;
import org.vouchsafe.domain.advisory.AdvisoryRecord;
import org.vouchsafe.domain.alias.AliasRule;
import org.vouchsafe.domain.decision.Decision;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.register.Portfolio;
import org.vouchsafe.domain.register.Product;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.store.advisory.AdditionTable;
import org.vouchsafe.store.advisory.AdvisoryTable;
import org.vouchsafe.store.alias.AliasTable;
import org.vouchsafe.store.claim.ClaimTable;
import org.vouchsafe.store.decision.DecisionTable;
import org.vouchsafe.store.fact.Cutoff;
import org.vouchsafe.store.register.RegisterTable;
import org.vouchsafe.store.sql.Session;

/** Gathers the facts that bear on advisories. Register, inventory headers and claim documents are loaded once and shared by all calls. */
public final class FactReader {
    private final Session session;
    private final Viewpoint viewpoint;
    private final ClaimTable claims;
    private final EraReader eras;
    private final Loaded loaded;
    private @Nullable Portfolio portfolio;
    private @Nullable InventoryFacts inventories;
    private @Nullable List<AliasRule> aliases;
    private @Nullable Map<String, List<Decision>> decisions;
    private @Nullable List<AdvisoryAddition> additions;
    private @Nullable Products products;
    private @Nullable ReleaseKeys releaseKeys;

    /** @param loaded what reads of this workspace share */
    public FactReader(Session session, Viewpoint viewpoint, Loaded loaded) {
        this.session = session;
        this.loaded = loaded;
        this.viewpoint = viewpoint;
        this.claims = new ClaimTable(session, viewpoint);
        this.eras = new EraReader(session, viewpoint);
    }

    /** The register as of the viewpoint. */
    public Portfolio portfolio() {
        Portfolio known = portfolio;
        if (known == null) {
            known = new RegisterTable(session).portfolio(viewpoint);
            portfolio = known;
        }
        return known;
    }

    /** Everything recorded that can bear on one advisory; {@code ids} are all ids of its joined group. */
    public AdvisoryFacts facts(Collection<String> ids) {
        Named named = named(ids);
        List<InventoryFact> held = inventories().withCandidates(named.keys(), named.claims());
        List<Decision> decided = on(ids);
        return new AdvisoryFacts(List.copyOf(ids), named.records(), named.additions(), portfolio(), held, named.claims(),
                versions(named.claims()), decided, aliases(),
                eras.of(decided).stream().map(each -> each.under(each.stood().portfolio())).toList());
    }

    /**
     * The part of it on which positions rest: only the products in whose inventories something could match, of which somebody may speak, or about
     * which something was decided, can have one. The positions are the same.
     */
    public AdvisoryFacts bearing(Collection<String> ids) {
        Named named = named(ids);
        if (named.additions().stream().anyMatch(each -> each.content() instanceof Content.Tracked)) {
            return facts(ids);
        }
        Set<ReleaseId> releases = new TreeSet<>();
        inventories().releasesListing(named.keys()).forEach(each -> releases.add(portfolio().successors().of(new ReleaseId(each))));
        on(ids).forEach(each -> releases.add(portfolio().successors().of(each.release())));
        return bearing(ids, named, releases);
    }

    /** The part of it on which the positions of these releases rest, and of all of which somebody may speak. */
    public AdvisoryFacts bearing(Collection<String> ids, Collection<ReleaseId> releases) {
        return bearing(ids, named(ids), releases);
    }

    private AdvisoryFacts bearing(Collection<String> ids, Named named, Collection<ReleaseId> releases) {
        // What is said of one release can contradict what is said of another, and whether a product is known decides where a document speaks.
        Set<ReleaseId> around = new TreeSet<>(releases);
        if (!named.claims().isEmpty()) {
            around.addAll(releaseKeys().meant(named.claims()));
        }
        Portfolio own = products().around(around);
        Set<ReleaseId> known = own.releases().stream().map(Release::id).collect(Collectors.toSet());
        List<Decision> decided = on(ids);
        List<Long> called = new ArrayList<>(products().everCalled(own));
        List<Era> then = new ArrayList<>();
        for (EraReader.Made each : eras.of(decided.stream().filter(one -> known.contains(own.successors().of(one.release()))).toList())) {
            Portfolio stood = around(each, named.claims());
            called.addAll(each.stood().products().everCalled(stood));
            then.add(each.under(stood));
        }
        List<InventoryFact> held = inventories().withCandidates(named.keys(), called, named.claims());
        // All decisions are handed over: an id that one of them names may be an advisory of its own for other releases, too.
        return new AdvisoryFacts(List.copyOf(ids), named.records(), named.additions(), own, held, named.claims(), versions(named.claims()),
                decided, named.claims().isEmpty() ? List.of() : aliases(), then);
    }

    /** What of the register of then bears on a decision made under it: a release may have been one of another product's, and called otherwise. */
    private Portfolio around(EraReader.Made made, List<ClaimFact> said) {
        ReleaseId release = made.decision().release();
        Set<ReleaseId> releases = new TreeSet<>(List.of(release, made.stood().portfolio().successors().of(release)));
        if (!said.isEmpty()) {
            releases.addAll(made.stood().keys(register -> loaded.releaseKeysThen(register, inventories(), aliases())).meant(said));
        }
        return made.stood().products().around(releases, products().productOf(portfolio().successors().of(release)).stream().toList());
    }

    /** The part of it on which it rests which claims reach something: the releases these may mean, and the inventories they link to. */
    public AdvisoryFacts spokenOf(Collection<String> ids) {
        Named named = named(ids);
        return bearing(ids, named, Set.of()).beside(inventories().linked(named.claims()));
    }

    /** All releases and by what they may be called. */
    public AdvisoryFacts called() {
        List<InventoryFact> held = inventories().all().stream()
                .map(each -> each.offering(loaded.called(each.id(), inventories()).candidates()))
                .toList();
        return new AdvisoryFacts(List.of(), List.of(), List.of(), portfolio(), held, List.of(), List.of(), List.of(), aliases(), List.of());
    }

    /** What was recorded under ids, and the keys under which components meet it. */
    private record Named(List<AdvisoryFact> records, List<AdvisoryAddition> additions, List<ClaimFact> claims, Set<String> keys) {}

    private Named named(Collection<String> ids) {
        List<AdvisoryFact> records = new AdvisoryTable(session, viewpoint).naming(ids);
        List<ClaimFact> naming = claims.naming(ids);
        List<AdvisoryRecord> documents = records.stream().map(AdvisoryFact::record).toList();
        Set<String> keys = new TreeSet<>(MatchKeys.ofRecords(documents));
        keys.addAll(MatchKeys.ofPlatforms(documents));
        naming.forEach(each -> keys.addAll(MatchKeys.of(each.claim())));
        naming.forEach(each -> keys.addAll(MatchKeys.ofOtherParts(each.claim())));
        if (!naming.isEmpty()) {
            // What a rule says a claim means must be looked for, too; rules are few.
            keys.addAll(MatchKeys.ofRules(aliases()));
        }
        Set<String> wanted = ids.stream().map(AdvisoryIds::key).collect(Collectors.toSet());
        List<AdvisoryAddition> added = additions().stream().filter(each -> wanted.contains(AdvisoryIds.key(each.advisoryId()))).toList();
        keys.addAll(MatchKeys.ofAdditions(added));
        return new Named(records, added, naming,
                keys);
    }

    private ReleaseKeys releaseKeys() {
        ReleaseKeys known = releaseKeys;
        if (known == null) {
            known = loaded.releaseKeys(portfolio(), inventories(), aliases());
            releaseKeys = known;
        }
        return known;
    }

    private List<AdvisoryAddition> additions() {
        List<AdvisoryAddition> known = additions;
        if (known == null) {
            known = new AdditionTable(session).all();
            additions = known;
        }
        return known;
    }

    private Products products() {
        Products known = products;
        if (known == null) {
            known = new Products(portfolio());
            products = known;
        }
        return known;
    }

    /** The keys under which claims may meet a release of the register. */
    public Set<String> claimKeys(Release release) {
        return claimKeys(portfolio(), products(), release);
    }

    /** The keys under which claims might have met a release of an earlier register. */
    public Set<String> claimKeysUnder(Portfolio register, Release release) {
        return claimKeys(register, new Products(register), release);
    }

    private Set<String> claimKeys(Portfolio register, Products around, Release release) {
        Optional<Product> product = register.products().stream().filter(each -> each.id().equals(release.product())).findFirst();
        if (product.isEmpty()) {
            return Set.of();
        }
        List<Long> called = around.everCalled(release.id());
        AdvisoryFacts merged = new AdvisoryFacts(List.of(), List.of(), List.of(), register, inventories().withRoots(called), List.of(),
                List.of(), List.of(), aliases(), List.of()).merged();
        List<InventoryFact> placed = merged.inventories().stream()
                .filter(each -> each.placements().stream().anyMatch(at -> release.id().equals(at.release()))).toList();
        return ClaimKeys.of(product.get(), release, placed, merged.aliases());
    }

    /** All inventories without candidates, for what is asked of headers only. */
    public List<InventoryFact> inventoriesWithoutCandidates() {
        return inventories().all();
    }

    private List<AliasRule> aliases() {
        List<AliasRule> known = aliases;
        if (known == null) {
            known = new AliasTable(session).all();
            aliases = known;
        }
        return known;
    }

    private InventoryFacts inventories() {
        InventoryFacts known = inventories;
        if (known == null) {
            known = new InventoryFacts(session, Cutoff.of(session, viewpoint));
            inventories = known;
        }
        return known;
    }

    /** Every version of every document one of these statements stands in. */
    private List<ClaimDocumentFact> versions(List<ClaimFact> naming) {
        Set<String> keys = naming.stream().map(each -> each.document().documentKey()).filter(key -> key != null)
                .collect(Collectors.toSet());
        if (naming.isEmpty()) {
            return List.of();
        }
        var versions = new TreeMap<EvidenceId, ClaimDocumentFact>();
        naming.forEach(each -> versions.put(each.document().evidence(), each.document()));
        for (ClaimDocumentFact each : claims.documents()) {
            if (each.documentKey() != null && keys.contains(each.documentKey())) {
                versions.putIfAbsent(each.evidence(), each);
            }
        }
        return List.copyOf(versions.values());
    }

    private List<Decision> on(Collection<String> ids) {
        Map<String, List<Decision>> known = decisions;
        if (known == null) {
            known = new HashMap<>();
            for (Decision each : new DecisionTable(session).all()) {
                known.computeIfAbsent(AdvisoryIds.key(each.advisoryId()), ignored -> new ArrayList<>()).add(each);
            }
            decisions = known;
        }
        var found = new TreeMap<Long, Decision>();
        for (String id : ids) {
            known.getOrDefault(AdvisoryIds.key(id), List.of()).forEach(each -> found.put(each.id().value(), each));
        }
        return List.copyOf(found.values());
    }
}
