/** The one log of facts: sequence, time of recording, digests. Every aggregate records through here; nothing is updated in place. */
@NullMarked
package org.vouchsafe.store.fact;

import org.jspecify.annotations.NullMarked;
