/** How exposed each supplier is to the next compromise of a package. Sees no other screen. */
@NullMarked
package org.vouchsafe.ui.governance;

import org.jspecify.annotations.NullMarked;
