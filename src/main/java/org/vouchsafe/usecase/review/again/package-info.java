/** Follow-ups: a short workbook that asks only what was unclear. May not see the faces. */
@NullMarked
package org.vouchsafe.usecase.review.again;

import org.jspecify.annotations.NullMarked;
