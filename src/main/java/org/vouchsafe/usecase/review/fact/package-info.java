/** Gathers what answers are held against. May not see the faces. */
@NullMarked
package org.vouchsafe.usecase.review.fact;

import org.jspecify.annotations.NullMarked;
