package org.vouchsafe.ui.incidents.opening;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.incident.IncidentSeverity;
import org.vouchsafe.domain.register.Criticality;
import org.vouchsafe.ui.session.Reply;
import org.vouchsafe.ui.session.Session;
import org.vouchsafe.ui.words.Count;
import org.vouchsafe.usecase.incident.OpenIncident;

/** An incident as somebody types it. */
public final class OpeningViewModel {
    /**
     * As typed.
     *
     * @param aware when the organisation learned of it, as {@code 2026-03-31 09:00} in the analyst's zone or as an instant; may be empty
     * @param least null: however critical
     */
    record Typed(String title, List<String> advisories, IncidentSeverity severity, String lead, String aware, List<String> suppliers,
            List<String> products, List<String> environments, @Nullable Criticality least) {}

    private final Session session;
    private final OpeningSources sources;
    private final Consumer<String> opened;

    /** @param opened told the id of what was opened */
    public OpeningViewModel(Session session, OpeningSources sources, Consumer<String> opened) {
        this.session = session;
        this.sources = sources;
        this.opened = opened;
    }

    /** Who leads it until somebody else is named. */
    String me() {
        return session.actor().name();
    }

    /** Reads what can be chosen from. */
    void choices(Consumer<OpeningSources.Choices> read) {
        session.tasks().read("Read what an incident can be about", progress -> sources.choices(), read);
    }

    /** Opens it; what is missing is told. */
    void open(Typed typed, Reply reply) {
        Instant aware = null;
        if (!typed.aware().isBlank()) {
            aware = moment(typed.aware().strip(), session.moments().zone());
            if (aware == null) {
                reply.refused().accept("Write when you learned of it as 2026-03-31 09:00.");
                return;
            }
        }
        var opening = new OpenIncident.Opening(typed.title(), typed.advisories(), typed.severity(), typed.lead(), typed.suppliers(),
                typed.products(), typed.environments(), typed.least(), aware);
        session.tasks().run("Open an incident", progress -> sources.open(opening, session.actor(), progress), done -> {
            reply.done().run();
            session.acts().overtaken();
            session.notices().done(done.id() + " is open. " + Count.of(done.changes().size(), "state") + " changed.");
            opened.accept(done.id().value());
            session.changed();
        }, failure -> reply.refused().accept(failure.message()), () -> reply.refused().accept("Cancelled. Nothing was opened."));
    }

    private static @Nullable Instant moment(String text, ZoneId zone) {
        try {
            return text.endsWith("Z") ? Instant.parse(text) : LocalDateTime.parse(text.replace(' ', 'T')).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
