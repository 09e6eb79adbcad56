/** Gathers the facts that bear on one advisory, for assessment. */
@NullMarked
package org.vouchsafe.store.load;

import org.jspecify.annotations.NullMarked;
