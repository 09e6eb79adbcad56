/** Finding components and their uses. May not see the faces. */
@NullMarked
package org.vouchsafe.usecase.component;

import org.jspecify.annotations.NullMarked;
