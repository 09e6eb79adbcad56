/** The parts of an incident report, each from the room as it was told. */
@NullMarked
package org.vouchsafe.report.incident.part;

import org.jspecify.annotations.NullMarked;
