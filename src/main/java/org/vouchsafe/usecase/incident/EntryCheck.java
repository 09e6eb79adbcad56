package org.vouchsafe.usecase.incident;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.Incident;
import org.vouchsafe.domain.incident.LegalHold;
import org.vouchsafe.domain.incident.LogEntry;
import org.vouchsafe.domain.incident.Progress;
import org.vouchsafe.domain.incident.Unit;
import org.vouchsafe.domain.incident.room.Room;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.incident.environment.AttachedEvidence;

/** Whether something can be said in an incident as it stands. */
final class EntryCheck {
    private final Incident incident;
    private final Room room;
    private final List<EvidenceId> evidence;
    private final Actor actor;
    private final Instant now;

    EntryCheck(Incident incident, List<EvidenceId> evidence, Actor actor, Instant now) {
        this.incident = incident;
        this.room = Room.of(incident, LocalDate.ofInstant(now, ZoneOffset.UTC));
        this.evidence = evidence;
        this.actor = actor;
        this.now = now;
    }

    /** @throws Refused when it cannot be said, with what is missing */
    void demand(Entry entry) {
        switch (entry) {
            case Entry.Decided(String words) -> text(words, "Say what was decided, and why.");
            case Entry.Noted(String words) -> text(words, "Say what is noted.");
            case Entry.Corrected(long number, String words) -> {
                text(words, "Say what is right.");
                entry(number);
            }
            case Entry.Changed changed -> changed(changed);
            case Entry.Ticked ticked -> text(ticked.words(), "Say what was done, or why it is not needed.");
            case Entry.Filed filed -> text(filed.words(), "Say what was found or done.");
            case Entry.Assessed assessed -> text(assessed.words(), "Say how that is known.");
            case Entry.Excepted excepted -> excepted(excepted);
            case Entry.ExceptionEnded(long number, String reason) -> {
                text(reason, "Say why it ends.");
                require(room.exceptions().stream().anyMatch(each -> each.entry().number() == number && each.ended() == null),
                        "Entry " + number + " is no exception that stands.");
            }
            case Entry.ActionOpened opened -> text(opened.title(), "Say what is to be done.");
            case Entry.ActionMoved moved -> action(moved.action());
            case Entry.ActionDone(long number, String words) -> {
                text(words, "Say what shows that it is done.");
                action(number);
            }
            case Entry.ActionVerified(long number, String words) -> verifiable(action(number), words);
            case Entry.Drafted(org.vouchsafe.domain.incident.Stream _, String text) -> text(text, "The message is empty.");
            case Entry.Approved(long draft) -> message(draft);
            case Entry.Reopened(String reason) -> {
                text(reason, "Say why it goes on.");
                require(incident.status() == Incident.Status.CLOSED, incident.id() + " is open.");
            }
            case Entry.Indicated _,Entry.Dropped _,Entry.Dismissed _ -> indicator(entry);
            case Entry.Attached _,Entry.Detached _ -> environment(entry);
            case Entry.Kept _,Entry.Held _,Entry.Freed _ -> retention(entry);
            case Entry.Clocked clocked -> {
                text(clocked.words(), "Say what was reported, or why nothing has to be.");
                require(clocked.progress() == Progress.UNDER_WAY || !clocked.at().isAfter(now),
                        "The moment " + clocked.at() + " is still to come.");
            }
            case Entry.Looked() -> {
                // Nothing can be wrong with it.
            }
            case Entry.Retracted(long number, String reason) -> {
                text(reason, "Say why it does not count.");
                retractable(entry(number));
            }
            case Entry.Contradicted _,Entry.Demanded _,Entry.Unfounded _ -> throw refused("That is said by the program alone.");
            case Entry.Published _,Entry.Closed _ -> throw new IllegalArgumentException("Said by an act of its own");
        }
    }

    /** @throws Refused when the draft is not there or nobody let it out */
    void demandApproved(long draft) {
        require(message(draft).approved() != null, "Draft " + draft + " was not approved. Somebody must let it out first.");
    }

    private void changed(Entry.Changed changed) {
        text(changed.reason(), "Say why it is changed.");
        text(changed.head().title(), "Give the incident a title.");
        text(changed.head().lead(), "Say who leads it.");
        Instant aware = changed.head().awareSince();
        require(aware == null || !aware.isAfter(now), "Nobody can have learned of it in the future.");
        // What is in scope is tracked; that is an act of its own.
        require(changed.head().scope().equals(incident.head().scope()) && changed.head().advisories().equals(incident.head().advisories()),
                "What an incident is about is changed by an act of its own.");
    }

