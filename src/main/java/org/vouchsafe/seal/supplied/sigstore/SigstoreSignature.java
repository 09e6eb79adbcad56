package org.vouchsafe.seal.supplied.sigstore;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.evidence.SignatureVerdict;
import org.vouchsafe.domain.signature.KeyKind;
import org.vouchsafe.domain.signature.TrustedKey;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.seal.chain.CertificatePath;
import org.vouchsafe.seal.supplied.cms.TimeStamps;
import org.vouchsafe.seal.supplied.key.Conclusion;
import org.vouchsafe.seal.supplied.key.HeldKey;
import org.vouchsafe.seal.supplied.key.Primitive;
import org.vouchsafe.seal.supplied.key.Proof;
import org.vouchsafe.seal.supplied.key.SignatureReading;

/**
 * A sigstore bundle, judged offline as sigstore's client specification asks: the signature by the certificate's key, the certificate by an
 * authority of a trusted root at the time a log or a time stamp proves, the log's entry by the log's key and about this very signature.
 */
public final class SigstoreSignature {
    private static final String CODE_SIGNING = "1.3.6.1.5.5.7.3.3";
    private final Limits limits;
    private final Conclusion conclusion;

    public SigstoreSignature(Limits limits, Conclusion conclusion) {
        this.limits = limits;
        this.conclusion = conclusion;
    }

    /**
     * What can be said of the bundle.
     *
     * @param signed the file it is said to sign; null when it is an envelope that signs what it holds
     */
    public SignatureReading read(byte @Nullable [] signed, SourceFile file) {
        List<SignatureReading> readings = new ArrayList<>();
        for (TrustedKey root : conclusion.keyring().of(KeyKind.SIGSTORE_ROOT)) {
            // A root that went bad can date its entries as it likes.
            if (root.distrust() == null) {
                TrustedRoot.read(root.material()).ifPresent(each -> readings.add(read(signed, file, each)));
            }
        }
        return readings.stream().min(Comparator.comparingInt(SigstoreSignature::rank))
                .orElseGet(() -> SignatureReading.unjudged(null, "No sigstore trusted root is held in this workspace."));
    }

    private static int rank(SignatureReading reading) {
        return reading.verdict() == SignatureVerdict.PASSED ? 0 : reading.verdict() == SignatureVerdict.FAILED ? 1 : 2;
    }

    private SignatureReading read(byte @Nullable [] signed, SourceFile file, TrustedRoot root) {
        try {
            Bundle bundle = Bundle.read(file, limits);
            byte[] data = data(signed, bundle);
            return bundle.certificates().isEmpty() ? byKeyHeld(bundle, data, root) : byCertificate(bundle, data, root);
        } catch (Refutation e) {
            return e.reading();
        }
    }

    /** What the signature is made over. */
    private static byte[] data(byte @Nullable [] signed, Bundle bundle) throws Refutation {
        if (bundle.envelope() != null) {
            return bundle.envelope().signedBytes();
        }
        if (signed == null) {
            throw Refutation.unjudged("The bundle signs another file, which is not held.");
        }
        if (bundle.digest() != null && !Arrays.equals(bundle.digest(), Sha256.digest().digest(signed))) {
            throw Refutation.broken("The bundle is over a file with another SHA-256: this one was changed, or is another.");
        }
        return signed;
    }

    private SignatureReading byCertificate(Bundle bundle, byte[] data, TrustedRoot root) throws Refutation {
        X509Certificate signer = bundle.certificates().getFirst();
        if (!Primitive.anyFits(signer.getPublicKey(), data, bundle.signature())) {
            throw Refutation.broken("The signature does not fit the file: it was changed after it was signed.");
        }
        List<Proof> times = times(bundle, data, signer.getPublicKey(), root);
        if (bundle.entries().isEmpty() || times.isEmpty()) {
            throw Refutation
                    .unjudged("Neither a log entry nor a time stamp proves when the signature was made, as the certificate demands.");
        }
        certified(signer, bundle, times, root);
        SigstoreIdentity identity = SigstoreIdentity.of(signer);
        Optional<TrustedKey> expected = conclusion.keyring().of(KeyKind.SIGSTORE_IDENTITY).stream().filter(identity::isMeantBy)
                .min(Comparator.comparing((TrustedKey each) -> !conclusion.circumstances().authorKeys().contains(each.id())));
        Conclusion timed = conclusion.proven(times);
        return expected.map(key -> timed.held(key, identity.words(), signer.getPublicKey(), null))
                .orElseGet(() -> SignatureReading.unheld(identity.words(), "The bundle holds, and its certificate names " + identity.words()
                        + "; that identity is held for nobody."));
    }

