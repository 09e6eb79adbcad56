package org.vouchsafe.usecase.rehearsal;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.incident.room.GateResult;

/**
 * How a rehearsal went. Releases are written {@code SUPPLIER/PRODUCT@VERSION}.
 *
 * @param inScope releases in the scope of the incident when the clock began
 * @param hit those whose inventories list what is said to be malicious
 * @param first time to the first answer; null when there was none
 * @param complete time to the first answer that named every release that is hit; null when none did
 * @param missed hit, and not named in the last answer; all when there was none
 * @param misled of these, those of which a file said that they are not affected
 * @param needless named as hit, and not
 * @param takenForClear nothing shows whether they are hit, and the last answer named them neither hit nor unknown
 * @param shown hit, and shown by the program as affected or not known when the clock began
 * @param gates conditions of closing the incident, as they stand now
 */
public record RehearsalScore(Rehearsal rehearsal, int inScope, List<String> hit, @Nullable Duration first, @Nullable Duration complete,
        List<String> missed, List<String> misled, List<String> needless, List<String> takenForClear, List<String> shown,
        List<GateResult> gates) {
    public RehearsalScore {
        hit = List.copyOf(hit);
        missed = List.copyOf(missed);
        misled = List.copyOf(misled);
        needless = List.copyOf(needless);
        takenForClear = List.copyOf(takenForClear);
        shown = List.copyOf(shown);
        gates = List.copyOf(gates);
    }

    /** Everything that is hit was named in time, in the last answer too, and nothing was taken for clear that nobody knows. */
    public boolean isGood() {
        return complete != null && complete.compareTo(rehearsal.limit()) <= 0 && missed.isEmpty() && takenForClear.isEmpty();
    }

    /** The gates over which the incident would not have been closed. */
    public List<GateResult> failed() {
        return gates.stream().filter(each -> !each.isMet()).toList();
    }
}
