/** A document as PDF/A-3b: layout, then paint. The only package of the reports that knows the PDF library. */
@NullMarked
package org.vouchsafe.report.pdf;

import org.jspecify.annotations.NullMarked;
