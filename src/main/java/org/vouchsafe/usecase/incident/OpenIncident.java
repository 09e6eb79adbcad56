package org.vouchsafe.usecase.incident;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.incident.IncidentHead;
import org.vouchsafe.domain.incident.IncidentId;
import org.vouchsafe.domain.incident.IncidentSeverity;
import org.vouchsafe.domain.register.Criticality;
import org.vouchsafe.job.Progress;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.store.audit.Entry;
import org.vouchsafe.usecase.Acting;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.Guard;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.incident.scope.ScopeNames;
import org.vouchsafe.usecase.position.Positions;
import org.vouchsafe.usecase.read.StateChange;

/** Opens an incident. From then on every release in its scope has a position towards its advisories: what is missing is unknown, not silent. */
public final class OpenIncident {
    /** How the log calls the act. */
    public static final String OPEN = "open incident";
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private final Workspace workspace;
    private final Positions positions;
    private final InstantSource clock;

    public OpenIncident(Workspace workspace, Positions positions, InstantSource clock) {
        this.workspace = workspace;
        this.positions = positions;
        this.clock = clock;
    }

    /**
     * What is opened, by names somebody typed.
     *
     * @param products {@code [SUPPLIER/]PRODUCT}
     * @param awareSince when the organisation learned of it; null: not said
     */
    public record Opening(String title, List<String> advisories, IncidentSeverity severity, String lead, List<String> suppliers,
            List<String> products, List<String> environments, @Nullable Criticality least, @Nullable Instant awareSince) {
        public Opening {
            advisories = List.copyOf(advisories);
            suppliers = List.copyOf(suppliers);
            products = List.copyOf(products);
            environments = List.copyOf(environments);
        }
    }

    /** Its id, and the states that came with it. */
    public record Opened(IncidentId id, List<StateChange> changes) {
        public Opened {
            changes = List.copyOf(changes);
        }
    }

    /**
     * Opens it.
     *
     * @throws Refused when it has no title or lead, an advisory, supplier or product is not known, or awareness lies in the future
     */
    public Opened open(Opening opening, Actor actor) {
        return open(opening, actor, Progress.UNWATCHED);
    }

    /**
     * The same, which can be cancelled until it is written down.
     *
     * @throws Refused as above
     * @throws java.util.concurrent.CancellationException when it was cancelled; nothing is opened then
     */
    public Opened open(Opening opening, Actor actor, Progress progress) {
        progress.stage("Opening the incident", 0);
        demand(opening.title(), "Give the incident a title.");
        demand(opening.lead(), "Say who leads it.");
        if (opening.awareSince() != null && opening.awareSince().isAfter(clock.instant())) {
            throw refused("Nobody can have learned of it in the future.");
        }
        IncidentHead head = Guard.of(() -> workspace.read(tx -> head(tx, opening)));
        IncidentId id = Guard.of(() -> workspace.read(this::freeId));
        progress.checkCancelled();
        List<StateChange> changes = new Acting(workspace, positions).changing(
                new Entry(actor.name(), OPEN, id + " " + head.title(), ""), tx -> {
                    tx.recordIncidents().open(id, head);
                    ScopeNames.track(tx, id, head);
                    progress.checkCancelled();
                    return null;
                });
        return new Opened(id, changes);
    }

    private static IncidentHead head(ReadTx tx, Opening opening) {
        var names = new ScopeNames(tx);
        return new IncidentHead(opening.title().strip(), names.advisories(opening.advisories()), opening.severity(), opening.lead().strip(),
                names.scope(opening.suppliers(), opening.products(), opening.environments(), opening.least()), opening.awareSince());
    }

    /** {@code INC-20260331-2}: the day, and which of that day. */
    private IncidentId freeId(ReadTx tx) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        for (int number = 1;; number++) {
            String id = String.format(Locale.ROOT, "INC-%s-%d", DAY.format(today), number);
            if (tx.incidents().find(id, Viewpoint.LATEST).isEmpty()) {
                return new IncidentId(id);
            }
        }
    }

    private static void demand(String text, String sentence) {
        if (text.isBlank()) {
            throw refused(sentence);
        }
    }

    private static Refused refused(String sentence) {
        return new Refused(Refused.Kind.REQUEST, sentence);
    }
}
