/** Verbs. They own the transactions and write the audit log; window and command line call nothing else. */
@NullMarked
package org.vouchsafe.usecase;

import org.jspecify.annotations.NullMarked;
