package org.vouchsafe.seal;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.seal.key.Certificates;

/** What is to be said, in plain words, of who signed and when. */
public final class SignerWords {
    private SignerWords() {}

    /** Whose name stands for it, who vouches for that name, and who says when. */
    public static List<String> of(List<X509Certificate> chain, @Nullable Instant signedAt) {
        X509Certificate signer = chain.getFirst();
        List<String> words = new ArrayList<>();
        String fingerprint = Certificates.fingerprint(signer).hex();
        words.add(Certificates.isSelfSigned(signer)
                ? "The signer's certificate is self-signed: nobody else vouches for the name. Compare its fingerprint with one you were given another way: "
                        + fingerprint + "."
                : "The signer's name is vouched for by " + Certificates.subject(chain.getLast())
                        + "; whether that issuer is to be trusted was not checked. "
                        + "Fingerprint of the signer's certificate: " + fingerprint + ".");
        if (signedAt != null && !isValidAt(signer, signedAt)) {
            words.add("The certificate was not valid at the stated time of signing.");
        }
        words.add("The time is asserted by the signer only; no time stamp proves it.");
        return words;
    }

    /** Whether the certificate's validity covers the stated time; without one it cannot be told. */
    public static boolean isValidAt(X509Certificate signer, @Nullable Instant signedAt) {
        return signedAt != null && !signedAt.isBefore(signer.getNotBefore().toInstant())
                && !signedAt.isAfter(signer.getNotAfter().toInstant());
    }
}
