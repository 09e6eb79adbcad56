/** How well each inventory is made. */
@NullMarked
package org.vouchsafe.ui.components.quality;

import org.jspecify.annotations.NullMarked;
