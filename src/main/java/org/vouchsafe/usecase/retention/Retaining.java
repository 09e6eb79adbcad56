package org.vouchsafe.usecase.retention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.retention.DisposalRequest;
import org.vouchsafe.domain.retention.KeptEvidence;
import org.vouchsafe.domain.retention.Tombstone;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.store.WriteTx;
import org.vouchsafe.store.audit.Entry;
import org.vouchsafe.store.evidence.Retention;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.Guard;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.incident.RoomReading;

/** How long originals are kept, what holds them, and their disposal: asked for by one person, approved by another, with a tombstone left. */
public final class Retaining {
    /** How the log calls the acts. */
    public static final String KEEP = "retention";
    public static final String HOLD = "legal hold";
    public static final String ASK = "ask for disposal";
    public static final String DISPOSE = "dispose";
    private final Workspace workspace;
    private final RoomReading rooms;

    public Retaining(Workspace workspace, RoomReading rooms) {
        this.workspace = workspace;
        this.rooms = rooms;
    }

    /** How long each original is kept, in order of its number. */
    public List<KeptEvidence> all(Viewpoint viewpoint) {
        return Guard.of(() -> workspace.read(tx -> all(tx, viewpoint)));
    }

    /**
     * Sets class and day; holds stay as they are.
     *
     * @param until last day on which it must be kept; null: no day, and then it is kept
     * @throws Refused when the class or reason is blank, or evidence is not there
     */
    public void keep(List<EvidenceId> evidence, String retentionClass, @Nullable LocalDate until, String reason, Actor actor) {
        demand(retentionClass, "Name the class of the retention schedule.");
        demand(reason, "Say why it is kept so long.");
        act(KEEP, evidence, reason, actor, tx -> evidence.forEach(each -> {
            Retention was = tx.evidence().retention(known(tx, each).id(), Viewpoint.LATEST);
            tx.recordEvidence().retain(each, new Retention(retentionClass.strip(), until, was.hold()), reason.strip());
        }));
    }

    /**
     * Puts originals under a legal hold of their own.
     *
     * @throws Refused when the reason is blank, or evidence is not there
     */
    public void hold(List<EvidenceId> evidence, String reason, Actor actor) {
        demand(reason, "Say why it may not be disposed of.");
        setHold(evidence, reason.strip(), reason, actor);
    }

    /**
     * Ends the legal hold of their own; holds of incidents end in the incident.
     *
     * @throws Refused when the reason is blank, or one is under no hold of its own
     */
    public void release(List<EvidenceId> evidence, String reason, Actor actor) {
        demand(reason, "Say why the hold ends.");
        Guard.of(() -> workspace.read(tx -> {
            evidence.forEach(each -> {
                if (tx.evidence().retention(known(tx, each).id(), Viewpoint.LATEST).hold() == null) {
                    throw refused(each + " is under no hold of its own.");
                }
            });
            return true;
        }));
        setHold(evidence, null, reason, actor);
    }

    private void setHold(List<EvidenceId> evidence, @Nullable String hold, String reason, Actor actor) {
        act(HOLD, evidence, reason, actor, tx -> evidence.forEach(each -> {
            Retention was = tx.evidence().retention(known(tx, each).id(), Viewpoint.LATEST);
            tx.recordEvidence().retain(each, new Retention(was.retentionClass(), was.until(), hold), reason.strip());
        }));
    }

    /**
     * Asks that the bytes of an original, and of all evidence with the same bytes, be disposed of.
     *
     * @throws Refused when something keeps them: a hold, a day to come or none set, use (what still counts is withdrawn first), an open incident
     */
    public void ask(EvidenceId evidence, String reason, Actor actor) {
        demand(reason, "Say why it is disposed of.");
        act(ASK, List.of(evidence), reason, actor, tx -> {
            List<Evidence> same = sameBytes(tx, evidence);
            if (tx.disposals().isDone(evidence)) {
                throw refused(evidence + " was disposed of already.");
            }
            demandFree(tx, same);
            List<EvidenceId> asked = tx.disposals().open(Viewpoint.LATEST).stream().map(DisposalRequest::evidence).toList();
            if (asked.contains(evidence)) {
                throw refused("The disposal of " + evidence + " was asked for already.");
            }
            same.forEach(each -> tx.recordDisposals().ask(each.id(), reason.strip()));
        });
    }

    /**
     * Takes a request back.
     *
     * @throws Refused when there is none
     */
    public void takeBack(EvidenceId evidence, String reason, Actor actor) {
        demand(reason, "Say why it is not disposed of after all.");
        act(ASK, List.of(evidence), reason, actor, tx -> {
            request(tx, evidence);
            sameBytes(tx, evidence).forEach(each -> tx.recordDisposals().takeBack(each.id(), reason.strip()));
        });
    }

