package org.vouchsafe.usecase;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.decision.DecisionId;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.usecase.read.StateChange;

/** Records an analyst's determination, and takes it back. */
public final class Decide {

    /**
     * What is decided.
     *
     * @param release {@code [SUPPLIER/]PRODUCT@VERSION}
     * @param reason never blank
     */
    public record Request(String release, String advisory, State state, String reason, @Nullable String justification,
            List<EvidenceId> evidence, @Nullable LocalDate expires) {}

    /** The decision's id and what it changed. */
    public record Outcome(DecisionId decision, List<StateChange> changes) {}

    public Outcome decide(Request request, Actor actor) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Takes a decision back: a reversing fact, nothing is deleted. */
    public List<StateChange> withdraw(DecisionId decision, String reason, Actor actor) {
        throw new UnsupportedOperationException("not yet");
    }

    /** The newest act of this kind that can be undone, in words ("decision on Portal 2.0"); null when there is none. */
    public @Nullable String undoable() {
        throw new UnsupportedOperationException("not yet");
    }

    /** Undoes it and says what was undone. */
    public String undo(Actor actor) {
        throw new UnsupportedOperationException("not yet");
    }
}
