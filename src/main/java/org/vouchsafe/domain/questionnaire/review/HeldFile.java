package org.vouchsafe.domain.questionnaire.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.evidence.DocumentKind;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.evidence.SignatureVerdict;
import org.vouchsafe.domain.questionnaire.ListedFile;
import org.vouchsafe.domain.register.ReleaseId;

/**
 * A file an answer names as evidence, and what is held of it.
 *
 * @param named as the answer writes it
 * @param listed its line in the workbook's list of files; null when it is not listed
 * @param held what is held under that name; null when nothing is
 */
public record HeldFile(String named, @Nullable ListedFile listed, @Nullable Held held) {
    /**
     * What is held.
     *
     * @param placedAt the release it is attached to; null while unplaced
     */
    public record Held(EvidenceId evidence, DocumentKind kind, String format, SignatureVerdict signature, @Nullable ReleaseId placedAt,
            Instant receivedAt) {}
}
