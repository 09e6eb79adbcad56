package org.vouchsafe.store.search;

import org.vouchsafe.domain.evidence.EvidenceId;

/**
 * A find in what documents say.
 *
 * @param text the text it was found in, whole
 */
public record Found(Kind kind, EvidenceId evidence, String text) {
    /** What sort of text it is. */
    public enum Kind {
        EVIDENCE_NAME, CLAIM, ANSWER, MESSAGE
    }
}
