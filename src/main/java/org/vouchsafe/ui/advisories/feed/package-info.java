/** The feeds as the window shows them. */
@NullMarked
package org.vouchsafe.ui.advisories.feed;

import org.jspecify.annotations.NullMarked;
