package org.vouchsafe.assess.answer.fact;

import java.util.List;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.domain.register.ReleaseId;

/**
 * That inventories of a release list what an advisory names, or did.
 *
 * @param advisory as it is shown
 * @param ids all its ids
 * @param text one sentence that says what is listed where
 */
public record AffectedSeen(ReleaseId release, String advisory, List<String> ids, boolean malicious, When when, String text,
        List<Citation> places) {
    /** Whether what lists it still counts. */
    public enum When {
        /** An inventory in force lists it. */
        NOW,
        /** An inventory that was replaced since listed it. */
        BEFORE
    }

    public AffectedSeen {
        ids = List.copyOf(ids);
        places = List.copyOf(places);
    }
}
