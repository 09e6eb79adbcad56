/** Received files, kept byte for byte, with where each came from. */
@NullMarked
package org.vouchsafe.domain.evidence;

import org.jspecify.annotations.NullMarked;
