/** Sound documents, changed in one place each, and what becomes of the states they speak of. No expectations of single documents live here. */
@NullMarked
package org.vouchsafe.journeys.mutation;

import org.jspecify.annotations.NullMarked;
