package org.vouchsafe.seal;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.seal.chain.BrokenChain;
import org.vouchsafe.seal.chain.SignerChain;
import org.vouchsafe.seal.key.EcdsaValue;

/**
 * A detached CMS signature of baseline B (RFC 5652, ETSI EN 319 122-1), read so strictly that no byte of it is free: canonical DER, one
 * signer, only the signer's own chain, no unsigned attributes, the certificate bound by signing-certificate-v2.
 */
public final class CmsSignature {
    private static final Set<ASN1ObjectIdentifier> SIGNATURE_ALGORITHMS = Set.of(X9ObjectIdentifiers.ecdsa_with_SHA256,
            PKCSObjectIdentifiers.sha256WithRSAEncryption);
    private final byte[] der;

    public CmsSignature(byte[] der) {
        this.der = der.clone();
    }

    /** Why a signature does not hold; the message is for the user. */
    public static final class Invalid extends Exception {
        private static final long serialVersionUID = 1L;

        Invalid(String message) {
            super(message);
        }
    }

    /**
     * Verifies the signature over content with this digest.
     *
     * @return the signer's chain, the signer's own certificate first
     */
    public List<X509Certificate> verify(Sha256 contentDigest) throws Invalid {
        try {
            demand(isCanonical(), "The signature value is not in canonical form.");
            CMSSignedData signed = new CMSSignedData(der);
            SignerInformation signer = structure(signed);
            List<X509Certificate> chain = chain(signed, signer);
            attributes(signer, contentDigest, chain.getFirst());
            demand(signatureFits(signer, chain.getFirst()),
                    "The signature does not fit its signer's key: it was changed, or made with another key.");
            return chain;
        } catch (IOException | CMSException | GeneralSecurityException | RuntimeException e) {
            // On hostile bytes the library throws many kinds of runtime exception; to the user they are one thing.
            throw new Invalid("The signature value cannot be read: " + e.getMessage());
        }
    }

