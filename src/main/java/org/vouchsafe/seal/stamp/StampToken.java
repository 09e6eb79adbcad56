package org.vouchsafe.seal.stamp;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.seal.chain.BrokenChain;
import org.vouchsafe.seal.chain.SignerChain;
import org.vouchsafe.seal.key.Certificates;

/**
 * A time stamp that holds: somebody with that certificate said that these bytes existed then. Whether they are to be believed is another
 * question.
 *
 * @param chain the authority's certificate first
 */
public record StampToken(Instant at, List<X509Certificate> chain) {
    public StampToken {
        chain = List.copyOf(chain);
    }

    /** Why a time stamp does not hold; the message is for the user. */
    public static final class Invalid extends Exception {
        private static final long serialVersionUID = 1L;

        Invalid(String message) {
            super(message);
        }
    }

    /** The authority as an auditor reads it. */
    public String authority() {
        return Certificates.subject(chain.getFirst());
    }

    /**
     * Verifies a token in the one form {@link #canonical} writes.
     *
     * @param stamped digest of what it is to stand for
     * @throws Invalid when a byte of it is not as it must be, it is for other bytes, or its signature does not hold
     */
    public static StampToken verify(byte[] der, Sha256 stamped) throws Invalid {
        try {
            TimeStampToken token = new TimeStampToken(ContentInfo.getInstance(ASN1Primitive.fromByteArray(der)));
            demand(isCanonical(der), "The time stamp is not in canonical form.");
            var info = token.getTimeStampInfo();
            demand(info.getMessageImprintAlgOID().equals(NISTObjectIdentifiers.id_sha256)
                    && Sha256.ofDigest(info.getMessageImprintDigest()).equals(stamped), "The time stamp is for other bytes than these.");
            List<X509Certificate> chain = SignerChain.of(token.getCertificates().getMatches(null), token.getSID()::match);
            demand(SignerChain.isProven(chain),
                    "The chain of the time stamp's certificates has no end, so its last one may have been changed.");
            SignerInfo signer = token.toCMSSignedData().getSignerInfos().getSigners().iterator().next().toASN1Structure();
            demand(!(signer.getSID().getId() instanceof ASN1OctetString)
                    && SignerChain.isNamed(chain.getFirst(), IssuerAndSerialNumber.getInstance(signer.getSID().getId())),
                    "The time stamp names its authority in another way than the certificate does.");
            demand(StampAlgorithms.agree(signer),
                    "The time stamp names algorithms that do not belong together, or none that is known here.");
            token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(chain.getFirst()));
            return new StampToken(info.getGenTime().toInstant(), chain);
        } catch (BrokenChain e) {
            throw new Invalid("The time stamp: " + e.getMessage());
        } catch (TSPException | IOException | GeneralSecurityException | OperatorCreationException | RuntimeException e) {
            // On hostile bytes the library throws many kinds of runtime exception; to the user they are one thing.
            throw new Invalid("The time stamp does not hold: " + e.getMessage());
        }
    }

    /**
     * The token as it is kept: DER, with the chain of its authority as far as it can be checked and nothing else that is not signed.
     *
     * @param more certificates to complete the chain with
     * @throws Invalid when the authority's own certificate is in neither
     */
    static byte[] canonical(TimeStampToken token, List<X509Certificate> more) throws Invalid {
        try {
            List<X509Certificate> known = new ArrayList<>(more);
            for (X509CertificateHolder each : token.getCertificates().getMatches(null)) {
                known.add(SignerChain.plain(each));
            }
            X509Certificate signer = null;
            for (X509Certificate each : known) {
                signer = signer == null && token.getSID().match(new X509CertificateHolder(each.getEncoded())) ? each : signer;
            }
            if (signer == null) {
                throw new Invalid("The time stamp does not hold the certificate of its authority.");
            }
            var kept = new ASN1EncodableVector();
            for (X509Certificate each : SignerChain.proven(signer, known)) {
                kept.add(Certificate.getInstance(each.getEncoded()));
            }
            SignedData data = SignedData.getInstance(ContentInfo.getInstance(ASN1Primitive.fromByteArray(token.getEncoded())).getContent());
            SignerInfo info = SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0));
            SignerInfo bare = new SignerInfo(info.getSID(), info.getDigestAlgorithm(), info.getAuthenticatedAttributes(),
                    info.getDigestEncryptionAlgorithm(), info.getEncryptedDigest(), null);
            SignedData plain = new SignedData(data.getDigestAlgorithms(), data.getEncapContentInfo(), new DERSet(kept), null,
                    new DERSet(bare));
            return new ContentInfo(token.toCMSSignedData().toASN1Structure().getContentType(), plain).getEncoded(ASN1Encoding.DER);
        } catch (BrokenChain | IOException | GeneralSecurityException e) {
            throw new Invalid("The certificates of the time stamp cannot be used: " + e.getMessage());
        }
    }

    private static boolean isCanonical(byte[] der) throws IOException {
        ASN1Primitive whole = ASN1Primitive.fromByteArray(der);
        ContentInfo info = ContentInfo.getInstance(whole);
        SignedData data = SignedData.getInstance(info.getContent());
        if (data.getSignerInfos().size() != 1 || data.getCRLs() != null || data.getCertificates() == null) {
            return false;
        }
        SignerInfo signer = SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0));
        SignedData again = new SignedData(data.getDigestAlgorithms(), data.getEncapContentInfo(), data.getCertificates(), null,
                new DERSet(signer));
        return info.getContentType().equals(CMSObjectIdentifiers.signedData) && data.getVersion().hasValue(3)
                && signer.getVersion().hasValue(1)
                && data.getEncapContentInfo().getContent() instanceof ASN1OctetString
                && data.getEncapContentInfo().getContentType().equals(PKCSObjectIdentifiers.id_ct_TSTInfo)
                && signer.getUnauthenticatedAttributes() == null && data.getDigestAlgorithms().size() == 1
                && data.getDigestAlgorithms().getObjectAt(0).equals(signer.getDigestAlgorithm())
                && Arrays.equals(new ContentInfo(info.getContentType(), again).getEncoded(ASN1Encoding.DER), der);
    }

    private static void demand(boolean held, String otherwise) throws Invalid {
        if (!held) {
            throw new Invalid(otherwise);
        }
    }
}
