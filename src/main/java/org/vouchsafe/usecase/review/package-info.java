/** Reviewing answers: what they are worth, what contradicts them, what is said of them. May not see the faces. */
@NullMarked
package org.vouchsafe.usecase.review;

import org.jspecify.annotations.NullMarked;
