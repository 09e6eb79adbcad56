/** Signatures suppliers put on files, judged by the keys held. Knows no workspace: bytes and keys go in, a reading comes out. */
@NullMarked
package org.vouchsafe.seal.supplied;

import org.jspecify.annotations.NullMarked;
