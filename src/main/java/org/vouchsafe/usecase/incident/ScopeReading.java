package org.vouchsafe.usecase.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.rule.fact.ReleaseOrder;
import org.vouchsafe.domain.Basis;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.evidence.SignatureVerdict;
import org.vouchsafe.domain.incident.Incident;
import org.vouchsafe.domain.incident.Unit;
import org.vouchsafe.domain.incident.room.Demand;
import org.vouchsafe.domain.incident.room.ScopedRelease;
import org.vouchsafe.domain.incident.room.ScopedRelease.Trust;
import org.vouchsafe.domain.position.Position;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.provenance.Provenance;
import org.vouchsafe.domain.register.Deployment;
import org.vouchsafe.domain.register.Product;
import org.vouchsafe.domain.register.ProductId;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.domain.register.ReleaseStatus;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.inventory.InventoryRow;
import org.vouchsafe.usecase.position.PositionSet;
import org.vouchsafe.usecase.register.RegisterIndex;

/** The releases an incident is about, with what is known of each. */
final class ScopeReading {
    /** How far clocks may disagree, as for claims. */
    private static final Duration TOLERANCE = Duration.ofHours(24);
    private final ReadTx tx;
    private final PositionSet set;
    private final RegisterIndex register;
    private final Viewpoint viewpoint;
    private final Map<ReleaseId, List<EvidenceId>> provenance = new HashMap<>();
    private final Map<EvidenceId, Evidence> evidence = new HashMap<>();
    private final Map<Ids, Boolean> about = new HashMap<>();
    private @Nullable Map<EvidenceId, Instant> made;

    private record Ids(String shown, List<String> others) {}

    ScopeReading(ReadTx tx, PositionSet set, Viewpoint viewpoint) {
        this.tx = tx;
        this.set = set;
        this.register = set.register();
        this.viewpoint = viewpoint;
    }

    /** In use, or superseded and still deployed somewhere; worst first. */
    List<ScopedRelease> of(Incident incident) {
        Map<ProductId, List<Release>> byProduct = new HashMap<>();
        register.portfolio().releases().forEach(each -> byProduct.computeIfAbsent(each.product(), _ -> new ArrayList<>()).add(each));
        // Where malicious code was found once a narrower scope takes nothing away, as long as it is in use.
        Set<ReleaseId> hit = Demand.of(incident).stream().filter(Demand::stands).map(Demand::unit).filter(Unit.OfRelease.class::isInstance)
                .map(each -> ((Unit.OfRelease) each).release()).collect(Collectors.toSet());
        List<ScopedRelease> scoped = new ArrayList<>();
        for (Release release : register.portfolio().releases()) {
            List<Deployment> deployed = register.deploymentsOf(release.id());
            if (release.status() == ReleaseStatus.RETIRED || release.status() == ReleaseStatus.SUPERSEDED && deployed.isEmpty()) {
                continue;
            }
            Product product = register.productOf(release);
            if (hit.contains(release.id()) || incident.head().scope().includes(product.supplier(), product.id(),
                    deployed.stream().map(Deployment::environment).toList(),
                    register.criticalityOf(release.id()))) {
                scoped.add(release(incident, release, product, deployed, byProduct.getOrDefault(product.id(), List.of())));
            }
        }
        scoped.sort(Comparator.comparing(ScopedRelease::state).thenComparing(ScopedRelease::supplier).thenComparing(ScopedRelease::name));
        return scoped;
    }

    private ScopedRelease release(Incident incident, Release release, Product product, List<Deployment> deployed, List<Release> siblings) {
        var known = new ScopedRelease(release.id(), register.supplierOf(product).name(), product.name() + " " + release.version(),
                register.ownerOf(release.id()), deployed.stream().map(Deployment::environment).distinct().toList(),
                deployed.stream().flatMap(each -> each.customers().stream()).distinct().toList(), register.criticalityOf(release.id()),
                towards(incident, release.id()),
                Trust.NONE);
        return known.isSuspect() ? new ScopedRelease(known.id(), known.supplier(), known.name(), known.owner(), known.environments(),
                known.customers(), known.criticality(), known.positions(), trust(incident, release, siblings)) : known;
    }

