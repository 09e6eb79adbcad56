/** Signatures suppliers put on files: the keys held, the files that carry signatures, and what was found. */
@NullMarked
package org.vouchsafe.domain.signature;

import org.jspecify.annotations.NullMarked;
