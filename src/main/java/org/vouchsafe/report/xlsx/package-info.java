/** A document as a workbook, written through the workbook package; no spreadsheet library is seen from here. */
@NullMarked
package org.vouchsafe.report.xlsx;

import org.jspecify.annotations.NullMarked;
