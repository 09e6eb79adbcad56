/** The command that lists what somebody must still do. */
@NullMarked
package org.vouchsafe.cli.duty;

import org.jspecify.annotations.NullMarked;
