/** Changes as acts of a person that can be taken back by recording their opposite. Nothing is deleted. */
@NullMarked
package org.vouchsafe.store.act;

import org.jspecify.annotations.NullMarked;