    /** The signing time among the signed attributes, which CAdES has and PAdES has not. To be asked only after {@link #verify}. */
    public Optional<Instant> statedTime() {
        try {
            AttributeTable table = new CMSSignedData(der).getSignerInfos().getSigners().iterator().next().getSignedAttributes();
            Attribute attribute = table == null ? null : table.get(CMSAttributes.signingTime);
            return attribute == null
                    ? Optional.empty()
                    : Optional.of(Time.getInstance(attribute.getAttrValues().getObjectAt(0)).getDate().toInstant());
        } catch (CMSException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * The same signature in the only form that {@link #verify} accepts: a library may write a chain in the order of the chain, where DER wants
     * the members of a set sorted.
     *
     * @throws SealFailed when the bytes are no CMS signature
     */
    public static byte[] canonical(byte[] cms) {
        try {
            ContentInfo info = ContentInfo.getInstance(ASN1Primitive.fromByteArray(cms));
            return new ContentInfo(info.getContentType(), SignedData.getInstance(info.getContent())).getEncoded(ASN1Encoding.DER);
        } catch (IOException | RuntimeException e) {
            throw new SealFailed("The signature could not be written: " + e.getMessage(), e);
        }
    }

    /**
     * True when the bytes are the DER of what was understood. The library is lenient about context tags, so signed data and signer are
     * written again from their typed form and compared with what stands in the bytes.
     */
    private boolean isCanonical() throws IOException {
        ASN1Primitive whole = ASN1Primitive.fromByteArray(der);
        ContentInfo info = ContentInfo.getInstance(whole);
        SignedData data = SignedData.getInstance(info.getContent());
        ContentInfo again = new ContentInfo(info.getContentType(), data);
        return Arrays.equals(whole.getEncoded(ASN1Encoding.DER), der) && Arrays.equals(again.getEncoded(ASN1Encoding.DER), der)
                && data.getSignerInfos().size() == 1 && isWrittenAlike(data.getSignerInfos().getObjectAt(0));
    }

    private static boolean isWrittenAlike(ASN1Encodable signerInfo) throws IOException {
        byte[] again = SignerInfo.getInstance(signerInfo).getEncoded(ASN1Encoding.DER);
        return Arrays.equals(again, signerInfo.toASN1Primitive().getEncoded(ASN1Encoding.DER));
    }

    private static SignerInformation structure(CMSSignedData signed) throws Invalid {
        Collection<SignerInformation> signers = signed.getSignerInfos().getSigners();
        demand(signers.size() == 1, "The signature value has " + signers.size() + " signers where one is expected.");
        SignerInformation signer = signers.iterator().next();
        demand(signed.getVersion() == 1 && signer.getVersion() == 1, "The signature value has an unexpected version.");
        demand(signed.toASN1Structure().getContentType().equals(CMSObjectIdentifiers.signedData)
                && signed.getSignedContentTypeOID().equals(CMSObjectIdentifiers.data.getId()) && signed.getSignedContent() == null,
                "The signature value carries content of its own.");
        demand(signed.getCRLs().getMatches(null).isEmpty(), "The signature value carries revocation data outside the signature.");
        demand(signer.getUnsignedAttributes() == null, "The signature value carries attributes that nobody signed.");
        // Nobody signs how algorithms are written, so each has one way to be.
        demand(isSha256(signer.getDigestAlgorithmID()) && signer.getDigestAlgorithmID().getParameters() == null
                && signed.getDigestAlgorithmIDs().equals(Set.of(signer.getDigestAlgorithmID())),
                "The signature names an unexpected digest algorithm.");
        AlgorithmIdentifier algorithm = signer.toASN1Structure().getDigestEncryptionAlgorithm();
        boolean ec = algorithm.getAlgorithm().equals(X9ObjectIdentifiers.ecdsa_with_SHA256);
        demand(SIGNATURE_ALGORITHMS.contains(algorithm.getAlgorithm())
                && (ec ? algorithm.getParameters() == null : DERNull.INSTANCE.equals(algorithm.getParameters())),
                "The signature names an unexpected signature algorithm.");
        return signer;
    }

    private static List<X509Certificate> chain(CMSSignedData signed, SignerInformation signer)
            throws Invalid, GeneralSecurityException, IOException {
        demand(signer.getSID().getSubjectKeyIdentifier() == null, "The signer's certificate is not in the signature value.");
        try {
            List<X509Certificate> chain = SignerChain.of(signed.getCertificates().getMatches(null), signer.getSID()::match);
            demand(SignerChain.isNamed(chain.getFirst(), IssuerAndSerialNumber.getInstance(signer.toASN1Structure().getSID().getId())),
                    "The signature value names its signer in another way than the certificate does.");
            demand(SignerChain.isProven(chain),
                    "The chain of the signer's certificates has no end, so its last one may have been changed.");
            return chain;
        } catch (BrokenChain e) {
            throw new Invalid(String.valueOf(e.getMessage()));
        }
    }

    private static void attributes(SignerInformation signer, Sha256 contentDigest, X509Certificate certificate)
            throws Invalid, GeneralSecurityException {
        AttributeTable table = signer.getSignedAttributes();
        demand(table != null, "The signature value has no signed attributes.");
        Set<ASN1ObjectIdentifier> types = new HashSet<>();
        for (Attribute attribute : table.toASN1Structure().getAttributes()) {
            demand(types.add(attribute.getAttrType()), "A signed attribute stands twice.");
        }
        demand(CMSObjectIdentifiers.data.equals(value(table, CMSAttributes.contentType)), "The signed content type is unexpected.");
        byte[] digest = ASN1OctetString.getInstance(value(table, CMSAttributes.messageDigest)).getOctets();
        demand(Sha256.ofDigest(digest).equals(contentDigest), "The content was changed after it was signed.");
        var bound = SigningCertificateV2.getInstance(value(table, PKCSObjectIdentifiers.id_aa_signingCertificateV2)).getCerts()[0];
        demand(isSha256(bound.getHashAlgorithm()) && Arrays.equals(bound.getCertHash(), Sha256.digest().digest(certificate.getEncoded())),
                "The certificate is not the one that was signed along.");
    }

    /** The digest of the content is compared elsewhere; here only the signature over the attributes is in question. */
    private static boolean signatureFits(SignerInformation signer, X509Certificate certificate)
            throws Invalid, GeneralSecurityException, IOException {
        boolean ec = certificate.getPublicKey().getAlgorithm().equals("EC");
        if (ec != signer.toASN1Structure().getDigestEncryptionAlgorithm().getAlgorithm().equals(X9ObjectIdentifiers.ecdsa_with_SHA256)) {
            return false;
        }
        var signature = Signature.getInstance(ec ? "SHA256withECDSA" : "SHA256withRSA");
        signature.initVerify(certificate.getPublicKey());
        signature.update(signer.getEncodedSignedAttributes());
        byte[] value = signer.getSignature();
        if (certificate.getPublicKey() instanceof ECPublicKey key && !EcdsaValue.isSmaller(value, key)) {
            throw new Invalid(
                    "The signature value is not written as this program writes it: the file was changed after it was signed, or was "
                            + "signed by an early state of the program.");
        }
        return signature.verify(value);
    }

    private static ASN1Encodable value(AttributeTable table, ASN1ObjectIdentifier type) throws Invalid {
        Attribute attribute = table.get(type);
        demand(attribute != null && attribute.getAttrValues().size() == 1, "A signed attribute is missing.");
        return attribute.getAttrValues().getObjectAt(0);
    }

    private static boolean isSha256(AlgorithmIdentifier algorithm) {
        return algorithm.getAlgorithm().equals(NISTObjectIdentifiers.id_sha256) && hasNoParameters(algorithm);
    }

    private static boolean hasNoParameters(AlgorithmIdentifier algorithm) {
        return algorithm.getParameters() == null || DERNull.INSTANCE.equals(algorithm.getParameters());
    }

    private static void demand(boolean held, String otherwise) throws Invalid {
        if (!held) {
            throw new Invalid(otherwise);
        }
    }
}
