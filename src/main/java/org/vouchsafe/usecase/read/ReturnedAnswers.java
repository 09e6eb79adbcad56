package org.vouchsafe.usecase.read;

import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Recorded;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.questionnaire.AnswerSheet;
import org.vouchsafe.domain.questionnaire.Completion;
import org.vouchsafe.domain.questionnaire.Template;
import org.vouchsafe.domain.register.SupplierId;

/**
 * A questionnaire that came back.
 *
 * @param evidence the workbook
 * @param supplier whom it was sent to; where the request is not known, the supplier it names; null when the register does not have that one
 * @param completion how much of what was asked it answers
 * @param template the questions as they were sent; null when that version of the template is no longer held
 */
public record ReturnedAnswers(EvidenceId evidence, @Nullable SupplierId supplier, AnswerSheet sheet, Completion completion,
        @Nullable Template template,
        Recorded recorded) {}
