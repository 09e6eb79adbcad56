package org.vouchsafe.seal;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.seal.key.SigningKey;
import org.vouchsafe.seal.supplied.Certified;

/** A little certification authority, a time-stamp authority and a status service, made for a test. */
public final class Issuers {
    public final Certified root = Certified.authority("Root of the test");
    public final Certified stampRoot = Certified.authority("Root of the stamps");
    public final Certified preparer = Certified.signer(root, "Mara Lind");
    public final Certified reviewer = Certified.signer(root, "Otto Reyes");
    public final Certified stamper = Certified.by(stampRoot, "Stamp office", Certified.Kind.STAMPER, "2020-01-01T00:00:00Z",
            "2039-01-01T00:00:00Z");
    public final Certified responder = responder(root);

    public static SigningKey key(Certified signer, X509Certificate... issuers) {
        List<X509Certificate> chain = new ArrayList<>(List.of(signer.certificate()));
        chain.addAll(List.of(issuers));
        return new SigningKey("key", signer.pair().getPrivate(), chain);
    }

    public SigningKey preparerKey() {
        return key(preparer, root.certificate());
    }

    public SigningKey reviewerKey() {
        return key(reviewer, root.certificate());
    }

    /** A certificate for the key and the name of another, as an authority issues it for a request. */
    public static byte[] certify(Certified issuer, X509Certificate asked) {
        try {
            var builder = new org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder(issuer.certificate().getSubjectX500Principal(),
                    BigInteger.valueOf(9001), Date.from(Instant.parse("2026-01-01T00:00:00Z")),
                    Date.from(Instant.parse("2028-01-01T00:00:00Z")),
                    asked.getSubjectX500Principal(), asked.getPublicKey());
            return builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(issuer.pair().getPrivate())).getEncoded();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the authority answers to a request, with all its certificates. */
    public byte[] stamp(byte[] request, Instant at) {
        return stamp(request, at, stamper, "1.2.3.4.5", List.of(stamper.certificate(), stampRoot.certificate()));
    }

    public byte[] stamp(byte[] request, Instant at, Certified by, String policy, List<X509Certificate> certificates) {
        try {
            var digests = new JcaDigestCalculatorProviderBuilder().build().get(new AlgorithmIdentifier(TSPAlgorithms.SHA256));
            var tokens = new TimeStampTokenGenerator(
                    new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withECDSA", by.pair().getPrivate(), by.certificate()), digests,
                    new ASN1ObjectIdentifier(policy));
            tokens.addCertificates(new JcaCertStore(certificates));
            var responses = new TimeStampResponseGenerator(tokens, Set.of(TSPAlgorithms.SHA256));
            return responses.generateGrantedResponse(new TimeStampRequest(request), BigInteger.valueOf(41), Date.from(at), "Operation Okay")
                    .getEncoded();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The revocation list of an authority; {@code revoked} (or nothing) stands in it. */
    public static byte[] crl(Certified issuer, Instant at, @Nullable X509Certificate revoked, @Nullable Instant since) {
        try {
            var builder = new X509v2CRLBuilder(X500Name.getInstance(issuer.certificate().getSubjectX500Principal().getEncoded()),
                    Date.from(at));
            builder.setNextUpdate(Date.from(at.plusSeconds(30L * 86_400)));
            if (revoked != null && since != null) {
                builder.addCRLEntry(revoked.getSerialNumber(), Date.from(since), CRLReason.keyCompromise);
            }
            return builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(issuer.pair().getPrivate())).getEncoded();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The answer of the status service. */
    public byte[] ocsp(X509Certificate about, Instant at, @Nullable Instant revokedSince) {
        try {
            var digests = new JcaDigestCalculatorProviderBuilder().build();
            var builder = new BasicOCSPRespBuilder(
                    new RespID(new X509CertificateHolder(responder.certificate().getEncoded()).getSubject()));
            CertificateStatus status = revokedSince == null ? CertificateStatus.GOOD
                    : new RevokedStatus(Date.from(revokedSince), CRLReason.keyCompromise);
            builder.addResponse(
                    new CertificateID(digests.get(CertificateID.HASH_SHA1), new X509CertificateHolder(root.certificate().getEncoded()),
                            about.getSerialNumber()),
                    status, Date.from(at), Date.from(at.plusSeconds(86_400)));
            var basic = builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(responder.pair().getPrivate()),
                    new X509CertificateHolder[] {new X509CertificateHolder(responder.certificate().getEncoded()),
                            new X509CertificateHolder(root.certificate().getEncoded())},
                    Date.from(at));
            return new OCSPRespBuilder().build(OCSPRespBuilder.SUCCESSFUL, basic).getEncoded();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public static byte[] der(Certified certified) {
        try {
            return certified.certificate().getEncoded();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public static byte[] pem(byte[] der, String kind) {
        return ("-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END " + kind
                + "-----\n").getBytes(StandardCharsets.US_ASCII);
    }

    private static Certified responder(Certified root) {
        try {
            return Certified.by(root, "Status service", Certified.Kind.SIGNER, "2025-01-01T00:00:00Z", "2039-01-01T00:00:00Z",
                    new Extension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_OCSPSigning).getEncoded()),
                    new Extension(org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, false,
                            org.bouncycastle.asn1.DERNull.INSTANCE.getEncoded()));
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
