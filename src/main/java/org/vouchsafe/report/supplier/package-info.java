/** The report on one supplier; only which sections it has, and in which words it speaks of its subject. */
@NullMarked
package org.vouchsafe.report.supplier;

import org.jspecify.annotations.NullMarked;
