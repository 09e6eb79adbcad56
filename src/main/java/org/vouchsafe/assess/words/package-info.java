/** How what assessment speaks of is called in its sentences. */
@NullMarked
package org.vouchsafe.assess.words;

import org.jspecify.annotations.NullMarked;
