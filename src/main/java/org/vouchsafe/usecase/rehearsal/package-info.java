/** Incidents rehearsed in a copy of a workspace, with an invented compromise, a clock and a score. The workspace itself is only read. */
@NullMarked
package org.vouchsafe.usecase.rehearsal;

import org.jspecify.annotations.NullMarked;
