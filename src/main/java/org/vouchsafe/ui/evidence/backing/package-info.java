/** What stands behind answers and until when it holds, on the evidence screen. May see the use cases and the domain. */
@NullMarked
package org.vouchsafe.ui.evidence.backing;

import org.jspecify.annotations.NullMarked;
