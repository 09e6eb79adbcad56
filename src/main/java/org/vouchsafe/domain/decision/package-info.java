/** The analyst's determinations. */
@NullMarked
package org.vouchsafe.domain.decision;

import org.jspecify.annotations.NullMarked;
