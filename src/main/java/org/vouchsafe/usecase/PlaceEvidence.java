package org.vouchsafe.usecase;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.store.WriteTx;
import org.vouchsafe.store.audit.Entry;
import org.vouchsafe.usecase.position.Changes;
import org.vouchsafe.usecase.position.Positions;
import org.vouchsafe.usecase.read.StateChange;
import org.vouchsafe.usecase.register.Registrar;

/** Attaches a piece of evidence to a release, moves it, or detaches it; each a new fact. */
public final class PlaceEvidence {
    private final Workspace workspace;
    private final Positions positions;

    public PlaceEvidence(Workspace workspace, Positions positions) {
        this.workspace = workspace;
        this.positions = positions;
    }

    /** Places it at a release, which (with product and supplier) is created when the register does not have it. */
    public List<StateChange> place(EvidenceId evidence, String supplier, String product, String release, String reason, Actor actor) {
        if (supplier.isBlank() || product.isBlank() || release.isBlank()) {
            throw new Refused(Refused.Kind.REQUEST, "A place needs a supplier, a product and a release.");
        }
        return changing("place", evidence, reason, actor, tx -> {
            var registrar = new Registrar(tx);
            ReleaseId target = registrar.release(registrar.product(registrar.supplier(supplier), product), release);
            tx.recordEvidence().place(evidence, target, reason.strip());
            tx.subject(evidence + " at " + registrar.register().release(target).map(registrar.register()::place).orElse(release));
            return null;
        });
    }

    /** Detaches it from its release: it stays kept, and waits in the inbox. */
    public List<StateChange> unplace(EvidenceId evidence, String reason, Actor actor) {
        return changing("unplace", evidence, reason, actor, tx -> {
            tx.recordEvidence().place(evidence, null, reason.strip());
            return null;
        });
    }

    /** Withdraws evidence: it no longer counts, but stays kept and listed. */
    public List<StateChange> withdraw(EvidenceId evidence, String reason, Actor actor) {
        if (reason.isBlank()) {
            throw new Refused(Refused.Kind.REQUEST, "Withdrawing evidence needs a reason.");
        }
        return changing("withdraw", evidence, reason, actor, tx -> {
            tx.recordEvidence().withdraw(evidence, reason.strip());
            return null;
        });
    }

    private List<StateChange> changing(String action, EvidenceId id, String reason, Actor actor, Function<WriteTx, @Nullable Object> act) {
        return Guard.of(() -> {
            Evidence known = workspace.read(tx -> tx.evidence().find(id, Viewpoint.LATEST))
                    .orElseThrow(() -> new Refused(Refused.Kind.REQUEST, "There is no evidence " + id + "."));
            List<PositionRow> before = positions.at(Viewpoint.LATEST).rows();
            workspace.<@Nullable Object>write(new Entry(actor.name(), action, id + " " + known.name(), reason.strip()), act);
            return Changes.between(before, positions.at(Viewpoint.LATEST).rows());
        });
    }
}