    private SignatureReading byKeyHeld(Bundle bundle, byte[] data, TrustedRoot root) throws Refutation {
        SignatureReading reading = conclusion.byHeldKeys(bundle.keyHint(), held -> true,
                held -> Primitive.anyFits(held.publicKey(), data, bundle.signature()));
        Optional<HeldKey> held = conclusion.keyring().signers().stream().filter(each -> each.key().equals(reading.key())).findFirst();
        if (held.isEmpty() || reading.fit() != SignatureReading.Fit.FITS) {
            return reading;
        }
        return conclusion.proven(times(bundle, data, held.get().publicKey(), root)).by(held.get());
    }

    /** Every moment the bundle proves. Whatever in it proves nothing although it should, refutes the bundle. */
    private static List<Proof> times(Bundle bundle, byte[] data, PublicKey key, TrustedRoot root) throws Refutation {
        List<Proof> times = new ArrayList<>();
        var body = new LoggedBody(bundle, Sha256.digest().digest(data), key);
        for (LogEntry each : bundle.entries()) {
            Optional<String> lacking = each.lacks(bundle.version());
            if (lacking.isPresent()) {
                throw Refutation.unjudged(lacking.get());
            }
            LogProof.check(each, log(each, root));
            body.check(each);
            // Only the promise signs the time; without it the time is anybody's word.
            if (each.promise() != null && each.integrated() != null) {
                times.add(new Proof(each.integrated(), "entry " + each.logIndex() + " of a transparency log"));
            }
        }
        List<X509Certificate> anchors = root.stampers().stream().map(TrustedRoot.Chain::anchor).toList();
        List<X509Certificate> between = root.stampers().stream().flatMap(each -> each.certificates().stream()).toList();
        for (byte[] each : bundle.stamps()) {
            times.add(TimeStamps.proof(each, bundle.signature(), anchors, between,
                    (anchor, at) -> root.stampers().stream()
                            .anyMatch(chain -> chain.anchor().equals(anchor) && chain.validity().covers(at)))
                    .orElseThrow(() -> Refutation.unjudged("A time stamp in the bundle is not by an authority of the trusted root, "
                            + "or is not over this signature.")));
        }
        return times;
    }

    private static TrustedRoot.Log log(LogEntry entry, TrustedRoot root) throws Refutation {
        Instant at = entry.integrated();
        return root.logs().stream().filter(each -> each.isCalled(entry.logId()) && (at == null || each.validity().covers(at))).findFirst()
                .orElseThrow(() -> Refutation.unjudged("The entry is of a log that the trusted root does not name for that time."));
    }

    private static void certified(X509Certificate signer, Bundle bundle, List<Proof> times, TrustedRoot root) throws Refutation {
        List<String> purposes;
        try {
            purposes = signer.getExtendedKeyUsage();
        } catch (CertificateParsingException e) {
            throw Refutation.unjudged("The certificate in the bundle is damaged.");
        }
        if (purposes == null || !purposes.contains(CODE_SIGNING)) {
            throw Refutation.unjudged("The certificate in the bundle is not one for signing.");
        }
        List<X509Certificate> given = bundle.certificates().subList(1, bundle.certificates().size());
        for (Proof time : times) {
            boolean leads = root.authorities().stream().anyMatch(chain -> chain.validity().covers(time.at())
                    && CertificatePath.leads(signer, between(chain, given), chain.anchor(), time.at()));
            if (!leads) {
                throw Refutation.unjudged("No authority of the trusted root vouches for the certificate as of " + time.at()
                        + ", the proven time of the signature.");
            }
        }
        boolean logged = root.authorities().stream().flatMap(chain -> Stream.concat(chain.certificates().stream(), given.stream()))
                .filter(each -> issued(signer, each)).anyMatch(each -> CertificateLogged.by(root.certificateLogs(), signer, each));
        if (!root.certificateLogs().isEmpty() && !logged) {
            throw Refutation.unjudged("The certificate was not entered in a log of certificates that the trusted root names.");
        }
    }

    private static List<X509Certificate> between(TrustedRoot.Chain chain, List<X509Certificate> given) {
        return Stream.concat(chain.certificates().stream(), given.stream()).filter(each -> !each.equals(chain.anchor())).toList();
    }

    private static boolean issued(X509Certificate certificate, X509Certificate by) {
        if (!certificate.getIssuerX500Principal().equals(by.getSubjectX500Principal())) {
            return false;
        }
        try {
            certificate.verify(by.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
