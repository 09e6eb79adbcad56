package org.vouchsafe.usecase.incident.chain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.vouchsafe.assess.incident.RoomFacts;
import org.vouchsafe.assess.incident.chain.ChainFacts;
import org.vouchsafe.assess.incident.chain.ChainFacts.HeldOf;
import org.vouchsafe.assess.incident.chain.EvidenceChains;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.Incident;
import org.vouchsafe.domain.incident.LegalHold;
import org.vouchsafe.domain.incident.Unit;
import org.vouchsafe.domain.incident.chain.EvidenceChain;
import org.vouchsafe.domain.incident.room.ScopedRelease;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.store.signature.ProvenanceTable;
import org.vouchsafe.usecase.Guard;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.incident.IncidentRoom;
import org.vouchsafe.usecase.incident.ReadIncidents;
import org.vouchsafe.usecase.incident.RoomReading;
import org.vouchsafe.usecase.incident.environment.AttachedEvidence;
import org.vouchsafe.usecase.review.AnswerReviews;

/** Reads the chain of evidence of an incident: threat, decision, control, evidence, verification, gaps, retention, for each release and environment. */
public final class ReadChain {
    private final Workspace workspace;
    private final RoomReading rooms;
    private final AnswerReviews reviews;
    private final List<FiveQuestions.Item> questions;

    /** @param questions the five questions, and which answers answer them */
    public ReadChain(Workspace workspace, RoomReading rooms, AnswerReviews reviews, List<FiveQuestions.Item> questions) {
        this.workspace = workspace;
        this.rooms = rooms;
        this.reviews = reviews;
        this.questions = List.copyOf(questions);
    }

    /**
     * The chain of an incident; {@link EvidenceChain#gaps()} are its holes.
     *
     * @throws Refused when there is no such incident
     */
    public EvidenceChain of(String incident, Viewpoint viewpoint) {
        return Guard
                .of(() -> workspace.read(tx -> of(tx, rooms.of(tx, ReadIncidents.find(tx, incident, viewpoint), viewpoint), viewpoint)));
    }

    private EvidenceChain of(ReadTx tx, IncidentRoom room, Viewpoint viewpoint) {
        Incident incident = room.incident();
        Map<Unit, HeldOf> held = held(tx, room, viewpoint);
        LocalDate today = rooms.today(viewpoint);
        Set<EvidenceId> wanted = new TreeSet<>();
        held.values().forEach(each -> {
            wanted.addAll(each.inventories());
            wanted.addAll(each.comparisons());
            wanted.addAll(each.provenance());
        });
        incident.standing().forEach(each -> wanted.addAll(each.evidence()));
        Set<EvidenceId> kept = wanted.stream().filter(each -> {
            var retention = tx.evidence().retention(each, viewpoint);
            return retention.hold() != null || retention.until() != null && !retention.until().isBefore(today);
        }).collect(Collectors.toSet());
        Map<Long, LocalDate> entries = new HashMap<>();
        incident.standing().forEach(each -> {
            if (each.said() instanceof Entry.Kept said) {
                if (said.until() == null) {
                    entries.remove(said.entry());
                } else {
                    entries.put(said.entry(), said.until());
                }
            }
        });
        Set<Long> keptEntries = entries.entrySet().stream().filter(each -> !each.getValue().isBefore(today)).map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return EvidenceChains.of(new ChainFacts(room.facts(), room.gates(), held, kept, keptEntries, !LegalHold.of(incident).isEmpty(),
                new AskedSuppliers(tx, room, viewpoint, questions).of(reviews)));
    }

    private static Map<Unit, HeldOf> held(ReadTx tx, IncidentRoom room, Viewpoint viewpoint) {
        RoomFacts facts = room.facts();
        Map<EvidenceId, Evidence> counting = new HashMap<>();
        facts.evidence().stream().filter(each -> each.withdrawn() == null).forEach(each -> counting.put(each.id(), each));
        Map<ReleaseId, List<EvidenceId>> inventories = new HashMap<>();
        Set<EvidenceId> everyInventory = new HashSet<>();
        tx.inventories().all(viewpoint).stream().filter(each -> counting.containsKey(each.evidence())).forEach(each -> {
            everyInventory.add(each.evidence());
            if (each.placedAt() != null) {
                inventories.computeIfAbsent(each.placedAt(), _ -> new ArrayList<>()).add(each.evidence());
            }
        });
        Set<EvidenceId> provenance = tx.provenance().all(viewpoint).stream().map(each -> each.evidence()).collect(Collectors.toSet());
        Map<ReleaseId, List<Evidence>> placed = new HashMap<>();
        counting.values().stream().filter(each -> each.placedAt() != null)
                .forEach(each -> placed.computeIfAbsent(each.placedAt(), _ -> new ArrayList<>()).add(each));
        Map<Unit, HeldOf> held = new HashMap<>();
        for (ScopedRelease each : facts.releases()) {
            List<EvidenceId> own = placed.getOrDefault(each.id(), List.of()).stream().map(Evidence::id).sorted().toList();
            held.put(new Unit.OfRelease(each.id()), new HeldOf(inventories.getOrDefault(each.id(), List.of()).stream().distinct().sorted()
                    .toList(),
                    each.isSuspect() || facts.wasHit(new Unit.OfRelease(each.id())) ? comparisons(tx, own, counting.keySet(), viewpoint)
                            : List.of(),
                    own.stream().filter(provenance::contains).toList()));
        }
        AttachedEvidence attached = AttachedEvidence.of(room.incident());
        room.environments().forEach(each -> {
            List<EvidenceId> own = attached.to(each.name()).keySet().stream().filter(counting::containsKey).sorted().toList();
            held.put(each.unit(), new HeldOf(own.stream().filter(everyInventory::contains).toList(),
                    each.isSuspect() || facts.wasHit(each.unit()) ? comparisons(tx, own, counting.keySet(), viewpoint) : List.of(),
                    own.stream().filter(provenance::contains).toList()));
        });
        return held;
    }

    /**
     * Of each pair of files the newest, where both still count. Only where it left nothing unexplained: a difference nobody explained shows the opposite,
     * and beside one no other comparison shows anything.
     */
    private static List<EvidenceId> comparisons(ReadTx tx, List<EvidenceId> own, Set<EvidenceId> counting, Viewpoint viewpoint) {
        Map<List<EvidenceId>, ProvenanceTable.Compared> newest = new LinkedHashMap<>();
        own.forEach(each -> tx.provenance().comparisons(each, viewpoint).stream()
                .filter(one -> counting.contains(one.source()) && counting.contains(one.artefact()))
                .forEach(one -> newest.put(List.of(one.source(), one.artefact()), one)));
        return newest.values().stream().allMatch(each -> each.found().isExplained())
                ? newest.values().stream().map(ProvenanceTable.Compared::artefact).distinct().toList()
                : List.of();
    }
}
