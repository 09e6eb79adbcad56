/** What somebody must still do, from wherever it was written down: incidents, gaps, exceptions, decisions that run out. */
@NullMarked
package org.vouchsafe.usecase.duty;

import org.jspecify.annotations.NullMarked;
