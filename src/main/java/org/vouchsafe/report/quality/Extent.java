package org.vouchsafe.report.quality;

/** How many places a letter names. */
enum Extent {
    /** The first few of each kind: a letter is read. */
    FIRST,
    /** All: a workbook is worked through. */
    ALL
}
