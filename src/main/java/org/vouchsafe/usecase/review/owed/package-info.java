/** What suppliers must send: by when, what of it came, and texts that chase the rest. May not see the faces. */
@NullMarked
package org.vouchsafe.usecase.review.owed;

import org.jspecify.annotations.NullMarked;
