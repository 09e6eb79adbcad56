/** The command that replays the sample case and tells it. Sees only use cases. */
@NullMarked
package org.vouchsafe.cli.demo;

import org.jspecify.annotations.NullMarked;
