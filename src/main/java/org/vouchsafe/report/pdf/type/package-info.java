/** Typefaces, colours and signs of the printed report, and text set into glyphs of known width. Knows no page. */
@NullMarked
package org.vouchsafe.report.pdf.type;

import org.jspecify.annotations.NullMarked;
