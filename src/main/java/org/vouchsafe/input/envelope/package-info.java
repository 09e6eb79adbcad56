/** Signed envelopes around other documents (DSSE, sigstore bundles) and the in-toto statements in them, opened but not judged. */
@NullMarked
package org.vouchsafe.input.envelope;

import org.jspecify.annotations.NullMarked;
