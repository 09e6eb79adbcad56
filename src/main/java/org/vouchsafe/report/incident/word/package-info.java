/** The words and sums in which reports tell of an incident. */
@NullMarked
package org.vouchsafe.report.incident.word;

import org.jspecify.annotations.NullMarked;
