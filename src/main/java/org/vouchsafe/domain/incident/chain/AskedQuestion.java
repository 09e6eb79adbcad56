package org.vouchsafe.domain.incident.chain;

import java.util.List;
import org.vouchsafe.domain.evidence.EvidenceId;

/**
 * One of the five questions of an incident, at one supplier.
 *
 * @param id stable word
 * @param words how it stands, in one sentence
 * @param evidence what stands behind the answers
 */
public record AskedQuestion(String supplier, String id, String text, Standing standing, String words, List<EvidenceId> evidence) {
    /** How far it is answered. */
    public enum Standing {
        NOT_ANSWERED,
        /** Answered, and no file stands behind it, or something held contradicts it. */
        WEAK, ANSWERED
    }

    public AskedQuestion {
        evidence = List.copyOf(evidence);
    }
}
