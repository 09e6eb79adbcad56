package org.vouchsafe.seal.asic;

import eu.europa.esig.dss.cades.CAdESSignatureParameters;
import eu.europa.esig.dss.cades.signature.CAdESService;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignaturePackaging;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.vouchsafe.seal.DssSigning;
import org.vouchsafe.seal.SealFailed;
import org.vouchsafe.seal.key.SigningKey;

/**
 * Writes a signed container of files of any size: never more than a piece of one is in memory. What it writes is of the same form as that of
 * {@link ContainerSigner}.
 */
public final class ContainerWriter {
    private static final String MANIFEST = "META-INF/ASiCManifest.xml";
    private static final String SIGNATURE = "META-INF/signature001.p7s";

    private ContainerWriter() {}

    /**
     * Signs these files and writes the container.
     *
     * @param parts in the order in which they are to stand in it
     * @throws SealFailed when the key cannot sign
     * @throws IOException when a file cannot be read, is no longer what was measured, or the target cannot be written
     */
    public static void write(List<ContainerPart> parts, SigningKey key, Instant signedAt, OutputStream target) throws IOException {
        byte[] manifest = ContainerManifest.write(parts, SIGNATURE);
        List<ContainerPart> all = new ArrayList<>(parts.size() + 3);
        all.add(ContainerPart.of("mimetype", ContainerVerifier.MIME_TYPE.getBytes(StandardCharsets.US_ASCII)));
        all.addAll(parts);
        all.add(ContainerPart.of(MANIFEST, manifest));
        all.add(ContainerPart.of(SIGNATURE, signature(manifest, key, signedAt)));
        CanonicalZip.write(all, target);
    }

    private static byte[] signature(byte[] manifest, SigningKey key, Instant signedAt) throws IOException {
        var parameters = new CAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.CAdES_BASELINE_B);
        parameters.setSignaturePackaging(SignaturePackaging.DETACHED);
        DssSigning.prepare(parameters, key, signedAt);
        var service = new CAdESService(new CommonCertificateVerifier(true));
        DSSDocument document = new InMemoryDocument(manifest, MANIFEST);
        try (var out = new ByteArrayOutputStream()) {
            var value = DssSigning.sign(service.getDataToSign(document, parameters), key);
            service.signDocument(document, parameters, value).writeTo(out);
            return out.toByteArray();
        } catch (DSSException e) {
            throw new SealFailed("The container could not be signed: " + e.getMessage(), e);
        }
    }
}
