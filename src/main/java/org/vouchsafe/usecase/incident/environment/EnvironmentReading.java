package org.vouchsafe.usecase.incident.environment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.vouchsafe.assess.Assessor;
import org.vouchsafe.assess.fact.AdvisoryFacts;
import org.vouchsafe.assess.fact.InventoryFact;
import org.vouchsafe.assess.fact.Placement;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.advisory.AdditionId;
import org.vouchsafe.domain.advisory.AdvisoryAddition;
import org.vouchsafe.domain.advisory.TrackedScope;
import org.vouchsafe.domain.decision.Decision;
import org.vouchsafe.domain.decision.DecisionId;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.Incident;
import org.vouchsafe.domain.incident.LogEntry;
import org.vouchsafe.domain.incident.room.AssessedEnvironment;
import org.vouchsafe.domain.incident.room.Room;
import org.vouchsafe.domain.position.Position;
import org.vouchsafe.domain.register.Portfolio;
import org.vouchsafe.domain.register.Product;
import org.vouchsafe.domain.register.ProductId;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.domain.register.ReleaseStatus;
import org.vouchsafe.domain.register.Supplier;
import org.vouchsafe.domain.register.SupplierId;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.load.FactReader;

/**
 * Assesses the environments of an incident by the rules of releases: what is attached to one are its inventories, what was said of it are decisions.
 * No claim speaks of it: suppliers know nothing of somebody else's machines.
 */
public final class EnvironmentReading {
    /** Ids of a register of one, which meets no other. */
    private static final SupplierId NOBODY = new SupplierId(-1);
    private static final ProductId PLACE = new ProductId(-1);
    private static final ReleaseId TODAY = new ReleaseId(-1);
    private final ReadTx tx;
    private final Viewpoint viewpoint;
    private final Instant now;

    /** @param now the moment of the viewpoint */
    public EnvironmentReading(ReadTx tx, Viewpoint viewpoint, Instant now) {
        this.tx = tx;
        this.viewpoint = viewpoint;
        this.now = now;
    }

    /**
     * Its environments, by name; empty when nothing was attached to any and nothing said of one.
     *
     * @param counting the evidence that is held and not withdrawn
     */
    public List<AssessedEnvironment> of(Incident incident, List<Evidence> counting) {
        AttachedEvidence attached = AttachedEvidence.of(incident);
        if (attached.names().isEmpty()) {
            return List.of();
        }
        List<AdvisoryFacts> facts = facts(incident);
        Set<EvidenceId> held = counting.stream().map(Evidence::id).collect(Collectors.toSet());
        return attached.names().stream().map(name -> {
            List<LogEntry> said = attached.said(name);
            Room.Line<Entry.Assessed> newest = said.isEmpty() || !(said.getLast().said() instanceof Entry.Assessed assessed) ? null
                    : new Room.Line<>(assessed, said.getLast());
            return new AssessedEnvironment(name, attached.to(name).keySet().stream().filter(held::contains).toList(),
                    positions(facts, name, attached.to(name), said), newest);
        }).toList();
    }

    private List<AdvisoryFacts> facts(Incident incident) {
        FactReader reader = tx.facts(viewpoint);
        return tx.clusters().holding(incident.head().advisories()).stream().map(reader::facts).toList();
    }

    private List<Position> positions(List<AdvisoryFacts> facts, String name, Map<EvidenceId, LogEntry> attached, List<LogEntry> said) {
        var assessor = new Assessor(tx.policy().at(viewpoint));
        List<Position> found = new ArrayList<>();
        for (AdvisoryFacts each : facts) {
            found.addAll(assessor.assess(own(each, name, attached, said), viewpoint, now, Set.of(TODAY)));
        }
        return found;
    }

    /** The facts as they are for an environment: a register of one, its inventories, the words on it. */
    private static AdvisoryFacts own(AdvisoryFacts all, String name, Map<EvidenceId, LogEntry> attached, List<LogEntry> said) {
        var register = new Portfolio(List.of(new Supplier(NOBODY, name, List.of(), List.of(), List.of(), List.of())),
                List.of(new Product(PLACE, NOBODY, name, List.of())),
                List.of(new Release(TODAY, PLACE, "", null, null, ReleaseStatus.IN_USE, List.of())), List.of());
        List<InventoryFact> inventories = all.inventories().stream().filter(each -> attached.containsKey(each.evidence())).map(each -> {
            LogEntry line = attached.get(each.evidence());
            return each.placedAt(List.of(new Placement(TODAY, line == null ? each.recorded() : line.recorded())));
        }).toList();
        List<AdvisoryAddition> additions = new ArrayList<>(all.additions().stream()
                .filter(each -> !(each.content() instanceof AdvisoryAddition.Content.Tracked)).toList());
        String id = all.ids().getFirst();
        LogEntry first = said.isEmpty() ? attached.values().iterator().next() : said.getFirst();
        additions.add(new AdvisoryAddition(new AdditionId(-1), id, new AdvisoryAddition.Content.Tracked(new TrackedScope.Everything()),
                name, first.actor(), first.recorded(), null));
        return new AdvisoryFacts(all.ids(), all.records(), additions, register, inventories, List.of(), List.of(), decisions(said, id));
    }

    private static List<Decision> decisions(List<LogEntry> said, String advisory) {
        List<Decision> decisions = new ArrayList<>();
        for (LogEntry each : said) {
            if (each.said() instanceof Entry.Assessed assessed) {
                decisions.add(new Decision(new DecisionId(-each.number()), TODAY, advisory, assessed.state(), assessed.words(), null,
                        each.evidence(), null, each.actor(), each.recorded(), null));
            }
        }
        return decisions;
    }
}
