/** Incidents: opened, spoken in, read as one room, closed. May not see the faces. */
@NullMarked
package org.vouchsafe.usecase.incident;

import org.jspecify.annotations.NullMarked;
