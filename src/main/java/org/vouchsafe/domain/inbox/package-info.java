/** Words about what waits for a person. Knows nothing else. */
@NullMarked
package org.vouchsafe.domain.inbox;

import org.jspecify.annotations.NullMarked;
