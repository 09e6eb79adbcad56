/** Inventories found by release or by evidence, judged and compared. May not see the faces. */
@NullMarked
package org.vouchsafe.usecase.inventory;

import org.jspecify.annotations.NullMarked;
