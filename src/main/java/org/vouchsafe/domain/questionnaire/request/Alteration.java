package org.vouchsafe.domain.questionnaire.request;

import org.vouchsafe.domain.problem.Location;

/**
 * Something in a workbook that came back that is not as it was sent.
 *
 * @param what names the cell in words people use: the row's id, product and column, or the sheet
 * @param sent what stood there; empty when nothing did
 * @param back what stands there now; empty when nothing does
 * @param location where it stands in the workbook that came back; for what is gone the sheet it stood on
 */
public record Alteration(Kind kind, String what, String sent, String back, Location location) {
    /** What happened. */
    public enum Kind {
        /** A cell that was there to be filled in was filled in. */
        FILLED,
        /** Words of ours were changed. */
        CHANGED, ROW_ADDED, ROW_REMOVED, SHEET_ADDED, SHEET_REMOVED,
        /** A note was attached to a cell. */
        NOTE
    }
}
