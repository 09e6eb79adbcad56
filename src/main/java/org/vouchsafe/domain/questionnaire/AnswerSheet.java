package org.vouchsafe.domain.questionnaire;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire workbook, read back.
 *
 * @param requestId the id we put in when sending; empty when it has none
 * @param templateDigest the digest we put in, as found
 * @param completedBy who declared the answers; null when nobody did
 * @param completedOn when; null when not said
 * @param files the files it lists as evidence
 */
public record AnswerSheet(String requestId, String templateId, String templateVersion, String templateDigest, String supplier,
        @Nullable String completedBy, @Nullable LocalDate completedOn, List<Answer> answers, List<ListedFile> files) {
    public AnswerSheet {
        answers = List.copyOf(answers);
        files = List.copyOf(files);
    }

    /** One that lists no files. */
    public AnswerSheet(String requestId, String templateId, String templateVersion, String templateDigest, String supplier,
            @Nullable String completedBy, @Nullable LocalDate completedOn, List<Answer> answers) {
        this(requestId, templateId, templateVersion, templateDigest, supplier, completedBy, completedOn, answers, List.of());
    }
}
