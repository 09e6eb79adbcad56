package org.vouchsafe.seal;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.seal.key.Certificates;
import org.vouchsafe.seal.key.Strength;

/** What is to be said, in plain words, of who signed and when. */
public final class SignerWords {
    /** What is said of a time that nobody but the signer stands for. */
    public static final String TIME_BY_SIGNER_ONLY = "The time is asserted by the signer only; no time stamp proves it.";

    private SignerWords() {}

    /** Whose name stands for it, who vouches for that name, and who says when. */
    public static List<String> of(List<X509Certificate> chain, @Nullable Instant signedAt, Trust trust) {
        X509Certificate signer = chain.getFirst();
        List<String> words = new ArrayList<>(ofName(chain, trust));
        if (signedAt != null && !isValidAt(signer, signedAt)) {
            words.add("The certificate was not valid at the stated time of signing.");
        }
        weakness(signer).ifPresent(words::add);
        if (trust.isStated()) {
            String what = "The signer's name";
            words.add(trust.reaches(signer, chain, signedAt) ? believed(what, chain, trust) : doubted(what));
        }
        words.add(TIME_BY_SIGNER_ONLY);
        return words;
    }

    /** What is said of somebody who leads to an issuer the reader trusts. */
    public static String believed(String what, List<X509Certificate> chain, Trust trust) {
        return trust.names(chain.getFirst()) ? what + " is that of a certificate you said you trust."
                : what + " is vouched for by an issuer you said you trust.";
    }

    /** What is said of somebody who does not. */
    public static String doubted(String what) {
        return what + " is vouched for by nobody you said you trust.";
    }

    /** Whose name stands for it, and who vouches for that name; whether they are to be believed is said by others once the reader named somebody. */
    public static List<String> ofName(List<X509Certificate> chain, Trust trust) {
        X509Certificate signer = chain.getFirst();
        String fingerprint = Certificates.fingerprint(signer).hex();
        if (Certificates.isSelfSigned(signer)) {
            return List
                    .of("The signer's certificate is self-signed: nobody else vouches for the name. Compare its fingerprint with one you "
                            + "were given another way: " + fingerprint + ".");
        }
        String by = chain.size() == 1 ? signer.getIssuerX500Principal().getName() + ", whose own certificate is not in the file"
                : Certificates.subject(chain.getLast());
        String unchecked = trust.isStated() ? ". " : "; whether that issuer is to be trusted was not checked. ";
        return List.of(
                "The signer's name is vouched for by " + by + unchecked + "Fingerprint of the signer's certificate: " + fingerprint + ".");
    }

    /** Why a signature by this certificate may be anybody's; empty when its key is strong enough. */
    public static Optional<String> weakness(X509Certificate signer) {
        return Strength.objection(signer.getPublicKey())
                .map(why -> why + " Others than " + Certificates.subject(signer) + " may have made the signature.");
    }

    /** Whether the certificate's validity covers the stated time; without one it cannot be told. */
    public static boolean isValidAt(X509Certificate signer, @Nullable Instant signedAt) {
        return signedAt != null && !signedAt.isBefore(signer.getNotBefore().toInstant())
                && !signedAt.isAfter(signer.getNotAfter().toInstant());
    }
}
