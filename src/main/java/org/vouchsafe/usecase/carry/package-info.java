/** Decisions proposed for other releases. May not see the faces. */
@NullMarked
package org.vouchsafe.usecase.carry;

import org.jspecify.annotations.NullMarked;
