package org.vouchsafe.report.incident;

/** How much of what is long is told. */
enum Extent {
    /** What is not clear: a document somebody reads. */
    OPEN,
    /** Every row: workbooks and machines. */
    WHOLE
}
