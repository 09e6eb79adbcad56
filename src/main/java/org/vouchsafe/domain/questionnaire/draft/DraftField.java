package org.vouchsafe.domain.questionnaire.draft;

/** What is written of a question. */
public enum DraftField {
    ID, SECTION, QUESTION, WHY, STRONG,
    /** {@code YES_NO}, {@code TEXT}, {@code DATE} or {@code LEVEL}. */
    TYPE,
    /** Ids of kinds of evidence, separated by semicolons. */
    EVIDENCE,
    /** {@code yes} or {@code no}. */
    PER_PRODUCT,
    /** 1 to 5. */
    WEIGHT,
    /** Controls it maps to, separated by semicolons. */
    CONTROLS,
    /** The id of an earlier question; empty: it is always asked. */
    ONLY_IF,
    /** The answers after which it is asked, separated by semicolons. */
    IS
}
