/** What the window remembers from one start to the next. Never anything about a workspace's content. */
@NullMarked
package org.vouchsafe.ui.shell.settings;

import org.jspecify.annotations.NullMarked;
