package org.vouchsafe.usecase.incident.scope;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.Incident;
import org.vouchsafe.domain.incident.IncidentHead;
import org.vouchsafe.domain.incident.IncidentScope;
import org.vouchsafe.domain.register.Criticality;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.usecase.Acting;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.Guard;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.incident.ReadIncidents;
import org.vouchsafe.usecase.incident.SpeakInIncident;
import org.vouchsafe.usecase.position.Positions;
import org.vouchsafe.usecase.read.StateChange;

/** Another scope, or other advisories, from now on. What it was stays in the log, with who changed it and why; what was demanded stays demanded. */
public final class ChangeScope {
    private final Workspace workspace;
    private final Positions positions;

    public ChangeScope(Workspace workspace, Positions positions) {
        this.workspace = workspace;
        this.positions = positions;
    }

    /**
     * What it is about from now on, by names somebody typed.
     *
     * @param advisories all of them; null: those it was about
     * @param narrowed the whole scope; null: as it was
     */
    public record Wanted(@Nullable List<String> advisories, @Nullable Narrowed narrowed) {}

    /**
     * A scope; each part narrows, and one that is empty narrows nothing.
     *
     * @param products as {@code [SUPPLIER/]PRODUCT}
     * @param least null: however critical
     */
    public record Narrowed(List<String> suppliers, List<String> products, List<String> environments, @Nullable Criticality least) {
        public Narrowed {
            suppliers = List.copyOf(suppliers);
            products = List.copyOf(products);
            environments = List.copyOf(environments);
        }
    }

    /**
     * Changes it.
     *
     * @return the states that came with it
     * @throws Refused when there is no such incident, it is closed, a name is not known, nothing would be different, or nobody says why
     */
    public List<StateChange> change(String incident, Wanted wanted, String reason, Actor actor) {
        if (reason.isBlank()) {
            throw refused("Say why it is changed.");
        }
        Entry.Changed changed = Guard.of(() -> workspace.read(tx -> changed(tx, incident, wanted, reason.strip())));
        return new Acting(workspace, positions).changing(
                new org.vouchsafe.store.audit.Entry(actor.name(), SpeakInIncident.SAY, incident.strip() + " scope", ""), tx -> {
                    Incident found = ReadIncidents.find(tx, incident, Viewpoint.LATEST);
                    tx.recordIncidents().say(found.id(), changed, List.of());
                    ScopeNames.track(tx, found.id(), changed.head());
                    return null;
                });
    }

    private static Entry.Changed changed(ReadTx tx, String incident, Wanted wanted, String reason) {
        Incident found = ReadIncidents.find(tx, incident, Viewpoint.LATEST);
        if (found.status() == Incident.Status.CLOSED) {
            throw refused(found.id() + " is closed. Open it again, and then change what it is about.");
        }
        var names = new ScopeNames(tx);
        IncidentHead was = found.head();
        List<String> advisories = wanted.advisories() == null || names.areTheSame(wanted.advisories(), was.advisories()) ? was.advisories()
                : names.advisories(wanted.advisories());
        Narrowed narrowed = wanted.narrowed();
        IncidentScope scope = narrowed == null ? was.scope()
                : names.scope(narrowed.suppliers(), narrowed.products(), narrowed.environments(), narrowed.least());
        if (scope.equals(was.scope()) && advisories.equals(was.advisories())) {
            throw refused("Nothing would be different.");
        }
        return new Entry.Changed(new IncidentHead(was.title(), advisories, was.severity(), was.lead(), scope, was.awareSince()),
                reason + (reason.endsWith(".") ? "" : ".") + (advisories.equals(was.advisories()) ? ""
                        : " About " + listed(advisories) + "; before, about " + listed(was.advisories()) + ".")
                        + (scope.equals(was.scope()) ? ""
                                : " In scope: " + names.words(scope) + "; before: " + names.words(was.scope()) + "."));
    }

    private static String listed(List<String> advisories) {
        return advisories.isEmpty() ? "no advisory" : String.join(", ", advisories);
    }

    private static Refused refused(String sentence) {
        return new Refused(Refused.Kind.REQUEST, sentence);
    }
}
