package org.vouchsafe.seal.supplied.key;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.evidence.SignatureVerdict;
import org.vouchsafe.domain.signature.TrustedKey;

/**
 * What can be said of one signature over one file.
 *
 * @param fit whether bytes, signature and some key go together at all, believed or not
 * @param key the key held that it was judged by; null when none was
 * @param signer who signed, as key or signature says; null when nothing says it
 * @param proof the earliest proof that it existed; null when it does not matter
 * @param reasons in plain words, the most important first
 */
public record SignatureReading(Fit fit, SignatureVerdict verdict, @Nullable TrustedKey key, @Nullable String signer, @Nullable Proof proof,
        List<String> reasons) {
    /** Whether a signature goes with the bytes. */
    public enum Fit {
        FITS, DOES_NOT_FIT, UNKNOWN
    }

    public SignatureReading {
        reasons = List.copyOf(reasons);
    }

    /** Bytes and signature do not go together. */
    public static SignatureReading broken(@Nullable String signer, String... reasons) {
        return new SignatureReading(Fit.DOES_NOT_FIT, SignatureVerdict.FAILED, null, signer, null, List.of(reasons));
    }

    /** It goes with the bytes, but nothing held says whose it is. */
    public static SignatureReading unheld(@Nullable String signer, String... reasons) {
        return new SignatureReading(Fit.FITS, SignatureVerdict.INDETERMINATE, null, signer, null, List.of(reasons));
    }

    /** It cannot be judged. */
    public static SignatureReading unjudged(@Nullable String signer, String... reasons) {
        return new SignatureReading(Fit.UNKNOWN, SignatureVerdict.INDETERMINATE, null, signer, null, List.of(reasons));
    }
}
