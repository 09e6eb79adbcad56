/** Claims as an analyst works with them: which there are, what became of each, and what a name in them means. */
@NullMarked
package org.vouchsafe.usecase.claim;

import org.jspecify.annotations.NullMarked;
