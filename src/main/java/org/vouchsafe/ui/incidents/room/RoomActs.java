package org.vouchsafe.ui.incidents.room;

import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.Stream;
import org.vouchsafe.job.Work;
import org.vouchsafe.ui.session.Reply;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.words.EvidenceNumbers;

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

    /** It is closed. */
    public void close(String words, String exceptionBy, @Nullable LocalDate watchUntil, Reply reply) {
        String id = incident.get();
        act(progress -> sources.close(id, words, exceptionBy, watchUntil, session.actor()), id + " is closed.", reply);
    }

    /** A text for a stream from the facts as they are. */
    public void compose(Stream stream, Consumer<String> written) {
        String id = incident.get();
        var from = session.viewpoint();
        session.tasks().read("Compose a message", progress -> sources.compose(id, stream, from), written);
    }

    private void act(Work<Long> work, String told, Reply reply) {
        if (session.whyReadOnly() != null) {
            reply.refused().accept(session.whyReadOnly());
            return;
        }
        session.tasks().read("Entry in " + incident.get(), work, number -> {
            reply.done().run();
            session.acts().overtaken();
            session.notices().done(told);
            session.changed();
        }, failure -> reply.refused().accept(failure.message()));
    }
}