    private List<PositionRow> towards(Incident incident, ReleaseId release) {
        // One advisory has the same ids at every release: whether it is one of the incident's is asked once.
        return set.of(release).stream().filter(each -> about.computeIfAbsent(new Ids(each.position().advisory(), each.position().aliases()),
                _ -> incident.head().advisories().stream().anyMatch(id -> PositionSet.isAbout(each.position(), id)))).toList();
    }

    /** A build that came after it is shown by an inventory of the product made since that clears its release, and by provenance. */
    private Trust trust(Incident incident, Release hit, List<Release> siblings) {
        Instant since = incident.head().awareSince() == null ? incident.opened().at() : incident.head().awareSince();
        EvidenceId inventory = null;
        EvidenceId statement = null;
        for (Release each : siblings.stream().filter(one -> one.equals(hit) || ReleaseOrder.isEarlier(hit, one)).toList()) {
            List<PositionRow> rows = towards(incident, each.id());
            if (!rows.isEmpty() && rows.stream().allMatch(row -> isClearByInventory(row.position()))) {
                EvidenceId newer = newer(rows, since);
                if (newer != null) {
                    EvidenceId said = provenance(each.id(), since);
                    if (inventory == null || said != null) {
                        inventory = newer;
                        statement = said;
                    }
                }
            }
        }
        return new Trust(inventory, statement);
    }

    private static boolean isClearByInventory(Position position) {
        // A decision may stand above it: what counts here is what the inventories show without it.
        return position.computed().isClearing()
                && (position.computedBasis() == Basis.INVENTORY || position.computedBasis() == Basis.CORROBORATED);
    }

    /**
     * Made after the incident began, by its own word: what arrived since may speak of an old build. Not made after it arrived, though: who says so is
     * mistaken in the time.
     */
    private @Nullable EvidenceId newer(List<PositionRow> rows, Instant since) {
        return rows.stream().flatMap(each -> each.position().evidence().stream()).distinct().filter(each -> {
            Instant made = made().get(each);
            return made != null && !made.isBefore(since) && !isAheadOf(each, made);
        }).findFirst().orElse(null);
    }

    private Map<EvidenceId, Instant> made() {
        Map<EvidenceId, Instant> known = made;
        if (known == null) {
            known = new HashMap<>();
            for (InventoryRow each : tx.inventories().all(viewpoint)) {
                Instant at = each.header().documentTime();
                if (at != null) {
                    known.put(each.evidence(), at);
                }
            }
            made = known;
        }
        return known;
    }

    private @Nullable Evidence find(EvidenceId id) {
        return evidence.computeIfAbsent(id, any -> tx.evidence().find(any, viewpoint).orElse(null));
    }

    private static boolean saysFromWhat(Provenance said) {
        return said.builder() != null || said.source() != null || !said.materials().isEmpty();
    }

    private boolean isAheadOf(EvidenceId id, Instant made) {
        Evidence found = find(id);
        return found == null || made.isAfter(found.recorded().at().plus(TOLERANCE));
    }

    /** Placed there, with a signature that does not fail, and of no build that ended before the incident began. */
    private @Nullable EvidenceId provenance(ReleaseId release, Instant since) {
        return provenance.computeIfAbsent(release, any -> tx.provenance().all(viewpoint).stream().filter(said -> {
            Evidence found = find(said.evidence());
            Instant built = said.provenance().finishedAt() == null ? said.provenance().startedAt() : said.provenance().finishedAt();
            return found != null && release.equals(found.placedAt()) && found.signature() != SignatureVerdict.FAILED
                    && (built == null || !built.isBefore(since)) && saysFromWhat(said.provenance());
        }).map(said -> said.evidence()).toList()).stream().findFirst().orElse(null);
    }
}
