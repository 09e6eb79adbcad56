package org.vouchsafe.usecase.incident.clock;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.vouchsafe.assess.incident.clock.RunningClocks;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.Incident;
import org.vouchsafe.domain.incident.Progress;
import org.vouchsafe.domain.incident.clock.Clock;
import org.vouchsafe.domain.incident.clock.DueStep;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.Guard;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.incident.ReadIncidents;
import org.vouchsafe.usecase.incident.RoomReading;
import org.vouchsafe.usecase.incident.SpeakInIncident;

/** What authorities, contracts and insurers want by when in an incident, and what the board is told of it. */
public final class ReadClocks {
    private final Workspace workspace;
    private final RoomReading rooms;
    private final SpeakInIncident speaking;
    private final List<Clock> clocks;
    private final InstantSource clock;

    /** @param clocks those there are */
    public ReadClocks(Workspace workspace, RoomReading rooms, SpeakInIncident speaking, List<Clock> clocks, InstantSource clock) {
        this.workspace = workspace;
        this.rooms = rooms;
        this.speaking = speaking;
        this.clocks = List.copyOf(clocks);
        this.clock = clock;
    }

    /** The moment it is now. */
    public Instant now() {
        return clock.instant();
    }

    /**
     * Every step of every clock in an incident, in the order of the clocks.
     *
     * @throws Refused when there is no such incident
     */
    public List<DueStep> of(String incident, Viewpoint viewpoint) {
        Incident found = Guard.of(() -> workspace.read(tx -> ReadIncidents.find(tx, incident, viewpoint)));
        return of(found, viewpoint);
    }

    /** The same of an incident that was read. */
    public List<DueStep> of(Incident incident, Viewpoint viewpoint) {
        Instant now = viewpoint.asOf() == null ? clock.instant() : viewpoint.asOf();
        return RunningClocks.of(incident, clocks, now);
    }

    /**
     * Says how far a step is: done at that moment, not needed for a reason, under way (its time runs from that moment; where no period is fixed, it is due
     * then), or open again.
     *
     * @param step empty: every step of the clock
     * @return the number of the entry
     * @throws Refused when there is no such incident, clock or step, the words are blank, or it was done in the future
     */
    public long say(String incident, String clockId, String step, Progress progress, Instant at, String words, List<EvidenceId> evidence,
            Actor actor) {
        Clock known = clocks.stream().filter(each -> each.id().equals(clockId.strip())).findFirst()
                .orElseThrow(() -> new Refused(Refused.Kind.REQUEST, "There is no clock '" + clockId.strip() + "'. There are: "
                        + String.join(", ", clocks.stream().map(Clock::id).toList()) + "."));
        if (!step.isBlank() && known.steps().stream().noneMatch(each -> each.id().equals(step.strip()))) {
            throw new Refused(Refused.Kind.REQUEST, "Clock " + known.id() + " has no step '" + step.strip() + "'. It has: "
                    + String.join(", ", known.steps().stream().map(Clock.Step::id).toList()) + ".");
        }
        if (step.isBlank() && progress != Progress.NOT_NEEDED && progress != Progress.OPEN) {
            throw new Refused(Refused.Kind.REQUEST, "Say which step: "
                    + String.join(", ", known.steps().stream().map(Clock.Step::id).toList()) + ".");
        }
        return speaking.say(incident, new Entry.Clocked(known.id(), step.strip(), progress, at, words), evidence, actor);
    }

    /**
     * A summary for the board: which systems, secrets and ways of deployment were within reach, what is due to whom, and what remains. It says nothing
     * the facts do not carry.
     *
     * @throws Refused when there is no such incident
     */
    public String board(String incident, Viewpoint viewpoint) {
        return Guard.of(() -> workspace.read(tx -> {
            var room = rooms.of(tx, ReadIncidents.find(tx, incident, viewpoint), viewpoint);
            return new BoardSummary(room, OutOfUse.of(tx, room), of(room.incident(), viewpoint), rooms.today(viewpoint)).text();
        }));
    }
}
