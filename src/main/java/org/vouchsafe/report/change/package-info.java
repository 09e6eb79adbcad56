/** The report on what is different from an earlier one; only which sections it has. */
@NullMarked
package org.vouchsafe.report.change;

import org.jspecify.annotations.NullMarked;
