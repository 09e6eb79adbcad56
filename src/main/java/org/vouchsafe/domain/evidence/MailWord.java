package org.vouchsafe.domain.evidence;

import java.util.Set;

/** Which parts of an origin are the word of a mail, which anybody can write as they like, and not of the analyst. */
public record MailWord(EvidenceId mail, Set<Part> parts) {
    /** A part of an origin. */
    public enum Part {
        FROM, RECEIVED, CHANNEL
    }

    public MailWord {
        parts = Set.copyOf(parts);
    }
}
