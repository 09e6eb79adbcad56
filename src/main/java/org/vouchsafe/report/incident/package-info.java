/** The report on one advisory across the portfolio; only which sections it has, and in which words it speaks of its subject. */
@NullMarked
package org.vouchsafe.report.incident;

import org.jspecify.annotations.NullMarked;
