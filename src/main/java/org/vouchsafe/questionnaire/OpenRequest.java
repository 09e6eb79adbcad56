package org.vouchsafe.questionnaire;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.vouchsafe.domain.questionnaire.Language;
import org.vouchsafe.domain.questionnaire.request.OpenPosition;

/**
 * The short form on its way to one supplier: its open positions, to be filled with statements.
 *
 * @param id identifies the request; comes back in the answers
 * @param created goes into the workbook's properties
 */
public record OpenRequest(String id, String supplier, String sender, Language language, LocalDate due, Instant created,
        List<OpenPosition> positions) {
    public OpenRequest {
        positions = List.copyOf(positions);
    }
}
