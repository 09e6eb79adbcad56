package org.vouchsafe.ui.incidents.clocks;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.incident.Incident;
import org.vouchsafe.domain.incident.Progress;
import org.vouchsafe.domain.incident.clock.DueStep;
import org.vouchsafe.ui.session.Reply;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.task.Latest;
import org.vouchsafe.ui.words.EvidenceNumbers;

/** What is due to whom by when in the incident that is shown. */
public final class ClocksViewModel {
    private final Session session;
    private final ClockSources sources;
    private final Latest reading;
    private final ReadOnlyObjectWrapper<@Nullable List<DueStep>> steps = new ReadOnlyObjectWrapper<>();
    private String incident = "";

    public ClocksViewModel(Session session, ClockSources sources) {
        this.session = session;
        this.sources = sources;
        this.reading = session.tasks().latest("Read the clocks");
    }

    /** Every step; null until they were read. */
    ReadOnlyObjectProperty<@Nullable List<DueStep>> stepsProperty() {
        return steps.getReadOnlyProperty();
    }

    /** Reads those of this incident. */
    void read(Incident of) {
        if (!of.id().value().equals(incident)) {
            incident = of.id().value();
            steps.set(null);
        }
        var from = session.viewpoint();
        reading.read(progress -> sources.steps(of, from), steps::set);
    }

    /** Writes the summary for the board. */
    void board(Consumer<String> written) {
        String id = incident;
        var from = session.viewpoint();
        session.tasks().read("Write the summary for the board", progress -> sources.board(id, from), written);
    }

    /** As somebody says it; the moment as {@code 2026-03-31 09:00} in the analyst's zone, empty: now. */
    record Said(String clock, String step, Progress progress, String at, String words, String evidence) {}

    /** Says how far a step is. */
    void say(Said said, Reply reply) {
        EvidenceNumbers numbers = EvidenceNumbers.read(said.evidence());
        Instant at = said.at().isBlank() ? session.now() : moment(said.at().strip());
        if (session.whyReadOnly() != null) {
            reply.refused().accept(session.whyReadOnly());
        } else if (!numbers.problem().isEmpty()) {
            reply.refused().accept(numbers.problem());
        } else if (at == null) {
            reply.refused().accept("Write the moment as 2026-03-31 09:00.");
        } else {
            String id = incident;
            session.tasks().read("Entry in " + id, progress -> sources.say(id, said.clock(), said.step(), said.progress(), at,
                    said.words(), numbers.ids(), session.actor()), number -> {
                        reply.done().run();
                        session.acts().overtaken();
                        session.notices().done("Written down.");
                        session.changed();
                    }, failure -> reply.refused().accept(failure.message()));
        }
    }

    private @Nullable Instant moment(String text) {
        try {
            return text.endsWith("Z") ? Instant.parse(text)
                    : LocalDateTime.parse(text.replace(' ', 'T')).atZone(session.moments().zone()).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
