package org.vouchsafe.usecase.publish;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vouchsafe.seal.AuditState;
import org.vouchsafe.seal.SealFailed;
import org.vouchsafe.seal.asic.ContainerSigner;
import org.vouchsafe.seal.key.KeyStoreFile;
import org.vouchsafe.seal.key.KeyStoreUnusable;
import org.vouchsafe.seal.key.SigningKey;
import org.vouchsafe.seal.pdf.PdfSigner;
import org.vouchsafe.seal.workbook.WorkbookSigner;
import org.vouchsafe.usecase.PublishReport;
import org.vouchsafe.usecase.PublishReport.Output;
import org.vouchsafe.usecase.PublishReport.Signing;
import org.vouchsafe.usecase.Refused;

/**
 * Seals one rendered report. What is sealed in which way is said in docs/decisions/0003-workbook-anchor.md.
 *
 * @param at stated time of signing
 * @param fileName under which the report lies in its container
 * @param reason stated in a PDF signature
 */
record Sealing(Output output, String fileName, Instant at, String reason) {

    /**
     * With the keys of that file.
     *
     * @throws Refused when the key file cannot be used, the key is not valid at that time, or signing fails
     */
    Sealed with(Signing signing, byte[] report) {
        if (signing.signOff() == PublishReport.SignOff.REVIEWED && output != Output.PDF) {
            throw new Refused(Refused.Kind.REQUEST, "Two persons sign in one PDF. Publish it as PDF, or without a reviewer.");
        }
        KeyStoreFile keys = KeyFiles.open(signing.place(), signing.password());
        try {
            SigningKey general = valid(keys.general(signing.alias()));
            return switch (output) {
                case PDF -> pdf(report, general, signing.signOff());
                case XLSX -> workbook(report, general, keys.forWorkbook(signing.alias()));
                case TXT -> contained(report, general, List.of("Text carries no signature inside. The container " + fileName
                        + ".asice beside it holds the same file, signed."));
                case JSON -> contained(report, general, List.of("JSON carries no signature inside. The container " + fileName
                        + ".asice beside it holds the same file, signed."));
            };
        } catch (KeyStoreUnusable e) {
            throw KeyFiles.refused(e);
        } catch (SealFailed e) {
            throw new Refused(Refused.Kind.SHORTFALL, e.getMessage() + " Nothing was published.", e);
        }
    }

    private Sealed pdf(byte[] report, SigningKey key, PublishReport.SignOff signOff) {
        List<String> notices = new ArrayList<>(KeyFiles.warnings(key, at));
        return switch (signOff) {
            case ALONE -> Sealed.inside(PdfSigner.sign(report, key, at, reason), key.signer(), notices);
            case REVIEWED -> {
                notices.add("It waits for the reviewer's signature, made with 'vouchsafe seal review " + fileName
                        + " --sign KEY'; until then it is not signed off.");
                yield Sealed.inside(PdfSigner.sign(report, key, at, reason, org.vouchsafe.seal.pdf.revision.Sealing.SignOff.REVIEWED),
                        key.signer(),
                        notices);
            }
        };
    }

    /** The report with the audit log stated in its properties; for workbooks, whose renderer cannot. */
    static byte[] stamped(byte[] workbook, long auditSize, String auditRoot) {
        return WorkbookSigner.stamp(workbook, new AuditState(auditSize, auditRoot));
    }

    private Sealed workbook(byte[] report, SigningKey general, Optional<SigningKey> inside) {
        if (inside.isEmpty()) {
            return contained(report, general,
                    List.of("The key is not RSA, or not kept in a file, so there is no signature inside the workbook; Excel will show "
                            + "none. The signature is in " + fileName + ".asice beside it. Send both."));
        }
        byte[] signed = WorkbookSigner.sign(report, valid(inside.get()), at);
        return contained(signed, general, List.of("Send " + fileName + ".asice along with the workbook: it covers every byte, which the "
                + "signature inside a workbook cannot."));
    }

    private Sealed contained(byte[] report, SigningKey key, List<String> notices) {
        List<String> all = new ArrayList<>(notices);
        all.addAll(KeyFiles.warnings(key, at));
        return new Sealed(report, ContainerSigner.sign(Map.of(fileName, report), key, at), key.signer(), all);
    }

    // A signature made outside the certificate's validity would be called INDETERMINATE for ever.
    private SigningKey valid(SigningKey key) {
        if (!key.isValidAt(at)) {
            throw new Refused(Refused.Kind.REQUEST, "The certificate of key " + key.alias() + " is valid from "
                    + key.certificate().getNotBefore().toInstant() + " to " + key.certificate().getNotAfter().toInstant()
                    + ", not now. Choose another key, or make one with 'vouchsafe key new'.");
        }
        return key;
    }
}
