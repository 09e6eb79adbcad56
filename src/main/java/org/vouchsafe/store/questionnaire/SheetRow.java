package org.vouchsafe.store.questionnaire;

import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Recorded;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.questionnaire.AnswerSheet;

/**
 * Answers that came back.
 *
 * @param withdrawn when their evidence was withdrawn; null while it counts
 */
public record SheetRow(EvidenceId evidence, AnswerSheet sheet, Recorded recorded, @Nullable Recorded withdrawn) {}
