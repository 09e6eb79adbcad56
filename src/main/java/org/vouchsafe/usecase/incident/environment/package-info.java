/** Environments as assessed units: the rules of releases, over the evidence that is attached to them. */
@NullMarked
package org.vouchsafe.usecase.incident.environment;

import org.jspecify.annotations.NullMarked;
