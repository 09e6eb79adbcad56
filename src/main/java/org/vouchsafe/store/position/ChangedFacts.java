package org.vouchsafe.store.position;

import java.util.Set;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.register.ReleaseId;

/**
 * What a stretch of the log is about, as far as positions can rest on it.
 *
 * @param everything true when it may have changed any position, such as another policy
 * @param register true when suppliers, products or releases were entered, edited, merged or ended
 * @param evidence what was received, placed, withdrawn, taken back or judged anew
 * @param advisories ids of advisories that were received or added to
 * @param decided what was decided about, or no longer is
 * @param terms keys of the names whose meaning was told or taken back
 */
public record ChangedFacts(boolean everything, boolean register, Set<EvidenceId> evidence, Set<String> advisories, Set<Decided> decided,
        Set<String> terms) {
    /** A release and the id of an advisory. */
    public record Decided(ReleaseId release, String advisory) {}

    public ChangedFacts {
        evidence = Set.copyOf(evidence);
        advisories = Set.copyOf(advisories);
        decided = Set.copyOf(decided);
        terms = Set.copyOf(terms);
    }

    /** True when no position can have changed. */
    public boolean isNothing() {
        return !everything && !register && evidence.isEmpty() && advisories.isEmpty() && decided.isEmpty() && terms.isEmpty();
    }
}
