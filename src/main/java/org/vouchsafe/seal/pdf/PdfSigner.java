package org.vouchsafe.seal.pdf;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.DSSMessageDigest;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.ExternalCMSService;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.seal.CmsSignature;
import org.vouchsafe.seal.DssSigning;
import org.vouchsafe.seal.SealFailed;
import org.vouchsafe.seal.key.SigningKey;
import org.vouchsafe.seal.pdf.revision.BrokenFile;
import org.vouchsafe.seal.pdf.revision.Layer;
import org.vouchsafe.seal.pdf.revision.Sealing;
import org.vouchsafe.seal.pdf.revision.Sealing.SignOff;
import org.vouchsafe.seal.pdf.revision.SignedFile;
import org.vouchsafe.seal.pdf.revision.Slot;
import org.vouchsafe.seal.pdf.revision.Statement;

/**
 * Signs PDF reports: PAdES baseline B (ETSI EN 319 142-1), approval signatures, since a certification signature would break PDF/A-3. The
 * signature value is made by DSS, the revision around it is written here (docs/decisions/0017-own-revisions.md).
 */
public final class PdfSigner {
    private PdfSigner() {}

    /**
     * The document with one signature over all of it.
     *
     * @throws SealFailed when the key cannot sign or the bytes are no PDF of ours
     */
    public static byte[] sign(byte[] pdf, SigningKey key, Instant signedAt, String reason) {
        return sign(pdf, key, signedAt, reason, SignOff.ALONE);
    }

    /**
     * The same; for {@link SignOff#REVIEWED} with a field kept in which a reviewer signs later.
     *
     * @throws SealFailed when the key cannot sign or the bytes are no PDF of ours
     */
    public static byte[] sign(byte[] pdf, SigningKey key, Instant signedAt, String reason, SignOff signOff) {
        try {
            return filled(Sealing.first(pdf, new Statement(key.signer(), reason, signedAt), signOff), key, signedAt);
        } catch (BrokenFile e) {
            throw new SealFailed("The report could not be signed: " + e.getMessage(), e);
        }
    }

    /**
     * The reviewer's signature over the whole file, the preparer's included.
     *
     * @throws SealFailed when the file's own signature does not hold, no field was kept, the key is the preparer's, or it cannot sign
     */
    public static byte[] countersign(byte[] pdf, SigningKey key, Instant signedAt, String reason) {
        try {
            SignedFile file = SignedFile.read(pdf);
            for (Layer layer : file.layers()) {
                if (layer instanceof Layer.Signed signed) {
                    List<X509Certificate> chain = new CmsSignature(signed.cms()).verify(signed.digest());
                    if (chain.getFirst().getPublicKey().equals(key.certificate().getPublicKey())) {
                        throw new SealFailed("The report is signed with this key already, by " + key.signer()
                                + ". A review is signed by somebody else, with a key of their own.", null);
                    }
                }
            }
            return filled(Sealing.second(pdf, pdf.length, new Statement(key.signer(), reason, signedAt)), key, signedAt);
        } catch (BrokenFile | CmsSignature.Invalid e) {
            throw new SealFailed("The review could not be signed: " + e.getMessage(), e);
        }
    }

    private static byte[] filled(Slot slot, SigningKey key, Instant signedAt) throws BrokenFile {
        return slot.filled(cms(slot.digest(), key, signedAt));
    }

    /** The signature value over content with this digest: CMS, DER. */
    static byte[] cms(Sha256 digest, SigningKey key, Instant signedAt) {
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        DssSigning.prepare(parameters, key, signedAt);
        DSSMessageDigest content = new DSSMessageDigest(DigestAlgorithm.SHA256, HexFormat.of().parseHex(digest.hex()));
        ExternalCMSService service = new ExternalCMSService(new CommonCertificateVerifier(true));
        try {
            var value = DssSigning.sign(service.getDataToSign(content, parameters), key);
            return CmsSignature.canonical(DSSUtils.toByteArray(service.signMessageDigest(content, parameters, value)));
        } catch (DSSException e) {
            throw new SealFailed("The key " + key.alias() + " could not sign: " + e.getMessage(), e);
        }
    }
}
