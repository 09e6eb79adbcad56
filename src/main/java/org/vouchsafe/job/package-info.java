/** Long work with progress and cancel; the only place that starts threads. No JavaFX here. */
@NullMarked
package org.vouchsafe.job;

import org.jspecify.annotations.NullMarked;
