/** Signatures over JSON (JSF, RFC 8785) and of DSSE envelopes. */
@NullMarked
package org.vouchsafe.seal.supplied.json;

import org.jspecify.annotations.NullMarked;
