package org.vouchsafe.domain.questionnaire.backing;

import org.vouchsafe.domain.Recorded;
import org.vouchsafe.domain.evidence.EvidenceId;

/**
 * A file that stands behind an answer.
 *
 * @param reason why, in words
 * @param by who said so
 */
public record AnswerLink(AnswerPlace answer, EvidenceId file, String reason, String by, Recorded recorded) {}
