/** Carries work off the window's thread and its results back; the only place that knows runLater. Knows no screen. */
@NullMarked
package org.vouchsafe.ui.task;

import org.jspecify.annotations.NullMarked;
