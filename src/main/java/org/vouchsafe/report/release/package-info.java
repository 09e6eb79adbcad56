/** The report on one release; only which sections it has, and in which words it speaks of its subject. */
@NullMarked
package org.vouchsafe.report.release;

import org.jspecify.annotations.NullMarked;
