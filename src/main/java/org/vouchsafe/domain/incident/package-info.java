/** Incidents: what was opened, what was said in them, and over which part of the register. */
@NullMarked
package org.vouchsafe.domain.incident;

import org.jspecify.annotations.NullMarked;
