/** Minisign signatures. */
@NullMarked
package org.vouchsafe.seal.supplied.minisign;

import org.jspecify.annotations.NullMarked;
