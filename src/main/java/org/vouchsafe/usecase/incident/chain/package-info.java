/** The chain of evidence of an incident, read from what is held. */
@NullMarked
package org.vouchsafe.usecase.incident.chain;

import org.jspecify.annotations.NullMarked;
