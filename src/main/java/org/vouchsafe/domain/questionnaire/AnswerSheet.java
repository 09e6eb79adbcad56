package org.vouchsafe.domain.questionnaire;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire workbook of ours, read back.
 *
 * @param requestId the id we put in when sending
 * @param templateDigest the digest we put in, as found
 * @param completedBy who declared the answers; null when nobody did
 * @param completedOn when; null when not said
 */
public record AnswerSheet(String requestId, String templateId, String templateVersion, String templateDigest, String supplier,
        @Nullable String completedBy, @Nullable LocalDate completedOn, List<Answer> answers) {
    public AnswerSheet {
        answers = List.copyOf(answers);
    }
}
