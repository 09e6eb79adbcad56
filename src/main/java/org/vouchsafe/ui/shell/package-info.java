/** The window around the screens, and the one list that names them. Opens and closes workspaces. */
@NullMarked
package org.vouchsafe.ui.shell;

import org.jspecify.annotations.NullMarked;
