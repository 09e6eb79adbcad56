package org.vouchsafe.seal.asic;

import eu.europa.esig.dss.asic.cades.ASiCWithCAdESSignatureParameters;
import eu.europa.esig.dss.asic.cades.signature.ASiCWithCAdESService;
import eu.europa.esig.dss.enumerations.ASiCContainerType;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vouchsafe.input.Limits;
import org.vouchsafe.seal.CmsSignature;
import org.vouchsafe.seal.DssSigning;
import org.vouchsafe.seal.SealFailed;
import org.vouchsafe.seal.key.SigningKey;

/** Signs files into an ASiC-E container with CAdES baseline B (ETSI EN 319 162-1): the anchor for what carries no sound signature inside. */
public final class ContainerSigner {
    private ContainerSigner() {}

    /**
     * A container that holds these files and one signature over all of them.
     *
     * @param files name to content; names without folders
     * @throws SealFailed when the key cannot sign
     */
    public static byte[] sign(Map<String, byte[]> files, SigningKey key, Instant signedAt) {
        ASiCWithCAdESSignatureParameters parameters = new ASiCWithCAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.CAdES_BASELINE_B);
        parameters.aSiC().setContainerType(ASiCContainerType.ASiC_E);
        DssSigning.prepare(parameters, key, signedAt);
        ASiCWithCAdESService service = new ASiCWithCAdESService(new CommonCertificateVerifier(true));
        List<DSSDocument> documents = files.entrySet().stream()
                .<DSSDocument>map(each -> new InMemoryDocument(each.getValue(), each.getKey())).toList();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var value = DssSigning.sign(service.getDataToSign(documents, parameters), key);
            service.signDocument(documents, parameters, value).writeTo(out);
            Map<String, byte[]> entries = new LinkedHashMap<>(CanonicalZip.read(out.toByteArray(), Limits.DEFAULT));
            entries.replaceAll((name, content) -> name.endsWith(".p7s") && name.startsWith("META-INF/")
                    ? CmsSignature.canonical(content)
                    : content);
            return CanonicalZip.write(entries);
        } catch (DSSException | IOException e) {
            throw new SealFailed("The container could not be signed: " + e.getMessage(), e);
        }
    }
}
