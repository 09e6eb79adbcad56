/** Importing through the window: what is dropped or chosen, what is said about it, what came of it. */
@NullMarked
package org.vouchsafe.ui.shell.intake;

import org.jspecify.annotations.NullMarked;
