/** The report on an incident, internal and for customers, and on an advisory without one; only which sections, and in which words. */
@NullMarked
package org.vouchsafe.report.incident;

import org.jspecify.annotations.NullMarked;
