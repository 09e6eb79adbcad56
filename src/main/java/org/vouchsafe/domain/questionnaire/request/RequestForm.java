package org.vouchsafe.domain.questionnaire.request;

/** What kind of workbook went out. */
public enum RequestForm {
    /** The questions of a template. */
    QUESTIONS,
    /** One table of open positions, to be filled with statements. */
    OPEN_POSITIONS;

    /** Stands for the template where there is none: in the short form. */
    public static final String NO_TEMPLATE = "open-positions";
    /** What the short form is called in lists. */
    public static final String SHORT_FORM = "Open positions (short form)";

    /** A template's id for readers: itself, and the name of the short form where there is no template. */
    public static String shown(String templateId) {
        return templateId.isBlank() || templateId.equals(NO_TEMPLATE) ? SHORT_FORM : templateId;
    }
}
