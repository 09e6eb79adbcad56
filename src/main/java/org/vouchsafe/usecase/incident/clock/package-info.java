/** What is due when in an incident, and what the board is told. */
@NullMarked
package org.vouchsafe.usecase.incident.clock;

import org.jspecify.annotations.NullMarked;
