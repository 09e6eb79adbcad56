/** Received files: content-addressed originals, their register, placements, withdrawals, retention. */
@NullMarked
package org.vouchsafe.store.evidence;

import org.jspecify.annotations.NullMarked;
