/** Severity scores as the CVSS standards define them. */
@NullMarked
package org.vouchsafe.domain.score;

import org.jspecify.annotations.NullMarked;
