package org.vouchsafe.assess.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Basis;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.decision.Decision;
import org.vouchsafe.domain.position.Contradiction;
import org.vouchsafe.domain.position.InventoryVerdict;
import org.vouchsafe.domain.position.ReasonCode;

/**
 * A position with the analyst's decision, if there is one in force (assessment.md, step 4).
 *
 * @param decision the newest one in force, stale or not; null when there is none
 * @param stale true when later facts overtook it
 * @param found contradictions: those of the computed position; addressed where the decision knew of them and still gives the state
 */
public record Decided(Computed computed, @Nullable Decision decision, boolean stale, State state, Basis basis, @Nullable ReasonCode reason,
        Found found) {

    /** Where its sources contradict each other, at most one of each code. */
    public List<Contradiction> contradictions() {
        return found.contradictions();
    }

    /** Without a decision the computed position stands. */
    static Decided undecided(Computed computed) {
        return new Decided(computed, null, false, computed.state(), computed.basis(), computed.reason(), computed.found());
    }

    /**
     * Applies the newest decision in force.
     *
     * @param then the computed position at the place in the log where it was made
     */
    static Decided by(Decision decision, Computed now, Computed then) {
        boolean stale = now.state() != decision.state() && hasChanged(then, now);
        if (stale && decision.state().isClearing()) {
            return new Decided(now, decision, true, now.state(), now.basis(), now.reason(), now.found());
        }
        Found contradictions = stale ? now.found()
                : new Found(() -> now.contradictions().stream().map(each -> addressed(each, then)).toList());
        return new Decided(now, decision, stale, decision.state(), Basis.DECISION, reason(decision, now), contradictions);
    }

    private static boolean hasChanged(Computed then, Computed now) {
        return then.state() != now.state() || !then.affectedComponents().equals(now.affectedComponents())
                || !codes(then).equals(codes(now));
    }

    private static Set<Object> codes(Computed computed) {
        var codes = new HashSet<Object>();
        computed.contradictions().forEach(each -> codes.add(each.code()));
        return codes;
    }

    private static Contradiction addressed(Contradiction contradiction, Computed then) {
        boolean known = then.contradictions().stream().anyMatch(each -> each.code() == contradiction.code());
        return new Contradiction(contradiction.code(), contradiction.text(), known, contradiction.citations());
    }

    /** A decided UNKNOWN keeps the computed reason; where the facts would have said more, the analyst found them not to be enough. */
    private static @Nullable ReasonCode reason(Decision decision, Computed now) {
        if (decision.state() != State.UNKNOWN) {
            return null;
        }
        return now.reason() == null ? ReasonCode.NO_EVIDENCE : now.reason();
    }

    /** True when the decision clears what the inventories list as affected. */
    public boolean isAgainstEvidence() {
        return basis == Basis.DECISION && state.isClearing() && computed.reading().verdict() == InventoryVerdict.PRESENT_AFFECTED;
    }
}
