/** Identities: PKCS#12 files, their creation, and the signing keys in them. Private keys never enter a workspace. */
@NullMarked
package org.vouchsafe.seal.key;

import org.jspecify.annotations.NullMarked;
