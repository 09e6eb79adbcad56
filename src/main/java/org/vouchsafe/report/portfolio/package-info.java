/** The report on all releases of all suppliers; only which sections it has, and in which words it speaks of its subject. */
@NullMarked
package org.vouchsafe.report.portfolio;

import org.jspecify.annotations.NullMarked;
