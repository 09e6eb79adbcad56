/** One advisory, many ids: which records speak of the same thing. */
@NullMarked
package org.vouchsafe.assess.advisory;

import org.jspecify.annotations.NullMarked;
