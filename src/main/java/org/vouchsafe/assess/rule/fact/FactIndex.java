package org.vouchsafe.assess.rule.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.vouchsafe.assess.claim.ClaimKeys;
import org.vouchsafe.assess.claim.Supersession;
import org.vouchsafe.assess.fact.AdvisoryFacts;
import org.vouchsafe.assess.fact.ClaimFact;
import org.vouchsafe.assess.fact.InventoryFact;
import org.vouchsafe.assess.fact.Placement;
import org.vouchsafe.assess.fact.Policy;
import org.vouchsafe.domain.claim.Identification;
import org.vouchsafe.domain.decision.Decision;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.register.Product;
import org.vouchsafe.domain.register.ProductId;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.domain.register.Supplier;
import org.vouchsafe.domain.register.SupplierId;

/** The facts of one call, arranged by release, whatever the viewpoint. Built once; reading it changes nothing. */
public final class FactIndex {
    private final AdvisoryFacts facts;
    private final Supersession supersession;
    private final Map<SupplierId, Supplier> suppliers = new HashMap<>();
    private final Map<ProductId, Product> products = new HashMap<>();
    private final Map<ReleaseId, Release> releases = new HashMap<>();
    private final Map<ProductId, List<Release>> releasesOf = new HashMap<>();
    private final Map<ReleaseId, List<InventoryFact>> everPlaced = new HashMap<>();
    private final Map<String, List<ClaimFact>> claimsByKey = new HashMap<>();
    private final Map<EvidenceId, List<ClaimFact>> claimsByDocument = new HashMap<>();
    private final Map<ReleaseId, List<Decision>> decisions = new HashMap<>();
    private final Map<String, Set<ReleaseId>> releasesByKey = new HashMap<>();
    private final Map<ReleaseId, List<ClaimFact>> claimsOf = new HashMap<>();
    private final Map<ProductId, List<Release>> listing = new HashMap<>();

    /** Arranges the facts. */
    public FactIndex(AdvisoryFacts recorded, Policy policy) {
        AdvisoryFacts facts = recorded.merged();
        this.facts = facts;
        var documents = new LinkedHashSet<>(facts.claimDocuments());
        facts.claims().forEach(each -> documents.add(each.document()));
        this.supersession = new Supersession(documents, facts.portfolio().suppliers(), policy);
        facts.portfolio().suppliers().forEach(each -> suppliers.put(each.id(), each));
        facts.portfolio().products().forEach(each -> products.put(each.id(), each));
        for (Release each : facts.portfolio().releases()) {
            releases.put(each.id(), each);
            releasesOf.computeIfAbsent(each.product(), ignored -> new ArrayList<>()).add(each);
        }
        facts.inventories().forEach(this::place);
        releases.values().stream()
                .filter(each -> inventoriesEverAt(each.id()).stream().anyMatch(inventory -> !inventory.candidates().isEmpty()))
                .sorted(Comparator.comparing(Release::id))
                .forEach(each -> listing.computeIfAbsent(each.product(), ignored -> new ArrayList<>()).add(each));
        for (ClaimFact each : facts.claims()) {
            ClaimKeys.of(each).forEach(key -> claimsByKey.computeIfAbsent(key, ignored -> new ArrayList<>()).add(each));
            claimsByDocument.computeIfAbsent(each.document().evidence(), ignored -> new ArrayList<>()).add(each);
        }
        facts.decisions().forEach(each -> decisions.computeIfAbsent(each.release(), ignored -> new ArrayList<>()).add(each));
        if (!facts.claims().isEmpty()) {
            releases.values().forEach(this::meetClaims);
        }
    }

    private void place(InventoryFact inventory) {
        var ever = new TreeSet<ReleaseId>();
        for (Placement each : inventory.placements()) {
            if (each.release() != null) {
                ever.add(each.release());
            }
        }
        ever.forEach(release -> everPlaced.computeIfAbsent(release, ignored -> new ArrayList<>()).add(inventory));
    }

    private void meetClaims(Release release) {
        Product product = products.get(release.product());
        if (product == null) {
            return;
        }
        var met = new LinkedHashSet<ClaimFact>();
        for (String key : ClaimKeys.of(product, release, inventoriesEverAt(release.id()), facts.aliases())) {
            List<ClaimFact> claims = claimsByKey.get(key);
            if (claims != null) {
                met.addAll(claims);
                releasesByKey.computeIfAbsent(key, ignored -> new TreeSet<>()).add(release.id());
            }
        }
        if (!met.isEmpty()) {
            claimsOf.put(release.id(), List.copyOf(met));
        }
    }

    /** The facts themselves, in the order of the log. */
    public AdvisoryFacts facts() {
        return facts;
    }

    /** Which documents have taken the place of which. */
    public Supersession supersession() {
        return supersession;
    }

    /** All releases with a product and a supplier, in the order of their ids. */
    public List<ReleaseId> releases() {
        return releases.values().stream().filter(each -> supplierOf(each).isPresent()).map(Release::id).sorted().toList();
    }

    /** The release with this id. */
    public Optional<Release> release(ReleaseId id) {
        return Optional.ofNullable(releases.get(id));
    }

    /** Its product. */
    public Optional<Product> productOf(Release release) {
        return Optional.ofNullable(products.get(release.product()));
    }

    /** Its supplier. */
    public Optional<Supplier> supplierOf(Release release) {
        return productOf(release).map(each -> suppliers.get(each.supplier()));
    }

    /** All releases of the same product, itself included. */
    public List<Release> siblings(Release release) {
        return releasesOf.getOrDefault(release.product(), List.of());
    }

    /** Releases of the same product whose inventories list something that could match, in the order of their ids. */
    public List<Release> siblingsWithCandidates(Release release) {
        return listing.getOrDefault(release.product(), List.of());
    }

    /** Inventories that are or once were placed at this release. */
    public List<InventoryFact> inventoriesEverAt(ReleaseId release) {
        return everPlaced.getOrDefault(release, List.of());
    }

    /** Claims that may speak of this release. */
    public List<ClaimFact> claimsFor(ReleaseId release) {
        return claimsOf.getOrDefault(release, List.of());
    }

    /** Claims of the document that is this piece of evidence. */
    public List<ClaimFact> claimsIn(EvidenceId document) {
        return claimsByDocument.getOrDefault(document, List.of());
    }

    /** Releases that a claim may mean when it names a product so. */
    public Collection<ReleaseId> releasesCalled(Identification product) {
        var called = new TreeSet<ReleaseId>();
        ClaimKeys.of(product).forEach(key -> called.addAll(releasesByKey.getOrDefault(key, Set.of())));
        return called;
    }

    /** The files that can bear on a release. */
    public Bearing bearing(ReleaseId release) {
        var own = new TreeSet<EvidenceId>();
        var others = new TreeSet<EvidenceId>();
        facts.records().forEach(each -> own.add(each.evidence()));
        inventoriesEverAt(release).forEach(each -> own.add(each.evidence()));
        for (ClaimFact each : claimsFor(release)) {
            own.add(each.document().evidence());
            supersession.versionsOf(each.document()).forEach(version -> own.add(version.evidence()));
        }
        release(release).stream().flatMap(each -> siblingsWithCandidates(each).stream())
                .forEach(each -> inventoriesEverAt(each.id()).forEach(inventory -> others.add(inventory.evidence())));
        facts.claims().forEach(each -> others.add(each.document().evidence()));
        return new Bearing(own, others);
    }

    /** Decisions ever made for this release. */
    public List<Decision> decisionsFor(ReleaseId release) {
        return decisions.getOrDefault(release, List.of());
    }
}
