/** The incidents, and the room of the one chosen. Sees no other screen. */
@NullMarked
package org.vouchsafe.ui.incidents;

import org.jspecify.annotations.NullMarked;
