package org.vouchsafe.domain.questionnaire.request;

/** What kind of workbook went out. */
public enum RequestForm {
    /** The questions of a template. */
    QUESTIONS,
    /** One table of open positions, to be filled with statements. */
    OPEN_POSITIONS;

    /** Stands for the template where there is none: in the short form. */
    public static final String NO_TEMPLATE = "open-positions";
}
