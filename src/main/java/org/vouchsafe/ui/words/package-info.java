/** The same word for the same thing on every screen, and how moments are written. No JavaFX here. */
@NullMarked
package org.vouchsafe.ui.words;

import org.jspecify.annotations.NullMarked;
