/** Everything somebody must still do, over all incidents, gaps, exceptions and decisions. Sees no other screen. */
@NullMarked
package org.vouchsafe.ui.actions;

import org.jspecify.annotations.NullMarked;
