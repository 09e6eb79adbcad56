package org.vouchsafe.report.incident.word;

/** How much of what is long is told. */
public enum Extent {
    /** What is not clear: a document somebody reads. */
    OPEN,
    /** Every row: workbooks and machines. */
    WHOLE
}
