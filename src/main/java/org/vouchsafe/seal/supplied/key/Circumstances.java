package org.vouchsafe.seal.supplied.key;

import java.time.Instant;
import java.util.Set;
import org.vouchsafe.domain.signature.TrustedKeyId;

/**
 * What is known around a signature.
 *
 * @param heldSince since when both the file and its signature are recorded here, which proves that the signature existed then
 * @param authorKeys the keys held for the author of the file; empty when none are or the author is not known
 */
public record Circumstances(Instant heldSince, Set<TrustedKeyId> authorKeys) {
    public Circumstances {
        authorKeys = Set.copyOf(authorKeys);
    }

    /** The proof that lies in our own log. */
    public Proof ownProof() {
        return new Proof(heldSince, "the log of this workspace");
    }
}
