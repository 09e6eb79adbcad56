/** {@code governance}: how exposed suppliers are to the next compromise, on the command line. */
@NullMarked
package org.vouchsafe.cli.governance;

import org.jspecify.annotations.NullMarked;
