package org.vouchsafe.seal.supplied.cms;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.signature.KeyKind;
import org.vouchsafe.domain.signature.TrustedKey;
import org.vouchsafe.seal.chain.CertificatePath;
import org.vouchsafe.seal.supplied.key.HeldKey;
import org.vouchsafe.seal.supplied.key.Identity;
import org.vouchsafe.seal.supplied.key.Keyring;
import org.vouchsafe.seal.supplied.key.Proof;
import org.vouchsafe.seal.supplied.key.PublicKeys;

/** RFC 3161 time stamps: what somebody believed for the time says he saw, and when. */
public final class TimeStamps {
    private TimeStamps() {}

    /**
     * The moment a token proves for these bytes, by a time authority held; empty when it proves none.
     *
     * @param token a time-stamp token (ContentInfo, DER), or the whole answer it came in
     */
    public static Optional<Proof> proof(byte[] token, byte[] stamped, Keyring keyring) {
        List<X509Certificate> anchors = keyring.certificates(KeyKind.TIME_AUTHORITY).stream().filter(each -> believed(each.key()))
                .map(HeldKey::certificate).filter(java.util.Objects::nonNull).map(X509Certificate.class::cast).toList();
        return proof(token, stamped, anchors, List.of(), (anchor, at) -> true);
    }

    /** The same by anchors of one's own; {@code inTime} says whether an anchor is believed for that moment. */
    public static Optional<Proof> proof(byte[] token, byte[] stamped, Collection<X509Certificate> anchors,
            Collection<X509Certificate> between, BiPredicate<X509Certificate, Instant> inTime) {
        try {
            TimeStampToken stamp = token(token);
            if (stamp == null) {
                return Optional.empty();
            }
            Optional<String> digest = digest(stamp.getTimeStampInfo().getMessageImprintAlgOID());
            if (digest.isEmpty() || !Arrays.equals(MessageDigest.getInstance(digest.get()).digest(stamped),
                    stamp.getTimeStampInfo().getMessageImprintDigest())) {
                return Optional.empty();
            }
            Instant at = stamp.getTimeStampInfo().getGenTime().toInstant();
            List<X509Certificate> given = new ArrayList<>(between);
            for (X509CertificateHolder each : stamp.getCertificates().getMatches(null)) {
                PublicKeys.certificate(each.getEncoded()).ifPresent(given::add);
            }
            List<X509Certificate> all = new ArrayList<>(given);
            all.addAll(anchors);
            for (X509Certificate signer : all) {
                if (isSigner(stamp, signer) && signed(stamp, signer)) {
                    for (X509Certificate anchor : anchors) {
                        if (inTime.test(anchor, at) && CertificatePath.leads(signer, given, anchor, at)) {
                            return Optional.of(new Proof(at, "a time stamp of " + Identity.shown(signer)));
                        }
                    }
                }
            }
            return Optional.empty();
        } catch (TSPException | GeneralSecurityException | java.io.IOException | RuntimeException e) {
            // A damaged token proves nothing; the library meets it with exceptions of many kinds.
            return Optional.empty();
        }
    }

    /** An answer begins with its status, a token with the type of its content. */
    private static @Nullable TimeStampToken token(byte[] der) throws TSPException, java.io.IOException {
        boolean answer = ASN1Sequence.getInstance(der).getObjectAt(0) instanceof ASN1Sequence;
        return answer ? new TimeStampResponse(der).getTimeStampToken() : new TimeStampToken(ContentInfo.getInstance(der));
    }

    private static boolean isSigner(TimeStampToken stamp, X509Certificate certificate)
            throws GeneralSecurityException, java.io.IOException {
        List<String> purposes = certificate.getExtendedKeyUsage();
        return purposes != null && purposes.contains(KeyPurposeId.id_kp_timeStamping.getId())
                && stamp.getSID().match(new X509CertificateHolder(certificate.getEncoded()));
    }

    private static boolean signed(TimeStampToken stamp, X509Certificate certificate) {
        try {
            stamp.validate(new JcaSimpleSignerInfoVerifierBuilder().build(certificate));
            return true;
        } catch (TSPException | org.bouncycastle.operator.OperatorCreationException | RuntimeException e) {
            return false;
        }
    }

    /** A time authority that went bad proves nothing, whatever it says the time was. */
    private static boolean believed(TrustedKey key) {
        return key.distrust() == null;
    }

    private static Optional<String> digest(ASN1ObjectIdentifier algorithm) {
        if (algorithm.equals(NISTObjectIdentifiers.id_sha256)) {
            return Optional.of("SHA-256");
        }
        if (algorithm.equals(NISTObjectIdentifiers.id_sha384)) {
            return Optional.of("SHA-384");
        }
        return algorithm.equals(NISTObjectIdentifiers.id_sha512) ? Optional.of("SHA-512") : Optional.empty();
    }
}
