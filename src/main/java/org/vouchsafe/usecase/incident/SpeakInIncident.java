package org.vouchsafe.usecase.incident;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.Incident;
import org.vouchsafe.domain.incident.room.GateResult;
import org.vouchsafe.domain.incident.room.Room;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.store.WriteTx;
import org.vouchsafe.store.audit.TreeHead;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.Guard;
import org.vouchsafe.usecase.Refused;

/** Adds to the log of an incident. Nothing said is changed; what was wrong is corrected by another entry. None of it changes a state. */
public final class SpeakInIncident {
    /** How the log calls the act. */
    public static final String SAY = "incident entry";
    private static final int SHOWN = 80;
    private final Workspace workspace;
    private final ReadIncidents reading;
    private final InstantSource clock;

    public SpeakInIncident(Workspace workspace, ReadIncidents reading, InstantSource clock) {
        this.workspace = workspace;
        this.reading = reading;
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
        return record(incident, entry, evidence, actor, found -> demand(found, entry, actor));
    }

    /**
     * A message goes out; the facts it was written from are named by the root of the audit log.
     *
     * @throws Refused when the draft is not there or was not approved
     */
    public long publish(String incident, long draft, String to, Actor actor) {
        demandText(to, "Say to whom it goes.");
        TreeHead head = Guard.of(() -> workspace.read(tx -> tx.audit().head()));
        return record(incident, new Entry.Published(draft, to.strip(), head.size(), head.root()), List.of(), actor, found -> {
            Room.Message message = message(found, draft);
            if (message.approved() == null) {
                throw refused("Draft " + draft + " was not approved. Somebody must let it out first.");
            }
        });
    }

    /**
     * Closes it.
     *
     * @param exceptionBy who answers for closing although gates are open; blank: nobody does
     * @param watchUntil new evidence up to this day opens it again; null: no watch
     * @throws Refused when it is closed already, or a gate is open and nobody answers for it
     */
    public long close(String incident, String words, String exceptionBy, @Nullable LocalDate watchUntil, Actor actor) {
        demandText(words, "Say what it came to.");
        IncidentRoom room = reading.room(incident, Viewpoint.LATEST);
        if (room.incident().status() == Incident.Status.CLOSED) {
            throw refused(room.incident().id() + " is closed already.");
        }
        List<GateResult> open = room.gates().stream().filter(each -> !each.isMet()).toList();
        if (!open.isEmpty() && exceptionBy.isBlank()) {
            throw refused(open.size() + " of " + room.gates().size() + " gates are open: " + String.join("; ",
                    open.stream().map(each -> each.title() + " (" + each.missing().getFirst() + ")").toList())
                    + " Close them, or name who answers for closing all the same.");
        }
        demandToCome(watchUntil);
        return record(incident, new Entry.Closed(words.strip(), open.stream().map(GateResult::id).toList(),
                open.isEmpty() ? "" : exceptionBy.strip(), watchUntil), List.of(), actor, found -> {});
    }

    private long record(String incident, Entry entry, List<EvidenceId> evidence, Actor actor, Consumer<Incident> check) {
        return Guard.of(() -> workspace.write(new org.vouchsafe.store.audit.Entry(actor.name(), SAY, incident.strip(), ""), tx -> {
            Incident found = ReadIncidents.find(tx, incident, Viewpoint.LATEST);
            check.accept(found);
            demandHeld(tx, evidence);
            long number = tx.recordIncidents().say(found.id(), entry, evidence);
            String words = EntryWords.of(entry);
            tx.subject(found.id() + " " + number + ": " + (words.length() > SHOWN ? words.substring(0, SHOWN) + "\u2026" : words));
            return number;
        }));
    }

    private static void demandHeld(WriteTx tx, List<EvidenceId> evidence) {
        for (EvidenceId each : evidence) {
            if (tx.evidence().find(each, Viewpoint.LATEST).filter(found -> found.withdrawn() == null).isEmpty()) {
                throw refused(each + " is not held, or it is withdrawn.");
            }
        }
    }

