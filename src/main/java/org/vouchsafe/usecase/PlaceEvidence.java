package org.vouchsafe.usecase;

import java.util.List;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.usecase.read.StateChange;

/** Attaches a piece of evidence to a release, moves it, or detaches it; each a new fact. */
public final class PlaceEvidence {

    /** Places it at a release, which (with product and supplier) is created when the register does not have it. */
    public List<StateChange> place(EvidenceId evidence, String supplier, String product, String release, String reason, Actor actor) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Detaches it from its release: it stays kept, and waits in the inbox. */
    public List<StateChange> unplace(EvidenceId evidence, String reason, Actor actor) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Withdraws evidence: it no longer counts, but stays kept and listed. */
    public List<StateChange> withdraw(EvidenceId evidence, String reason, Actor actor) {
        throw new UnsupportedOperationException("not yet");
    }
}
