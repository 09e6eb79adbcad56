package org.vouchsafe.domain.questionnaire.backing;

import org.vouchsafe.domain.Recorded;
import org.vouchsafe.domain.questionnaire.Term;

/**
 * From when to when something holds, as an analyst said.
 *
 * @param of an answer, or a piece of evidence as a whole
 * @param reason why, in words
 */
public record SaidTerm(AnswerPlace of, Term term, String reason, String by, Recorded recorded) {}
