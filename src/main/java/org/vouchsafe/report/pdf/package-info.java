/** A document as PDF/A-3a: paints what the layout placed. With its sub-packages the only home of the PDF library among the reports. */
@NullMarked
package org.vouchsafe.report.pdf;

import org.jspecify.annotations.NullMarked;
