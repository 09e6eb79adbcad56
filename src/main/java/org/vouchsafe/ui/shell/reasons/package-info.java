/** The panel at the side that says why a state is what it is and how it came to be; opened from every state shown in the window. */
@NullMarked
package org.vouchsafe.ui.shell.reasons;

import org.jspecify.annotations.NullMarked;
