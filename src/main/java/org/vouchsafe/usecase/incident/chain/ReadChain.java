package org.vouchsafe.usecase.incident.chain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.vouchsafe.domain.incident.chain.AskedQuestion;
import org.vouchsafe.domain.incident.chain.AskedQuestion.Standing;
import org.vouchsafe.domain.incident.chain.EvidenceChain;
import org.vouchsafe.domain.incident.room.ScopedRelease;
import org.vouchsafe.domain.questionnaire.AnswerValue;
import org.vouchsafe.domain.questionnaire.review.HeldFile;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.usecase.Guard;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.incident.IncidentRoom;
import org.vouchsafe.usecase.incident.ReadIncidents;
import org.vouchsafe.usecase.incident.RoomReading;
import org.vouchsafe.usecase.incident.environment.AttachedEvidence;
import org.vouchsafe.usecase.review.AnswerReviews;
import org.vouchsafe.usecase.review.ReviewedAnswer;

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
                asked(tx, room, viewpoint)));
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
                    .toList(), each.isSuspect() ? comparisons(tx, own, viewpoint) : List.of(),
                    own.stream().filter(provenance::contains).toList()));
        }
        AttachedEvidence attached = AttachedEvidence.of(room.incident());
        room.environments().forEach(each -> {
            List<EvidenceId> own = attached.to(each.name()).keySet().stream().filter(counting::containsKey).sorted().toList();
            held.put(each.unit(), new HeldOf(own.stream().filter(everyInventory::contains).toList(),
                    each.isSuspect() ? comparisons(tx, own, viewpoint) : List.of(), own.stream().filter(provenance::contains).toList()));
        });
        return held;
    }

    /** Only those that left nothing unexplained: a difference nobody explained shows the opposite. */
    private static List<EvidenceId> comparisons(ReadTx tx, List<EvidenceId> own, Viewpoint viewpoint) {
        return own.stream().flatMap(each -> tx.provenance().comparisons(each, viewpoint).stream())
                .filter(each -> each.found().isExplained())
                .map(each -> each.artefact()).distinct().toList();
    }

    private List<AskedQuestion> asked(ReadTx tx, IncidentRoom room, Viewpoint viewpoint) {
        Set<String> suppliers = room.releases().stream().filter(each -> each.isSuspect() || !each.state().isClearing())
                .map(ScopedRelease::supplier).collect(Collectors.toCollection(TreeSet::new));
        if (suppliers.isEmpty()) {
            return List.of();
        }
        Instant since = room.incident().head().awareSince() == null ? room.incident().opened().at() : room.incident().head().awareSince();
        Set<EvidenceId> sheets = room.facts().evidence().stream()
                .filter(each -> each.withdrawn() == null && !each.recorded().at().isBefore(since)).map(Evidence::id)
                .collect(Collectors.toSet());
        List<ReviewedAnswer> answers = reviews.within(tx, viewpoint).answers().stream().filter(each -> sheets.contains(each.key().sheet()))
                .toList();
        List<AskedQuestion> asked = new ArrayList<>();
        for (String supplier : suppliers) {
            for (FiveQuestions.Item each : questions) {
                asked.add(standing(supplier, each, answers.stream().filter(one -> one.supplier().equals(supplier))
                        .filter(one -> each.answers().stream().anyMatch(start -> one.key().question().startsWith(start))).toList()));
            }
        }
        return asked;
    }

    private static AskedQuestion standing(String supplier, FiveQuestions.Item question, List<ReviewedAnswer> answers) {
        List<ReviewedAnswer> given = answers.stream().filter(each -> each.answer().value() != AnswerValue.UNANSWERED).toList();
        List<EvidenceId> files = given.stream().flatMap(each -> each.files().stream()).map(HeldFile::held)
                .filter(Objects::nonNull).map(HeldFile.Held::evidence).distinct().toList();
        if (given.isEmpty()) {
            return new AskedQuestion(supplier, question.id(), question.text(), Standing.NOT_ANSWERED,
                    "nothing that came since the incident answers it.", List.of());
        }
        if (given.stream().anyMatch(each -> !each.contradictions().isEmpty())) {
            return new AskedQuestion(supplier, question.id(), question.text(), Standing.WEAK,
                    "what is held contradicts the answer.", files);
        }
        return files.isEmpty() ? new AskedQuestion(supplier, question.id(), question.text(), Standing.WEAK,
                "no file that is held stands behind the answer.", files)
                : new AskedQuestion(supplier, question.id(), question.text(), Standing.ANSWERED, "answered, with "
                        + files.size() + (files.size() == 1 ? " file." : " files."), files);
    }
}
