/** How the command line writes: JSON, aligned tables, progress, text made safe for a terminal. Knows no use case. */
@NullMarked
package org.vouchsafe.cli.output;

import org.jspecify.annotations.NullMarked;
