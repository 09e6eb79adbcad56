package org.vouchsafe.usecase.evidence;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.DocumentKind;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.store.WriteTx;
import org.vouchsafe.store.act.Act;
import org.vouchsafe.store.audit.Entry;
import org.vouchsafe.store.evidence.Withdrawal;
import org.vouchsafe.store.fact.FactKind;
import org.vouchsafe.usecase.Acting;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.Guard;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.position.Positions;
import org.vouchsafe.usecase.read.StateChange;
import org.vouchsafe.usecase.register.KnownNames;
import org.vouchsafe.usecase.register.Making;
import org.vouchsafe.usecase.register.Registrar;

/** Attaches a piece of evidence to a release, moves it, or detaches it; each a new fact. */
public final class PlaceEvidence {
    private final Workspace workspace;
    private final Acting acting;

    public PlaceEvidence(Workspace workspace, Positions positions) {
        this.workspace = workspace;
        this.acting = new Acting(workspace, positions);
    }

    /**
     * Where it belongs.
     *
     * @param making whether supplier, product and release may be new
     */
    public record Target(String supplier, String product, String release, Making making) {}

    /**
     * Places it at a release.
     *
     * @throws Refused when it is of a kind that belongs to no release, is withdrawn, is there already, or the register does not have the
     *     release and none is to be made
     */
    public List<StateChange> place(EvidenceId evidence, Target target, String reason, Actor actor) {
        if (target.supplier().isBlank() || target.product().isBlank() || target.release().isBlank()) {
            throw new Refused(Refused.Kind.REQUEST, "A place needs a supplier, a product and a release.");
        }
        Evidence known = known(evidence);
        refuseUnplaceable(known);
        return changing("place", known, reason, actor, tx -> {
            var registrar = new Registrar(tx);
            ReleaseId at = release(registrar, target);
            String place = registrar.register().release(at).map(registrar.register()::place).orElse(target.release());
            if (at.equals(known.placedAt())) {
                throw new Refused(Refused.Kind.REQUEST, evidence + " is placed at " + place + " already.");
            }
            tx.recordEvidence().place(evidence, at, reason.strip());
            tx.subject(evidence + " at " + place);
            return null;
        });
    }

    /**
     * Detaches it from its release: it stays kept, and waits in the inbox.
     *
     * @throws Refused when it is placed nowhere
     */
    public List<StateChange> unplace(EvidenceId evidence, String reason, Actor actor) {
        Evidence known = known(evidence);
        if (known.placedAt() == null) {
            throw new Refused(Refused.Kind.REQUEST, evidence + " is placed nowhere.");
        }
        return changing("unplace", known, reason, actor, tx -> {
            tx.recordEvidence().place(evidence, null, reason.strip());
            return null;
        });
    }

    /**
     * Withdraws evidence: it no longer counts, but stays kept and listed.
     *
     * @throws Refused when there is no reason, or it is withdrawn already
     */
    public List<StateChange> withdraw(EvidenceId evidence, String reason, Actor actor) {
        if (reason.isBlank()) {
            throw new Refused(Refused.Kind.REQUEST, "Withdrawing evidence needs a reason.");
        }
        Evidence known = known(evidence);
        if (known.withdrawn() != null) {
            throw new Refused(Refused.Kind.REQUEST, evidence + " was withdrawn already, at " + known.withdrawn().at() + ".");
        }
        return changing("withdraw", known, reason, actor, tx -> {
            tx.recordEvidence().withdraw(evidence, reason.strip());
            return null;
        });
    }

    /**
     * Takes a withdrawal back, however long ago it was: the file counts again.
     *
     * @throws Refused when it is not withdrawn, left with an act that was undone, or there is no reason
     */
    public List<StateChange> restore(EvidenceId evidence, String reason, Actor actor) {
        if (reason.isBlank()) {
            throw new Refused(Refused.Kind.REQUEST, "Say why it counts again.");
        }
        Evidence known = known(evidence);
        if (known.withdrawn() == null) {
            throw new Refused(Refused.Kind.REQUEST, evidence + " is not withdrawn.");
        }
        if (Guard.of(() -> workspace.read(tx -> tx.disposals().isDone(evidence)))) {
            throw new Refused(Refused.Kind.REQUEST,
                    evidence + " was disposed of: its bytes are gone. Import the file again if it is to count.");
        }
        Act withdrawing = Guard.of(() -> workspace.read(tx -> tx.evidence().withdrawal(evidence)
                .filter(each -> each.cause() == Withdrawal.Cause.SAID).flatMap(each -> tx.acts().before(each.leaf() + 1))))
                .filter(each -> each.kinds().equals(Set.of(FactKind.WITHDRAWAL)))
                .orElseThrow(() -> new Refused(Refused.Kind.REQUEST,
                        evidence + " left with an act that was undone. Import the file again if it is to count."));
        return changing("restore", known, reason, actor, tx -> {
            tx.reversal().reverse(withdrawing);
            return null;
        });
    }

    private static ReleaseId release(Registrar registrar, Target target) {
        return switch (target.making()) {
            case MAKE_NEW -> registrar.release(registrar.product(registrar.supplier(target.supplier()), target.product()),
                    target.release());
            case KNOWN_ONLY -> {
                var names = new KnownNames(registrar.register());
                yield names.release(names.product(names.supplier(target.supplier()), target.product()), target.release()).id();
            }
        };
    }

    private static void refuseUnplaceable(Evidence evidence) {
        String why = whyUnplaceable(evidence.kind());
        if (why != null) {
            throw new Refused(Refused.Kind.REQUEST, evidence.id() + " is " + why);
        }
        if (evidence.withdrawn() != null) {
            throw new Refused(Refused.Kind.REQUEST, evidence.id() + " was withdrawn, so it belongs nowhere.");
        }
    }

    /** What such a file is and why it belongs to no release, as the end of a sentence; null when it can be placed. */
    public static @Nullable String whyUnplaceable(DocumentKind kind) {
        return switch (kind) {
            case INVENTORY, CLAIMS, INVENTORY_WITH_CLAIMS, PROVENANCE, DOCUMENT -> null;
            case SIGNATURE -> "a signature: it goes with the file it is about.";
            case ADVISORY -> "an advisory: it speaks of packages, and every release that holds one meets it by itself.";
            case REGISTER -> "a register: it speaks of many suppliers and releases, and each line went to its own.";
            case ANSWERS -> "an answered questionnaire: it belongs to the request it answers.";
        };
    }

    private Evidence known(EvidenceId id) {
        return Guard.of(() -> workspace.read(tx -> tx.evidence().find(id, Viewpoint.LATEST)))
                .orElseThrow(() -> new Refused(Refused.Kind.REQUEST, "There is no evidence " + id + "."));
    }

    private List<StateChange> changing(String action, Evidence known, String reason, Actor actor,
            Function<WriteTx, @Nullable Object> act) {
        return acting.changing(new Entry(actor.name(), action, known.id() + " " + known.name(), reason.strip()), act);
    }
}
