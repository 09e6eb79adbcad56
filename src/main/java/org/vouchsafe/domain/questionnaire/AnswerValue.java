package org.vouchsafe.domain.questionnaire;

/** An answer after normalisation. Text that maps to nothing is OTHER, never YES. */
public enum AnswerValue {
    YES, PARTIAL, NO, ALTERNATE, NOT_APPLICABLE, UNANSWERED, OTHER
}
