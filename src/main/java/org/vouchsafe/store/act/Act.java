package org.vouchsafe.store.act;

import java.util.Set;
import org.vouchsafe.store.fact.FactKind;

/**
 * One change, as far as undoing needs it.
 *
 * @param leaf its leaf in the audit log
 * @param first place of its first fact in the log
 * @param last place of its last fact
 * @param action as the log says it
 * @param subject as the log says it
 * @param kinds what facts it recorded
 * @param standing false when all it did was taken back already
 */
public record Act(long leaf, long first, long last, String action, String subject, Set<FactKind> kinds, Standing standing) {
    /** Whether what the act did still holds. */
    public enum Standing {
        HOLDS, TAKEN_BACK
    }

    public Act {
        kinds = Set.copyOf(kinds);
    }
}
