package org.vouchsafe.ui.incidents.room;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.Incident;
import org.vouchsafe.domain.incident.Stream;
import org.vouchsafe.job.Work;
import org.vouchsafe.ui.session.Reply;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.words.Count;
import org.vouchsafe.ui.words.EvidenceNumbers;
import org.vouchsafe.usecase.incident.indicator.TakeIndicators;
import org.vouchsafe.usecase.incident.plan.Backlog;
import org.vouchsafe.usecase.incident.plan.StartBacklog;
import org.vouchsafe.usecase.incident.scope.ChangeScope;

/** What is said in the incident that is shown. Each act is an entry of its log. */
public final class RoomActs {
    private final Session session;
    private final IncidentSources sources;
    private final Supplier<String> incident;

    /** @param incident id of the one that is shown */
    RoomActs(Session session, IncidentSources sources, Supplier<String> incident) {
        this.session = session;
        this.sources = sources;
        this.incident = incident;
    }

    /** The session. */
    public Session session() {
        return session;
    }

    /**
     * Says something.
     *
     * @param evidence numbers as typed
     * @param told what is shown when it was said
     */
    public void say(Entry entry, String evidence, String told, Reply reply) {
        EvidenceNumbers numbers = EvidenceNumbers.read(evidence);
        if (!numbers.problem().isEmpty()) {
            reply.refused().accept(numbers.problem());
            return;
        }
        String id = incident.get();
        act(progress -> sources.say(id, entry, numbers.ids(), session.actor()), told, reply);
    }

    /** A message goes out. */
    public void publish(long draft, String to, Reply reply) {
        String id = incident.get();
        act(progress -> sources.publish(id, draft, to, session.actor()), "Recorded as sent, with the facts of this moment.", reply);
    }

    /** It is about something else from now on. */
    public void change(ChangeScope.Wanted wanted, String reason, Reply reply) {
        String id = incident.get();
        act(progress -> sources.change(id, wanted, reason, session.actor()),
                changed -> "Changed. " + Count.of(changed.size(), "state") + " changed with it.", reply);
    }

    /** It is closed. */
    public void close(String words, String exceptionBy, @Nullable LocalDate watchUntil, Reply reply) {
        String id = incident.get();
        act(progress -> sources.close(id, words, exceptionBy, watchUntil, session.actor()), id + " is closed.", reply);
    }

    /** What of the hardening backlog was not opened in it yet. */
    public List<Backlog.Item> backlog(Incident incident) {
        return sources.backlog(incident);
    }

    /** Opens what is wanted of the hardening backlog, as one act. */
    public void startBacklog(StartBacklog.Plan plan, Reply reply) {
        String id = incident.get();
        act(progress -> sources.startBacklog(id, plan, session.actor()),
                opened -> opened.isEmpty() ? "All of them were opened before." : Count.of(opened.size(), "action") + " opened.", reply);
    }

    /** A text for a stream from the facts as they are. */
    public void compose(Stream stream, Consumer<String> written) {
        String id = incident.get();
        var from = session.viewpoint();
        session.tasks().read("Compose a message", progress -> sources.compose(id, stream, from), written);
    }

    /** Takes the indicators of a list; long lists are searched for in all that is held, so it is listed as work that goes on. */
    public void takeList(Path file) {
        if (session.whyReadOnly() != null) {
            return;
        }
        String id = incident.get();
        session.tasks().run("Take indicators from " + file.getFileName(), progress -> sources.take(id, file, session.actor(), progress),
                taken -> {
                    session.acts().overtaken();
                    session.notices().told(Count.of(taken.taken(), "indicator") + " taken, " + Count.plain(taken.known())
                            + " known already. The list is kept as " + taken.evidence() + "." + problems(taken));
                    session.changed();
                }, () -> {});
    }

    private static String problems(TakeIndicators.Taken taken) {
        return taken.problems().isEmpty() ? ""
                : " " + Count.of(taken.problems().size(), "line") + " could not be taken: "
                        + taken.problems().getFirst().what();
    }

    private void act(Work<Long> work, String told, Reply reply) {
        act(work, number -> told, reply);
    }

    private <T> void act(Work<T> work, Function<T, String> told, Reply reply) {
        if (session.whyReadOnly() != null) {
            reply.refused().accept(session.whyReadOnly());
            return;
        }
        session.tasks().read("Entry in " + incident.get(), work, made -> {
            reply.done().run();
            session.acts().overtaken();
            session.notices().done(told.apply(made));
            session.changed();
        }, failure -> reply.refused().accept(failure.message()));
    }
}
