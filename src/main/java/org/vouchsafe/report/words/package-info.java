/** The words reports use for states, reasons and times, and small builders for runs of text; no section and no renderer in it. */
@NullMarked
package org.vouchsafe.report.words;

import org.jspecify.annotations.NullMarked;
