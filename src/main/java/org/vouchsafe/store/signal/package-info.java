/** In the workspace: signals of urgency, which feeds were looked through, and what was copied from them. */
@NullMarked
package org.vouchsafe.store.signal;

import org.jspecify.annotations.NullMarked;