    /**
     * Disposes of what another person asked for: the bytes are gone, name, hash, size, who and why remain.
     *
     * @return what remains
     * @throws Refused when nobody asked, the same person asked, or something keeps them by now
     */
    public List<Tombstone> approve(EvidenceId evidence, Actor actor) {
        act(DISPOSE, List.of(evidence), "", actor, tx -> {
            DisposalRequest request = request(tx, evidence);
            if (actor.isNamed(request.by())) {
                throw refused("The disposal of " + evidence + " was asked for by " + request.by() + ". Another person must approve it.");
            }
            List<Evidence> same = sameBytes(tx, evidence);
            demandFree(tx, same);
            same.forEach(each -> {
                request(tx, each.id());
                tx.recordDisposals().dispose(each, request.reason());
            });
        });
        return Guard.of(() -> workspace.read(tx -> tx.disposals().tombstones(Viewpoint.LATEST).stream()
                .filter(each -> each.evidence().equals(evidence)).toList()));
    }

    private static DisposalRequest request(ReadTx tx, EvidenceId evidence) {
        return tx.disposals().open(Viewpoint.LATEST).stream().filter(each -> each.evidence().equals(evidence)).reduce((_, later) -> later)
                .orElseThrow(() -> refused("Nobody asked for the disposal of " + evidence + "."));
    }

    private void demandFree(WriteTx tx, List<Evidence> same) {
        Map<EvidenceId, KeptEvidence> kept = new HashMap<>();
        all(tx, Viewpoint.LATEST).forEach(each -> kept.put(each.evidence(), each));
        List<String> obstacles = new ArrayList<>();
        same.forEach(each -> {
            KeptEvidence one = kept.get(each.id());
            if (one != null) {
                one.obstacles().forEach(why -> obstacles.add(each.id() + ": " + why));
            }
        });
        if (!obstacles.isEmpty()) {
            throw refused("It cannot be disposed of. " + String.join(" ", obstacles));
        }
    }

    private static List<Evidence> sameBytes(ReadTx tx, EvidenceId evidence) {
        Evidence known = known(tx, evidence);
        return tx.evidence().withBytes(known.sha256()).stream().filter(each -> !tx.disposals().isDone(each.id())).toList();
    }

    private List<KeptEvidence> all(ReadTx tx, Viewpoint viewpoint) {
        List<Evidence> evidence = tx.evidence().all(viewpoint);
        var incidents = new HeldByIncidents(tx, rooms, evidence, viewpoint);
        Map<EvidenceId, DisposalRequest> asked = tx.disposals().open(viewpoint).stream()
                .collect(Collectors.toMap(DisposalRequest::evidence, each -> each, (_, later) -> later));
        Map<EvidenceId, Tombstone> gone = tx.disposals().tombstones(viewpoint).stream()
                .collect(Collectors.toMap(Tombstone::evidence, each -> each));
        LocalDate today = rooms.today(viewpoint);
        return evidence.stream().map(each -> {
            Retention retention = tx.evidence().retention(each.id(), viewpoint);
            List<String> holds = new ArrayList<>(incidents.holds(each.id()));
            if (retention.hold() != null) {
                holds.add("Legal hold: " + retention.hold());
            }
            List<String> obstacles = new ArrayList<>(holds);
            obstacles.addAll(incidents.cited(each.id()));
            obstacles.addAll(obstacles(each, retention, today, gone.containsKey(each.id())));
            return new KeptEvidence(each.id(), each.name(), each.size(), retention.retentionClass(), retention.until(), holds, obstacles,
                    asked.get(each.id()), gone.get(each.id()));
        }).toList();
    }

    private static List<String> obstacles(Evidence evidence, Retention retention, LocalDate today, boolean gone) {
        List<String> found = new ArrayList<>();
        if (gone) {
            found.add("It was disposed of already.");
        }
        if (retention.until() == null) {
            found.add("No day is set until which it is kept.");
        } else if (!retention.until().isBefore(today)) {
            found.add("It is kept until " + retention.until() + ".");
        }
        if (evidence.withdrawn() == null) {
            found.add("It counts: withdraw it first, so that everybody sees what changes without it.");
        }
        return found;
    }

    private void act(String action, List<EvidenceId> evidence, String reason, Actor actor, Consumer<WriteTx> act) {
        if (evidence.isEmpty()) {
            throw refused("Name the evidence.");
        }
        String subject = evidence.stream().limit(5).map(Object::toString).collect(Collectors.joining(", "))
                + (evidence.size() > 5 ? " and " + (evidence.size() - 5) + " more" : "");
        Guard.of(() -> workspace.write(new Entry(actor.name(), action, subject, reason.strip()), tx -> {
            act.accept(tx);
            return true;
        }));
    }

    private static Evidence known(ReadTx tx, EvidenceId id) {
        return tx.evidence().find(id, Viewpoint.LATEST).orElseThrow(() -> refused("There is no evidence " + id + "."));
    }

    private static void demand(String text, String sentence) {
        if (text.isBlank()) {
            throw refused(sentence);
        }
    }

    private static Refused refused(String sentence) {
        return new Refused(Refused.Kind.REQUEST, sentence);
    }
}
