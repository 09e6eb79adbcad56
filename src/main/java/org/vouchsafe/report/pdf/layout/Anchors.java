package org.vouchsafe.report.pdf.layout;

/** The names of the places links lead to. */
public final class Anchors {
    private Anchors() {}

    /** The entry of a piece of evidence in the register, by its id. */
    public static String evidence(String id) {
        return "evidence-" + id;
    }

    /** The beginning of a section, by its heading. */
    public static String section(String heading) {
        return "section-" + heading;
    }
}
