/** Incidents and what was said in them: facts like all others. May not see the faces. */
@NullMarked
package org.vouchsafe.store.incident;

import org.jspecify.annotations.NullMarked;
