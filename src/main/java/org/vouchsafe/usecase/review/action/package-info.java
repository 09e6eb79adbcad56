/** Gaps as actions: listed, moved, closed with what shows that they are closed. May not see the faces. */
@NullMarked
package org.vouchsafe.usecase.review.action;

import org.jspecify.annotations.NullMarked;
