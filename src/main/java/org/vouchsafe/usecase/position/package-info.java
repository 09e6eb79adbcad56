/** Positions read from the store at one viewpoint. May not see the faces. */
@NullMarked
package org.vouchsafe.usecase.position;

import org.jspecify.annotations.NullMarked;
