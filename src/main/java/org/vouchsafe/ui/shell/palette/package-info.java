/** The search box: finds every command and everything in the workspace. Does not know the window. */
@NullMarked
package org.vouchsafe.ui.shell.palette;

import org.jspecify.annotations.NullMarked;
