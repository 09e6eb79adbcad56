package org.vouchsafe.domain.signature;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That a file carries a signature, as its reader saw it; nothing is verified.
 *
 * @param hints how it names the files it is about; empty when it only signs itself
 */
public record SignatureCarrier(SignatureMethod method, Attachment attachment, List<Hint> hints) {
    /** Whether the signature stands in the file it signs, or beside it. */
    public enum Attachment {
        EMBEDDED, DETACHED
    }

    /**
     * A file the signature may be over.
     *
     * @param name without folders; null when only the digest is known
     * @param digest in hexadecimal, lower case; null when only the name is known
     */
    public record Hint(@Nullable String name, @Nullable String digest) {}

    public SignatureCarrier {
        hints = List.copyOf(hints);
    }
}
