package org.vouchsafe.seal;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.seal.key.Certificates;

/** What is to be said, in plain words, of who signed and when. */
public final class SignerWords {
    /** What is said of a time that nobody but the signer stands for. */
    public static final String TIME_BY_SIGNER_ONLY = "The time is asserted by the signer only; no time stamp proves it.";

    private SignerWords() {}

    /** Whose name stands for it, who vouches for that name, and who says when. */
    public static List<String> of(List<X509Certificate> chain, @Nullable Instant signedAt) {
        X509Certificate signer = chain.getFirst();
        List<String> words = new ArrayList<>(ofName(chain));
        if (signedAt != null && !isValidAt(signer, signedAt)) {
            words.add("The certificate was not valid at the stated time of signing.");
        }
        words.add(TIME_BY_SIGNER_ONLY);
        return words;
    }

    /** Whose name stands for it, and who vouches for that name. */
    public static List<String> ofName(List<X509Certificate> chain) {
        X509Certificate signer = chain.getFirst();
        String fingerprint = Certificates.fingerprint(signer).hex();
        if (Certificates.isSelfSigned(signer)) {
            return List
                    .of("The signer's certificate is self-signed: nobody else vouches for the name. Compare its fingerprint with one you "
                            + "were given another way: " + fingerprint + ".");
        }
        String by = chain.size() == 1 ? signer.getIssuerX500Principal().getName() + ", whose own certificate is not in the file"
                : Certificates.subject(chain.getLast());
        return List.of("The signer's name is vouched for by " + by + "; whether that issuer is to be trusted was not checked. "
                + "Fingerprint of the signer's certificate: " + fingerprint + ".");
    }

    /** Whether the certificate's validity covers the stated time; without one it cannot be told. */
    public static boolean isValidAt(X509Certificate signer, @Nullable Instant signedAt) {
        return signedAt != null && !signedAt.isBefore(signer.getNotBefore().toInstant())
                && !signedAt.isAfter(signer.getNotAfter().toInstant());
    }
}
