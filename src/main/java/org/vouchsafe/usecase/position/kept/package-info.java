/** Positions kept from one place in the log to the next: what a fact can have changed is reached anew, all else is taken over. */
@NullMarked
package org.vouchsafe.usecase.position.kept;

import org.jspecify.annotations.NullMarked;
