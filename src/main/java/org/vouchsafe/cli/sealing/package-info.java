/** Commands about reports that are signed already. They see only use cases. */
@NullMarked
package org.vouchsafe.cli.sealing;

import org.jspecify.annotations.NullMarked;
