/** Keys held, files that carry signatures, and verdicts, as facts; also provenance and comparisons of files. */
@NullMarked
package org.vouchsafe.store.signature;

import org.jspecify.annotations.NullMarked;
