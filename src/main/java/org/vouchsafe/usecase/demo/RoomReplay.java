package org.vouchsafe.usecase.demo;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.Incident;
import org.vouchsafe.domain.incident.IncidentSeverity;
import org.vouchsafe.domain.incident.LogEntry;
import org.vouchsafe.domain.incident.Stream;
import org.vouchsafe.domain.incident.Unit;
import org.vouchsafe.domain.incident.room.Room;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.incident.EntryWords;
import org.vouchsafe.usecase.incident.OpenIncident;
import org.vouchsafe.usecase.read.StateChange;

/** Replays the incident of a case, through the same acts the room offers. Used once; not thread-safe. */
final class RoomReplay {
    private static final int SHOWN = 220;
    private final UseCases workspace;
    private final Map<Path, EvidenceId> held;
    private @Nullable String incident;

    /** @param held the files of the case that were imported, as they come in */
    RoomReplay(UseCases workspace, Map<Path, EvidenceId> held) {
        this.workspace = workspace;
        this.held = held;
    }

    /** What one word brought. */
    record Opened(String sentence, List<StateChange> changes) {
        Opened {
            changes = List.copyOf(changes);
        }
    }

    Opened open(CaseStep.IncidentOpened opening, Instant at, Actor actor) {
        OpenIncident.Opened opened = workspace.incidents().opening().open(new OpenIncident.Opening(opening.title(), opening.advisories(),
                opening.severity() == null ? IncidentSeverity.HIGH : opening.severity(), opening.lead(), List.of(), List.of(), List.of(),
                null,
                opening.aware() == null ? at : opening.aware()), actor);
        incident = opened.id().value();
        return new Opened("opens the incident " + opened.id() + " \"" + opening.title() + "\"", opened.changes());
    }

    /** Says it, and tells what was said in one line. */
    String say(RoomWord.Step step, Actor actor) {
        String id = Objects.requireNonNull(incident, "The case speaks in an incident it has not opened");
        long number = switch (step.word()) {
            case RoomWord.Published(Stream stream, String to) -> workspace.incidents().speaking().publish(id, newest(stream), to, actor);
            case RoomWord.Closed closed -> workspace.incidents().speaking().close(id, closed.words(), closed.exceptionBy(),
                    closed.watchUntil(), actor);
            default -> workspace.incidents().speaking().say(id, entry(id, step.word()), evidence(step), actor);
        };
        String words = log().stream().filter(each -> each.number() == number).map(LogEntry::said).map(EntryWords::of)
                .findFirst().orElse("");
        return "says in the incident: " + (words.length() > SHOWN ? words.substring(0, SHOWN) + "\u2026" : words);
    }

    private Entry entry(String id, RoomWord word) {
        return switch (word) {
            case RoomWord.Plain(Entry entry) -> entry;
            case RoomWord.Corrected(String of, String words) -> new Entry.Corrected(saying(of), words);
            case RoomWord.About about -> new Entry.Filed(about.kind(), release(about.release()), about.progress(), about.owner(),
                    about.words(), null);
            case RoomWord.Accepted accepted -> new Entry.Excepted(release(accepted.release()), accepted.owner(), accepted.reason(),
                    accepted.control(), accepted.until());
            case RoomWord.Done(String action, String words) -> new Entry.ActionDone(action(action), words);
            case RoomWord.Verified(String action, String words) -> new Entry.ActionVerified(action(action), words);
            case RoomWord.Drafted(Stream stream) -> new Entry.Drafted(stream,
                    workspace.incidents().reading().message(id, stream, Viewpoint.LATEST));
            case RoomWord.Approved(Stream stream) -> new Entry.Approved(newest(stream));
            case RoomWord.Dismissed(String indicator, Path file, String reason) -> new Entry.Dismissed(indicator, held(file), reason);
            case RoomWord.Published _,RoomWord.Closed _ -> throw new IllegalArgumentException("Said by an act of its own");
        };
    }

    private Unit release(String name) {
        return new Unit.OfRelease(workspace.incidents().reading().release(name));
    }

    private List<EvidenceId> evidence(RoomWord.Step step) {
        return step.evidence().stream().map(this::held).toList();
    }

    private EvidenceId held(Path file) {
        EvidenceId found = held.get(file);
        if (found == null) {
            throw new Refused(Refused.Kind.SHORTFALL, "The sample cites " + file.getFileName() + " in its incident before it came in.");
        }
        return found;
    }

    private long saying(String words) {
        return log().stream().filter(each -> EntryWords.of(each.said()).contains(words)).map(LogEntry::number).reduce((_, later) -> later)
                .orElseThrow(() -> new Refused(Refused.Kind.SHORTFALL, "The sample corrects '" + words + "', which nobody said."));
    }

    private List<LogEntry> log() {
        return incident().log();
    }

    private Incident incident() {
        return workspace.incidents().reading().all(Viewpoint.LATEST).stream().filter(each -> each.id().value().equals(incident)).findFirst()
                .orElseThrow();
    }

    private long action(String title) {
        return room().actions().stream().filter(each -> each.title().equals(title)).map(Room.Action::number).findFirst()
                .orElseThrow(() -> new Refused(Refused.Kind.SHORTFALL,
                        "The sample speaks of the action '" + title + "', which was not opened."));
    }

    private long newest(Stream stream) {
        return room().messages().stream().filter(each -> each.said().stream() == stream).map(each -> each.entry().number())
                .reduce((_, later) -> later)
                .orElseThrow(() -> new Refused(Refused.Kind.SHORTFALL, "The sample sends a message it has not written."));
    }

    private Room room() {
        return Room.of(incident(), LocalDate.MIN);
    }
}
