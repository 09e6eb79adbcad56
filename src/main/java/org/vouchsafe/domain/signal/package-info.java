/** How urgent an advisory is by the word of others: known exploitation, probability of exploitation, severity; each with its source and date. */
@NullMarked
package org.vouchsafe.domain.signal;

import org.jspecify.annotations.NullMarked;
