/** Breaks a document into lines and pages; what comes out are placed marks with their place in the reading order. Paints nothing. */
@NullMarked
package org.vouchsafe.report.pdf.layout;

import org.jspecify.annotations.NullMarked;
