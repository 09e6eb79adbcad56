package org.vouchsafe.report.pdf.type;

/** The cuts a report is set in. */
public enum Face {
    REGULAR, SEMIBOLD, BOLD, MONO
}
