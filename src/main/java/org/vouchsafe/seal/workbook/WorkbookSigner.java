package org.vouchsafe.seal.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.XMLSignatureException;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.HashAlgorithm;
import org.apache.poi.poifs.crypt.dsig.SignatureConfig;
import org.apache.poi.poifs.crypt.dsig.SignatureInfo;
import org.vouchsafe.seal.AuditState;
import org.vouchsafe.seal.SealFailed;
import org.vouchsafe.seal.key.SigningKey;

/**
 * Puts a signature inside a workbook (XAdES through POI, RSA only), so that Excel shows one. It leaves parts of the file uncovered, so it is
 * a convenience; the anchor is the container signed over the whole file.
 */
public final class WorkbookSigner {
    private WorkbookSigner() {}

    /** Writes the audit log's size and root into the workbook's properties, where {@link WorkbookVerifier} finds them. */
    public static byte[] stamp(byte[] workbook, AuditState audit) {
        try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(workbook))) {
            POIXMLProperties all = new POIXMLProperties(parts);
            if (audit.size() != null && audit.root() != null) {
                all.getCustomProperties().addProperty(AuditProperties.SIZE, Math.toIntExact(audit.size()));
                all.getCustomProperties().addProperty(AuditProperties.ROOT, audit.root());
            }
            all.commit();
            return bytes(parts);
        } catch (IOException | OpenXML4JException | org.apache.xmlbeans.XmlException e) {
            throw new SealFailed("The workbook could not be prepared for signing: " + e.getMessage(), e);
        }
    }

    /**
     * Signs inside.
     *
     * @throws SealFailed when the key is not RSA or cannot sign
     */
    public static byte[] sign(byte[] workbook, SigningKey key, Instant signedAt) {
        try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(workbook))) {
            SignatureConfig config = new SignatureConfig();
            config.setKey(key.key());
            config.setSigningCertificateChain(key.chain());
            config.setDigestAlgo(HashAlgorithm.sha256);
            config.setExecutionTime(Date.from(signedAt));
            config.setSignatureDescription("Signed with Vouchsafe");
            SignatureInfo signature = new SignatureInfo();
            signature.setSignatureConfig(config);
            signature.setOpcPackage(parts);
            signature.confirmSignature();
            return bytes(parts);
        } catch (IOException | OpenXML4JException | XMLSignatureException | MarshalException e) {
            throw new SealFailed("The workbook could not be signed: " + e.getMessage(), e);
        }
    }

    private static byte[] bytes(OPCPackage parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        parts.save(out);
        return UndatedZip.of(out.toByteArray());
    }
}
