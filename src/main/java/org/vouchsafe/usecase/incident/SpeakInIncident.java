package org.vouchsafe.usecase.incident;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.incident.ClosureWatch;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.Incident;
import org.vouchsafe.domain.incident.LogEntry;
import org.vouchsafe.domain.incident.Standing;
import org.vouchsafe.domain.incident.Stream;
import org.vouchsafe.domain.incident.room.GateResult;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.store.WriteTx;
import org.vouchsafe.store.audit.TreeHead;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.Guard;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.position.Positions;

/** Adds to the log of an incident. Nothing said is changed; what was wrong is corrected by another entry. None of it changes a state. */
public final class SpeakInIncident {
    /** How the log calls the act. */
    public static final String SAY = "incident entry";
    /** How the log calls the sending of a message, which nobody can take back. */
    public static final String PUBLISH = "incident message";
    /** How the log calls a closure, which is not undone: the incident is opened again, with a reason. */
    public static final String CLOSE = "incident closure";
    /** How the log calls a legal hold, which is not undone: it is ended, with a reason. */
    public static final String HOLD = "incident hold";
    /** How long a closed incident is watched when nobody says how long. */
    public static final int WATCH_DAYS = 30;
    private static final int SHOWN = 80;
    private final Workspace workspace;
    private final RoomReading rooms;
    private final Positions positions;
    private final InstantSource clock;

    public SpeakInIncident(Workspace workspace, RoomReading rooms, Positions positions, InstantSource clock) {
        this.workspace = workspace;
        this.rooms = rooms;
        this.positions = positions;
        this.clock = clock;
    }

    /**
     * Says something that stands for itself: a decision, a note, an item of the checklist, a record, an exception, a message, an action.
     *
     * @return the number of the entry
     * @throws Refused when there is no such incident, a text that is needed is blank, an entry it refers to is not there or is of another
     *     kind, a day is past, an action is verified by who did it, or evidence is not held
     */
    public long say(String incident, Entry entry, List<EvidenceId> evidence, Actor actor) {
        return record(incident, entry, evidence, actor, found -> new EntryCheck(found, evidence, actor, clock.instant()).demand(entry));
    }

    /**
     * A message goes out; the facts it was written from are named by the root of the audit log.
     *
     * @throws Refused when the draft is not there or was not approved, or when the program wrote it and its figures are no longer so
     */
    public long publish(String incident, long draft, String to, Actor actor) {
        Guard.of(() -> workspace.read(tx -> {
            Incident found = ReadIncidents.find(tx, incident, Viewpoint.LATEST);
            new EntryCheck(found, List.of(), actor, clock.instant()).demandApproved(draft);
            found.log().stream().filter(each -> each.number() == draft).forEach(each -> demandFresh(tx, found, each));
            return true;
        }));
        return publishAsWritten(incident, draft, to, actor);
    }

    /**
     * The same, although the figures in it may be those of an earlier moment: the message says of which.
     *
     * @throws Refused when the draft is not there or was not approved
     */
    public long publishAsWritten(String incident, long draft, String to, Actor actor) {
        demandText(to, "Say to whom it goes.");
        TreeHead head = Guard.of(() -> workspace.read(tx -> tx.audit().head()));
        return record(incident, new Entry.Published(draft, to.strip(), head.size(), head.root()), List.of(), actor, found -> {
            new EntryCheck(found, List.of(), actor, clock.instant()).demandApproved(draft);
        });
    }

    /** What the program wrote from the facts of then must be what it would write now; what a person wrote it cannot judge. */
    private void demandFresh(ReadTx tx, Incident incident, LogEntry draft) {
        if (draft.said() instanceof Entry.Drafted(Stream stream, String text)) {
            String written = text.substring(text.indexOf("\n\n") + 1).strip();
            String then = figures(tx, incident, stream, new Viewpoint(draft.recorded().at(), null));
            if (written.equals(then) && !then.equals(figures(tx, incident, stream, Viewpoint.LATEST))) {
                throw refused("What draft " + draft.number() + " says was so on " + draft.recorded().at()
                        + " and is not any longer. Draft it anew, or publish it as it was written.");
            }
        }
    }

