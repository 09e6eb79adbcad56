/** Detached OpenPGP signatures. */
@NullMarked
package org.vouchsafe.seal.supplied.pgp;

import org.jspecify.annotations.NullMarked;
