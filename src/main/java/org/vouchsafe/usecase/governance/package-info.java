/** How exposed suppliers are to the next compromise of a package. May not see the faces. */
@NullMarked
package org.vouchsafe.usecase.governance;

import org.jspecify.annotations.NullMarked;
