/** Positions that were reached, kept with what tells whether they still hold. Derived from facts: never a source, always to be thrown away. */
@NullMarked
package org.vouchsafe.store.position;

import org.jspecify.annotations.NullMarked;
