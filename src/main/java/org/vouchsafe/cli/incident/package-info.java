/** {@code incident}: the room of an incident on the command line. */
@NullMarked
package org.vouchsafe.cli.incident;

import org.jspecify.annotations.NullMarked;
