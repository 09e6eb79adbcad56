/** How long what was received is kept, what holds it, and what remains when it is gone. */
@NullMarked
package org.vouchsafe.domain.retention;

import org.jspecify.annotations.NullMarked;
