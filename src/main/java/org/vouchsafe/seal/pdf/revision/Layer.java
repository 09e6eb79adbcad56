package org.vouchsafe.seal.pdf.revision;

import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Sha256;

/** One revision of a sealed report. */
public sealed interface Layer {
    /** The first byte behind it. */
    int end();

    /**
     * A signature.
     *
     * @param role name of its field; null when the field is not of ours
     * @param digest of everything it covers, which is all up to its end but its own value
     */
    record Signed(@Nullable String role, Sha256 digest, byte[] cms, int end) implements Layer {}

    /** A document time stamp over all up to its end. */
    record Stamped(Sha256 digest, byte[] token, int end) implements Layer {}

    /** Validation data, which nobody signs by itself. */
    record Validated(ValidationData data, int end) implements Layer {}
}
