/** The register of what is held, as a report of its own. */
@NullMarked
package org.vouchsafe.report.evidence;

import org.jspecify.annotations.NullMarked;
