/** Sigstore bundles, judged offline against a trusted root. */
@NullMarked
package org.vouchsafe.seal.supplied.sigstore;

import org.jspecify.annotations.NullMarked;
