package org.vouchsafe.seal.supplied.cms;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.operator.OperatorCreationException;
import org.vouchsafe.seal.supplied.key.Conclusion;
import org.vouchsafe.seal.supplied.key.HeldKey;
import org.vouchsafe.seal.supplied.key.Identity;
import org.vouchsafe.seal.supplied.key.Proof;
import org.vouchsafe.seal.supplied.key.PublicKeys;
import org.vouchsafe.seal.supplied.key.SignatureReading;

/** CMS signatures beside a file (RFC 5652), PEM or DER, with the time stamps in them. */
public final class DetachedCms {
    private static final Set<ASN1ObjectIdentifier> STRONG = Set.of(NISTObjectIdentifiers.id_sha256, NISTObjectIdentifiers.id_sha384,
            NISTObjectIdentifiers.id_sha512, NISTObjectIdentifiers.id_sha3_256, NISTObjectIdentifiers.id_sha3_384,
            NISTObjectIdentifiers.id_sha3_512, NISTObjectIdentifiers.id_shake256);
    private final Conclusion conclusion;

    public DetachedCms(Conclusion conclusion) {
        this.conclusion = conclusion;
    }

    /** What can be said of each signer over these bytes. */
    public List<SignatureReading> read(byte[] signed, byte[] signature) {
        Optional<byte[]> der = der(signature);
        if (der.isEmpty()) {
            return List.of(SignatureReading.unjudged(null, "The CMS signature is damaged."));
        }
        try {
            CMSSignedData bare = new CMSSignedData(der.get());
            if (bare.getSignedContent() != null && !Arrays.equals((byte[]) bare.getSignedContent().getContent(), signed)) {
                return List.of(SignatureReading.broken(null, "The CMS signature carries content of its own, and it is not this file."));
            }
            var whole = new CMSSignedData(new CMSProcessableByteArray(signed), der.get());
            List<SignatureReading> readings = new ArrayList<>();
            for (SignerInformation each : whole.getSignerInfos().getSigners()) {
                readings.add(read(whole, each, signed));
            }
            return readings.isEmpty() ? List.of(SignatureReading.unjudged(null, "The CMS file holds no signature, only certificates."))
                    : readings;
        } catch (CMSException | IOException | RuntimeException e) {
            // The library meets damage with exceptions of many kinds.
            return List.of(SignatureReading.unjudged(null, "The CMS signature is damaged."));
        }
    }

    /** The DER of a PEM or DER file; empty when it is neither. */
    public static Optional<byte[]> der(byte[] file) {
        if (file.length > 0 && file[0] == 0x30) {
            return Optional.of(file);
        }
        try (var parser = new PEMParser(new InputStreamReader(new ByteArrayInputStream(file), StandardCharsets.US_ASCII))) {
            var pem = parser.readPemObject();
            return pem == null ? Optional.empty() : Optional.of(pem.getContent());
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private SignatureReading read(CMSSignedData whole, SignerInformation signer, byte[] signed) throws IOException {
        if (signer.getSignedAttributes() == null && signed.length > 0 && signed[0] == 0x31) {
            // A set of attributes signed for another file could be passed off as a file itself (RFC 5652, security considerations).
            return SignatureReading.unjudged(null, "The file looks like the inside of another signature, which proves nothing.");
        }
        List<X509Certificate> given = new ArrayList<>();
        for (X509CertificateHolder each : whole.getCertificates().getMatches(null)) {
            PublicKeys.certificate(each.getEncoded()).ifPresent(given::add);
        }
        Stream<X509Certificate> held = conclusion.keyring().signers().stream().map(HeldKey::certificate)
                .filter(java.util.Objects::nonNull).map(X509Certificate.class::cast);
        List<X509Certificate> candidates = Stream.concat(given.stream(), held).filter(each -> isSigner(signer, each)).distinct().toList();
        if (candidates.isEmpty()) {
            Optional<HeldKey> bare = conclusion.keyring().signers().stream().filter(each -> each.certificate() == null)
                    .filter(each -> fits(signer, each)).findFirst();
            return bare.map(conclusion.proven(times(signer))::by).orElseGet(() -> SignatureReading.unjudged(null,
                    "The signature does not carry its signer's certificate, and that certificate is not held."));
        }
        X509Certificate certificate = candidates.getFirst();
        if (!fits(signer, certificate)) {
            return SignatureReading.broken(Identity.shown(certificate),
                    "The signature of " + Identity.shown(certificate) + " does not fit the file: it was changed after it was signed, "
                            + "or the signature belongs to another file.");
        }
        SignatureReading reading = conclusion.proven(times(signer)).byCertificate(certificate, given);
        ASN1ObjectIdentifier digest = signer.getDigestAlgorithmID().getAlgorithm();
        if (!STRONG.contains(digest) && reading.key() != null) {
            return conclusion.indeterminate(reading.key(), reading.signer(),
                    "It rests on a digest that proves nothing any more or is not judged here (" + digest + ").");
        }
        return reading;
    }

    private static boolean isSigner(SignerInformation signer, X509Certificate certificate) {
        try {
            return signer.getSID().match(new X509CertificateHolder(certificate.getEncoded()));
        } catch (java.security.cert.CertificateEncodingException | IOException e) {
            return false;
        }
    }

    // With the bare key, so that the library does not judge the certificate's validity by the time the signer states: that is done here.
    private static boolean fits(SignerInformation signer, X509Certificate certificate) {
        return fits(signer, certificate.getPublicKey());
    }

    private static boolean fits(SignerInformation signer, HeldKey held) {
        return fits(signer, held.publicKey());
    }

    private static boolean fits(SignerInformation signer, java.security.PublicKey key) {
        try {
            return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(key));
        } catch (CMSException | OperatorCreationException | RuntimeException e) {
            return false;
        }
    }

    private List<Proof> times(SignerInformation signer) {
        AttributeTable unsigned = signer.getUnsignedAttributes();
        List<Proof> proofs = new ArrayList<>();
        if (unsigned != null) {
            for (Attribute each : unsigned.toASN1Structure().getAttributes()) {
                if (each.getAttrType().equals(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken)) {
                    each.getAttrValues().forEach(value -> token(value)
                            .flatMap(token -> TimeStamps.proof(token, signer.getSignature(), conclusion.keyring())).ifPresent(proofs::add));
                }
            }
        }
        return proofs;
    }

    private static Optional<byte[]> token(org.bouncycastle.asn1.ASN1Encodable value) {
        try {
            return Optional.of(value.toASN1Primitive().getEncoded());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
