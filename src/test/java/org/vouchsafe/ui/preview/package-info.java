/** Invented data and tools to look at the window with. Not part of the program. */
@NullMarked
package org.vouchsafe.ui.preview;

import org.jspecify.annotations.NullMarked;
