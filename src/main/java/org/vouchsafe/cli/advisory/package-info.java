/** Commands about advisories: written by hand, tracked, chosen, listed. */
@NullMarked
package org.vouchsafe.cli.advisory;

import org.jspecify.annotations.NullMarked;
