package org.vouchsafe.report.subject;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.vouchsafe.domain.Basis;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.position.Position;
import org.vouchsafe.report.Document.StateBar;
import org.vouchsafe.report.words.Runs;

/**
 * How many positions are in which state, how many of the clearing ones rest on what, and in how many a contradiction is open ({@code contradicted}
 * are those of the unknown).
 */
public record Counts(int affected, int unknown, int contradicted, int fixed, int notAffected, int onClaimAlone, int onEvidence,
        int onDecision, int openContradictions) {

    /** Counts these positions. */
    public static Counts of(Collection<Position> positions) {
        Map<State, Integer> states = new EnumMap<>(State.class);
        int contradicted = 0;
        int onClaim = 0;
        int onEvidence = 0;
        int onDecision = 0;
        int open = 0;
        for (Position each : positions) {
            states.merge(each.state(), 1, Integer::sum);
            open += Runs.isContradicted(each) ? 1 : 0;
            if (each.state() == State.UNKNOWN && Runs.isContradicted(each)) {
                contradicted++;
            }
            if (each.state().isClearing()) {
                onClaim += each.basis() == Basis.CLAIM ? 1 : 0;
                onDecision += each.basis() == Basis.DECISION ? 1 : 0;
                onEvidence += each.basis() == Basis.INVENTORY || each.basis() == Basis.CORROBORATED ? 1 : 0;
            }
        }
        return new Counts(states.getOrDefault(State.AFFECTED, 0), states.getOrDefault(State.UNKNOWN, 0), contradicted,
                states.getOrDefault(State.FIXED, 0),
                states.getOrDefault(State.NOT_AFFECTED, 0), onClaim, onEvidence, onDecision, open);
    }

    public int total() {
        return affected + unknown + fixed + notAffected;
    }

    /** States that take a release off the worry list. */
    public int clearing() {
        return fixed + notAffected;
    }

    public StateBar bar(String label) {
        return new StateBar(label, affected, unknown, contradicted, fixed, notAffected);
    }
}