    private void excepted(Entry.Excepted excepted) {
        text(excepted.owner(), "Say who accepts it.");
        text(excepted.reason(), "Say why it is accepted.");
        text(excepted.control(), "Say what holds the risk down meanwhile.");
        require(!excepted.until().isBefore(LocalDate.ofInstant(now, ZoneOffset.UTC)), "The day " + excepted.until() + " is past.");
    }

    private void indicator(Entry entry) {
        if (entry instanceof Entry.Indicated(String indicator, String source)) {
            text(indicator, "Give the indicator.");
            text(source, "Say where it comes from.");
        } else if (entry instanceof Entry.Dropped(String indicator, String reason)) {
            text(reason, "Say why it is none.");
            require(room.indicators().stream().anyMatch(each -> each.said().indicator().equals(indicator)),
                    EntryWords.defanged(indicator) + " is not looked for.");
        } else if (entry instanceof Entry.Dismissed dismissed) {
            text(dismissed.reason(), "Say why it is no sign.");
        }
    }

    private void environment(Entry entry) {
        require(!evidence.isEmpty(), "Name the evidence.");
        if (entry instanceof Entry.Attached(Unit.OfEnvironment environment, String reason)) {
            text(environment.name(), "Name the environment.");
            text(reason, "Say what it tells of the environment.");
        } else if (entry instanceof Entry.Detached(Unit.OfEnvironment environment, String reason)) {
            text(reason, "Say why it tells nothing of the environment.");
            var attached = AttachedEvidence.of(incident).to(environment.name()).keySet();
            evidence.stream().filter(each -> !attached.contains(each)).findFirst().ifPresent(each -> {
                throw refused(each + " is not attached to " + environment.name() + ".");
            });
        }
    }

    private void retention(Entry entry) {
        switch (entry) {
            case Entry.Kept kept -> {
                text(kept.retentionClass(), "Name the class of the retention schedule.");
                entry(kept.entry());
            }
            case Entry.Held(String reason) -> text(reason, "Say why nothing may be disposed of.");
            case Entry.Freed(long hold, String reason) -> {
                text(reason, "Say why the hold ends.");
                require(LegalHold.of(incident).stream().anyMatch(each -> each.number() == hold),
                        "Entry " + hold + " is no legal hold that stands.");
            }
            default -> throw new IllegalArgumentException("Says nothing of retention");
        }
    }

    private void retractable(LogEntry line) {
        // A retraction that stands may itself be retracted: then what it took away counts again.
        require(incident.standing().contains(line) || line.said() instanceof Entry.Retracted(long taken, String _)
                && incident.standing().stream().noneMatch(each -> each.number() == taken),
                "Entry " + line.number() + " was retracted already.");
        switch (line.said()) {
            case Entry.Published _ -> throw refused("What went out cannot be taken back. Write another message.");
            case Entry.Closed _ -> throw refused("A closure is not retracted: open the incident again.");
            case Entry.Contradicted _,Entry.Demanded _,Entry.Unfounded _ -> throw refused(
                    "Entry " + line.number() + " was said by the program: settle what it asks for, or withdraw the evidence it names.");
            case Entry.Held _ -> throw refused("A hold is not retracted: it is ended, with a reason.");
            default -> {
                // Anything else was somebody's word, and theirs to take back.
            }
        }
    }

    private void verifiable(Room.Action action, String words) {
        text(words, "Say how it was verified.");
        LogEntry done = action.done();
        if (done == null) {
            throw refused("Action " + action.number() + " is not done yet.");
        }
        require(!actor.isNamed(done.actor()),
                "Action " + action.number() + " was called done by " + done.actor() + ". Another person must verify it.");
        require(!actor.isNamed(action.owner()),
                "Action " + action.number() + " is " + action.owner() + "'s own. Another person must verify it.");
    }

    private Room.Action action(long number) {
        return room.actions().stream().filter(each -> each.number() == number).findFirst()
                .orElseThrow(() -> refused("Entry " + number + " is no action."));
    }

    private Room.Message message(long draft) {
        return room.messages().stream().filter(each -> each.entry().number() == draft).findFirst()
                .orElseThrow(() -> refused("Entry " + draft + " is no message."));
    }

    private LogEntry entry(long number) {
        return incident.log().stream().filter(each -> each.number() == number).findFirst()
                .orElseThrow(() -> refused(incident.id() + " has no entry " + number + "."));
    }

    private static void text(@Nullable String text, String sentence) {
        require(text != null && !text.isBlank(), sentence);
    }

    private static void require(boolean held, String sentence) {
        if (!held) {
            throw refused(sentence);
        }
    }

    private static Refused refused(String sentence) {
        return new Refused(Refused.Kind.REQUEST, sentence);
    }
}
