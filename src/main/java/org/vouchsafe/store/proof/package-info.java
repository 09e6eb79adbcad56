/** Entries of the audit log opened for strangers: what they say, what they stand for, and that they are in the log. May not see other aggregates. */
@NullMarked
package org.vouchsafe.store.proof;

import org.jspecify.annotations.NullMarked;
