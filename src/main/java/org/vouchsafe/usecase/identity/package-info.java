/** Who is who in the register: names, merging, splitting, removal, and suggestions for evidence that waits. Works within one change. */
@NullMarked
package org.vouchsafe.usecase.identity;

import org.jspecify.annotations.NullMarked;
