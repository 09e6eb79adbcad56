package org.vouchsafe.domain.questionnaire.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.evidence.DocumentKind;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.evidence.SignatureVerdict;
import org.vouchsafe.domain.questionnaire.ListedFile;
import org.vouchsafe.domain.questionnaire.Term;
import org.vouchsafe.domain.register.ReleaseId;

/**
 * A file that stands behind an answer, or that it names as evidence.
 *
 * @param named as the answer writes it; the name of the file where it was linked to the answer
 * @param listed its line in the workbook's list of files; null when it is not listed
 * @param held the file; null when none that counts stands behind that name
 */
public record HeldFile(String named, @Nullable ListedFile listed, @Nullable Held held) {
    /**
     * What is held.
     *
     * @param placedAt the release it is attached to; null while unplaced
     * @param term from when to when it holds
     */
    public record Held(EvidenceId evidence, DocumentKind kind, String format, SignatureVerdict signature, @Nullable ReleaseId placedAt,
            Instant receivedAt, Term term) {}
}
