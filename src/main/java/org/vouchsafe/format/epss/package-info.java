/** Reads scores of the probability of exploitation (EPSS), as FIRST publishes them. */
@NullMarked
package org.vouchsafe.format.epss;

import org.jspecify.annotations.NullMarked;
