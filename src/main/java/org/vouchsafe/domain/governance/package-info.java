/** How exposed suppliers are to the next compromise of a package, from what their files say. */
@NullMarked
package org.vouchsafe.domain.governance;

import org.jspecify.annotations.NullMarked;
