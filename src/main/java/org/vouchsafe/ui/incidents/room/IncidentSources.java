package org.vouchsafe.ui.incidents.room;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.Incident;
import org.vouchsafe.domain.incident.IncidentId;
import org.vouchsafe.domain.incident.Stream;
import org.vouchsafe.domain.incident.chain.EvidenceChain;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.job.Progress;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.incident.IncidentRoom;
import org.vouchsafe.usecase.incident.Watched;
import org.vouchsafe.usecase.incident.indicator.TakeIndicators;
import org.vouchsafe.usecase.incident.look.RoomChanges;
import org.vouchsafe.usecase.incident.look.Way;
import org.vouchsafe.usecase.incident.plan.Backlog;
import org.vouchsafe.usecase.incident.plan.StartBacklog;
import org.vouchsafe.usecase.incident.scope.ChangeScope;
import org.vouchsafe.usecase.read.StateChange;

/** What the room needs of a workspace. The acts throw {@link org.vouchsafe.usecase.Refused} with what is missing. */
public interface IncidentSources {
    /** All incidents, the newest first. */
    List<Incident> all(Viewpoint viewpoint);

    /** Those whose closure is contradicted, each with what speaks against it. */
    Map<IncidentId, String> contradicted(Viewpoint viewpoint);

    IncidentRoom room(String id, Viewpoint viewpoint);

    Map<ReleaseId, List<Way>> ways(IncidentRoom room, Viewpoint viewpoint);

    RoomChanges changes(String id, Instant since, Viewpoint viewpoint);

    /** What it leaves behind as evidence. */
    EvidenceChain chain(String id, Viewpoint viewpoint);

    /** A message from the facts as they are. */
    String compose(String id, Stream stream, Viewpoint viewpoint);

    long say(String id, Entry entry, List<EvidenceId> evidence, Actor actor);

    long publish(String id, long draft, String to, Actor actor);

    /**
     * Closes it.
     *
     * @param exceptionBy who answers for closing over open gates; blank: nobody
     */
    long close(String id, String words, String exceptionBy, @Nullable LocalDate watchUntil, Actor actor);

    /** What of the hardening backlog was not opened in it yet, in order. */
    List<Backlog.Item> backlog(Incident incident);

    /** @throws org.vouchsafe.usecase.Refused with what is missing */
    List<StateChange> change(String id, ChangeScope.Wanted wanted, String reason, Actor actor);

    /** Opens what of it is wanted; the numbers of the entries. */
    List<Long> startBacklog(String id, StartBacklog.Plan plan, Actor actor);

    /** Takes the indicators of a list. */
    TakeIndicators.Taken take(String id, Path file, Actor actor, Progress progress);

    /** From an open workspace. */
    static IncidentSources of(UseCases use) {
        return new IncidentSources() {
            @Override
            public Map<IncidentId, String> contradicted(Viewpoint viewpoint) {
                Map<IncidentId, String> found = new HashMap<>();
                for (Watched each : use.incidents().reading().watched(viewpoint)) {
                    if (each.contradiction() != null) {
                        found.put(each.incident().id(), each.contradiction().reason());
                    }
                }
                return found;
            }

            @Override
            public List<Incident> all(Viewpoint viewpoint) {
                return use.incidents().reading().all(viewpoint);
            }

            @Override
            public IncidentRoom room(String id, Viewpoint viewpoint) {
                return use.incidents().reading().room(id, viewpoint);
            }

            @Override
            public Map<ReleaseId, List<Way>> ways(IncidentRoom room, Viewpoint viewpoint) {
                return use.incidents().looks().ways(room, viewpoint);
            }

            @Override
            public RoomChanges changes(String id, Instant since, Viewpoint viewpoint) {
                return use.incidents().looks().changes(id, since, viewpoint);
            }

            @Override
            public EvidenceChain chain(String id, Viewpoint viewpoint) {
                return use.incidents().chain().of(id, viewpoint);
            }

            @Override
            public String compose(String id, Stream stream, Viewpoint viewpoint) {
                return use.incidents().reading().message(id, stream, viewpoint);
            }

            @Override
            public long say(String id, Entry entry, List<EvidenceId> evidence, Actor actor) {
                return use.incidents().speaking().say(id, entry, evidence, actor);
            }

            @Override
            public long publish(String id, long draft, String to, Actor actor) {
                return use.incidents().speaking().publish(id, draft, to, actor);
            }

            @Override
            public List<StateChange> change(String id, ChangeScope.Wanted wanted, String reason, Actor actor) {
                return use.incidents().scoping().change(id, wanted, reason, actor);
            }

            @Override
            public List<Backlog.Item> backlog(Incident incident) {
                return use.incidents().backlog().left(incident);
            }

            @Override
            public List<Long> startBacklog(String id, StartBacklog.Plan plan, Actor actor) {
                return use.incidents().backlog().start(id, plan, actor);
            }

            @Override
            public TakeIndicators.Taken take(String id, Path file, Actor actor, Progress progress) {
                return use.incidents().indicators().take(id, file, actor, progress);
            }

            @Override
            public long close(String id, String words, String exceptionBy, @Nullable LocalDate watchUntil, Actor actor) {
                return use.incidents().speaking().close(id, words, exceptionBy, watchUntil, actor);
            }
        };
    }
}
