package org.vouchsafe.report.section;

/** How much of a long list is told. */
public enum Extent {
    /** What somebody reads on paper. */
    READABLE,
    /** Everything, for workbooks and machines. */
    WHOLE;

    /** How many rows that is, where so many are readable. */
    public int of(int readable) {
        return this == WHOLE ? Integer.MAX_VALUE : readable;
    }
}
