/** Advisories that are asked of every release in a scope, whether or not anything is known. May not see the faces. */
@NullMarked
package org.vouchsafe.usecase.tracking;

import org.jspecify.annotations.NullMarked;
