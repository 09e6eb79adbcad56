/** Indicators of an attack: lists of them read, and where they stand in what is held. */
@NullMarked
package org.vouchsafe.usecase.incident.indicator;

import org.jspecify.annotations.NullMarked;
