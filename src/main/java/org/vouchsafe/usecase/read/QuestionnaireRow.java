package org.vouchsafe.usecase.read;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.vouchsafe.domain.evidence.EvidenceId;

/**
 * A questionnaire that was sent, and what came back.
 *
 * @param products what it asks about; empty when it asks about the supplier as a whole
 * @param answers the workbooks that came back for it, newest first; empty while none did
 */
public record QuestionnaireRow(String requestId, String templateId, String supplier, List<String> products, LocalDate due, Instant sentAt,
        String sentBy, List<EvidenceId> answers) {
    public QuestionnaireRow {
        products = List.copyOf(products);
        answers = List.copyOf(answers);
    }
}
