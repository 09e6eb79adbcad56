/** Commands that write files for others to read. No rules live here. */
@NullMarked
package org.vouchsafe.cli.export;

import org.jspecify.annotations.NullMarked;
