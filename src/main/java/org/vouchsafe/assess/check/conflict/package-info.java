/** One class per way in which sources contradict each other without changing a state. */
@NullMarked
package org.vouchsafe.assess.check.conflict;

import org.jspecify.annotations.NullMarked;