    private String figures(ReadTx tx, Incident incident, Stream stream, Viewpoint viewpoint) {
        IncidentRoom room = rooms.of(tx, ReadIncidents.find(tx, incident.id().value(), viewpoint), viewpoint);
        return new MessageText(room, rooms.today(viewpoint)).figures(stream).strip();
    }

    /**
     * Closes it.
     *
     * @param exceptionBy who answers for closing although gates are open; blank: nobody does
     * @param watchUntil new evidence up to this day opens it again; null: for 30 days
     * @throws Refused when it is closed already, or a gate is open and nobody answers for it
     */
    public long close(String incident, String words, String exceptionBy, @Nullable LocalDate watchUntil, Actor actor) {
        demandText(words, "Say what it came to.");
        IncidentRoom room = Guard.of(
                () -> workspace.read(tx -> rooms.of(tx, ReadIncidents.find(tx, incident, Viewpoint.LATEST), Viewpoint.LATEST)));
        if (room.incident().status() == Incident.Status.CLOSED) {
            throw refused(room.incident().id() + " is closed already.");
        }
        List<GateResult> open = room.gates().stream().filter(each -> !each.isMet()).toList();
        if (!open.isEmpty() && exceptionBy.isBlank()) {
            throw refused(open.size() + " of " + room.gates().size() + " gates are open: " + String.join("; ",
                    open.stream().map(each -> each.title() + " (" + each.missing().getFirst() + ")").toList())
                    + " Close them, or name who answers for closing all the same.");
        }
        if (watchUntil != null && watchUntil.isBefore(today())) {
            throw refused("The day " + watchUntil + " is past.");
        }
        LocalDate watched = watchUntil == null ? today().plusDays(WATCH_DAYS) : watchUntil;
        return record(incident, new Entry.Closed(words.strip(), open.stream().map(GateResult::id).toList(),
                open.isEmpty() ? "" : exceptionBy.strip(), watched, standing(room)), List.of(), actor, found -> {
                    if (found.log().size() != room.incident().log().size()) {
                        throw refused("Something else was said in " + found.id() + " meanwhile. Look at it again and close it then.");
                    }
                });
    }

    private Standing standing(IncidentRoom room) {
        long newest = Guard.of(() -> workspace.<Long>read(tx -> tx.register().portfolio(Viewpoint.LATEST).releases().stream()
                .mapToLong(each -> each.id().value()).max().orElse(0)));
        return ClosureWatch.standing(room.facts(), room.gates(), newest);
    }

    private long record(String incident, Entry entry, List<EvidenceId> evidence, Actor actor, Consumer<Incident> check) {
        long said = Guard
                .of(() -> workspace.write(new org.vouchsafe.store.audit.Entry(actor.name(), action(entry), incident.strip(), ""), tx -> {
                    Incident found = ReadIncidents.find(tx, incident, Viewpoint.LATEST);
                    check.accept(found);
                    demandHeld(tx, evidence);
                    long number = tx.recordIncidents().say(found.id(), entry, evidence);
                    String words = EntryWords.of(entry);
                    tx.subject(found.id() + " " + number + ": " + (words.length() > SHOWN ? words.substring(0, SHOWN) + "\u2026" : words));
                    return number;
                }));
        Guard.of(positions::settle);
        return said;
    }

    private static String action(Entry entry) {
        return switch (entry) {
            case Entry.Published _ -> PUBLISH;
            case Entry.Closed _ -> CLOSE;
            case Entry.Held _ -> HOLD;
            default -> SAY;
        };
    }

    private static void demandHeld(WriteTx tx, List<EvidenceId> evidence) {
        for (EvidenceId each : evidence) {
            if (tx.evidence().find(each, Viewpoint.LATEST).filter(found -> found.withdrawn() == null).isEmpty()) {
                throw refused(each + " is not held, or it is withdrawn.");
            }
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static void demandText(String text, String sentence) {
        if (text.isBlank()) {
            throw refused(sentence);
        }
    }

    private static Refused refused(String sentence) {
        return new Refused(Refused.Kind.REQUEST, sentence);
    }
}
