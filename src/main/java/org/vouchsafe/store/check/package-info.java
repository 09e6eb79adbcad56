/** Verifies a workspace: the file, originals, facts against the log, and what is derived from them. */
@NullMarked
package org.vouchsafe.store.check;

import org.jspecify.annotations.NullMarked;
