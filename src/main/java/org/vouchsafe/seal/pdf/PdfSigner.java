package org.vouchsafe.seal.pdf;

import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import org.vouchsafe.seal.DssSigning;
import org.vouchsafe.seal.SealFailed;
import org.vouchsafe.seal.key.SigningKey;

/** Signs PDF reports: PAdES baseline B (ETSI EN 319 142-1), an approval signature, since a certification signature would break PDF/A-3. */
public final class PdfSigner {
    // Room for the CMS in bytes; the chain of a bought certificate with an RSA-4096 issuer fits.
    private static final int CONTENT_SIZE = 12_288;

    private PdfSigner() {}

    /**
     * The document with a signature over all of it.
     *
     * @throws SealFailed when the key cannot sign or the bytes are no PDF
     */
    public static byte[] sign(byte[] pdf, SigningKey key, Instant signedAt, String reason) {
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        DssSigning.prepare(parameters, key, signedAt);
        parameters.setContentSize(CONTENT_SIZE);
        parameters.setReason(reason);
        parameters.setSignerName(key.signer());
        parameters.setAppName("Vouchsafe");
        PAdESService service = new PAdESService(new CommonCertificateVerifier(true));
        InMemoryDocument document = new InMemoryDocument(pdf, "report.pdf");
        try (ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length + 2 * CONTENT_SIZE)) {
            var value = DssSigning.sign(service.getDataToSign(document, parameters), key);
            service.signDocument(document, parameters, value).writeTo(out);
            return out.toByteArray();
        } catch (DSSException | IOException e) {
            throw new SealFailed("The report could not be signed: " + e.getMessage(), e);
        }
    }
}
