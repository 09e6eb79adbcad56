/** The letter that asks a supplier to mend an SBOM. */
@NullMarked
package org.vouchsafe.report.quality;

import org.jspecify.annotations.NullMarked;
