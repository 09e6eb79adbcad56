/** The dialog about what the workspace demands before it believes. Sees use cases through one interface. */
@NullMarked
package org.vouchsafe.ui.shell.policy;

import org.jspecify.annotations.NullMarked;
