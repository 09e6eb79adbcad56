/** Scores severities from their CVSS vectors. Knows nothing of advisories. */
@NullMarked
package org.vouchsafe.assess.severity;

import org.jspecify.annotations.NullMarked;
