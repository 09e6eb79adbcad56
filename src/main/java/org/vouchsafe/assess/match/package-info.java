/** Whether a listed component is one that an advisory speaks of. Pure per component and advisory, so its answers may be kept. */
@NullMarked
package org.vouchsafe.assess.match;

import org.jspecify.annotations.NullMarked;