    private void demand(Incident incident, Entry entry, Actor actor) {
        Room room = Room.of(incident, today());
        switch (entry) {
            case Entry.Decided(String words) -> demandText(words, "Say what was decided, and why.");
            case Entry.Noted(String words) -> demandText(words, "Say what is noted.");
            case Entry.Corrected(long number, String words) -> {
                demandText(words, "Say what is right.");
                demandEntry(incident, number);
            }
            case Entry.Changed changed -> demandText(changed.reason(), "Say why it is changed.");
            case Entry.Ticked ticked -> demandText(ticked.words(), "Say what was done, or why it is not needed.");
            case Entry.Filed filed -> demandText(filed.words(), "Say what was found or done.");
            case Entry.Assessed assessed -> demandText(assessed.words(), "Say how that is known.");
            case Entry.Excepted excepted -> {
                demandText(excepted.owner(), "Say who accepts it.");
                demandText(excepted.reason(), "Say why it is accepted.");
                demandText(excepted.control(), "Say what holds the risk down meanwhile.");
                demandToCome(excepted.until());
            }
            case Entry.ExceptionEnded(long number, String reason) -> {
                demandText(reason, "Say why it ends.");
                if (room.exceptions().stream().noneMatch(each -> each.entry().number() == number && each.ended() == null)) {
                    throw refused("Entry " + number + " is no exception that stands.");
                }
            }
            case Entry.ActionOpened opened -> demandText(opened.title(), "Say what is to be done.");
            case Entry.ActionMoved moved -> action(room, moved.action());
            case Entry.ActionDone(long number, String words) -> {
                demandText(words, "Say what shows that it is done.");
                action(room, number);
            }
            case Entry.ActionVerified(long number, String words) -> demandVerifiable(action(room, number), words, actor);
            case Entry.Indicated(String indicator, String source) -> {
                demandText(indicator, "Give the indicator.");
                demandText(source, "Say where it comes from.");
            }
            case Entry.Dismissed dismissed -> demandText(dismissed.reason(), "Say why it is no sign.");
            case Entry.Drafted(org.vouchsafe.domain.incident.Stream _, String text) -> demandText(text, "The message is empty.");
            case Entry.Approved(long draft) -> message(incident, draft);
            case Entry.Reopened(String reason) -> {
                demandText(reason, "Say why it goes on.");
                if (incident.status() == Incident.Status.OPEN) {
                    throw refused(incident.id() + " is open.");
                }
            }
            case Entry.Published _,Entry.Closed _ -> throw new IllegalArgumentException("Said by an act of its own");
        }
    }

    private static void demandVerifiable(Room.Action action, String words, Actor actor) {
        demandText(words, "Say how it was verified.");
        if (action.done() == null) {
            throw refused("Action " + action.number() + " is not done yet.");
        }
        if (action.done().actor().equals(actor.name())) {
            throw refused("Action " + action.number() + " was called done by " + actor.name() + ". Another person must verify it.");
        }
    }

    private static Room.Action action(Room room, long number) {
        return room.actions().stream().filter(each -> each.number() == number).findFirst()
                .orElseThrow(() -> refused("Entry " + number + " is no action."));
    }

    private Room.Message message(Incident incident, long draft) {
        return Room.of(incident, today()).messages().stream().filter(each -> each.entry().number() == draft).findFirst()
                .orElseThrow(() -> refused("Entry " + draft + " is no message."));
    }

    private static void demandEntry(Incident incident, long number) {
        if (incident.log().stream().noneMatch(each -> each.number() == number)) {
            throw refused(incident.id() + " has no entry " + number + ".");
        }
    }

    private void demandToCome(@Nullable LocalDate day) {
        if (day != null && day.isBefore(today())) {
            throw refused("The day " + day + " is past.");
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
