package org.vouchsafe.seal.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.dsig.SignatureConfig;
import org.apache.poi.poifs.crypt.dsig.SignatureInfo;
import org.apache.poi.poifs.crypt.dsig.SignaturePart;
import org.apache.xmlbeans.XmlException;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.verification.Verification;
import org.vouchsafe.domain.verification.Verification.Verdict;
import org.vouchsafe.seal.AuditState;
import org.vouchsafe.seal.asic.ContainerVerifier;
import org.vouchsafe.seal.key.Certificates;

/**
 * Verifies a workbook: by the container beside it, which covers the file to the last byte; without one, by the signature inside, which can
 * at best be INDETERMINATE because it leaves parts of the file uncovered.
 */
public final class WorkbookVerifier {
    private static final String KIND = "workbook";

    private WorkbookVerifier() {}

    /** What can be said of a workbook and the container that came with it (null when none did). */
    public static Verification verify(String file, byte[] workbook, byte @Nullable [] container) {
        Inside inside = inside(workbook);
        if (inside.failure() != null) {
            return Verification.without(file, KIND, Verdict.FAILED, inside.failure());
        }
        if (container != null) {
            return byContainer(file, workbook, container, inside);
        }
        if (inside.signers().isEmpty()) {
            return Verification.without(file, KIND, Verdict.INDETERMINATE,
                    "The workbook carries no signature. If a file of the same name ending in .asice came with it, put it beside the workbook.");
        }
        X509Certificate signer = inside.signers().getFirst();
        return new Verification(file, KIND, Verdict.INDETERMINATE, List.of(
                "The signature inside the workbook holds, but it does not cover every part of the file, so it proves less than it seems to.",
                "Put the .asice file that was published with the workbook beside it: that one covers the whole file."),
                Certificates.subject(signer), "XAdES", null, "signer", inside.audit().size(), inside.audit().root(),
                List.of("sheets, styles and shared texts; not the list of content types and not the package's own relations"));
    }

    private static Verification byContainer(String file, byte[] workbook, byte[] container, Inside inside) {
        ContainerVerifier.Opened opened = ContainerVerifier.open(file, container);
        Verification found = opened.verification();
        if (found.verdict() == Verdict.FAILED) {
            return new Verification(file, KIND, Verdict.FAILED,
                    List.of("The container beside the workbook does not hold: " + found.reasons().getFirst()), null, null, null, null, null,
                    null, List.of());
        }
        boolean same = opened.files().values().stream().anyMatch(signed -> Arrays.equals(signed, workbook));
        if (!same) {
            return Verification.without(file, KIND, Verdict.FAILED,
                    "The workbook is not the one in the container beside it: it was changed after it was signed, or belongs to another container.");
        }
        List<String> reasons = new ArrayList<>(List.of("The workbook is, byte for byte, the one that was signed."));
        reasons.addAll(found.reasons().subList(1, found.reasons().size()));
        if (inside.signers().isEmpty()) {
            reasons.add("There is no signature inside the workbook itself; the container beside it carries the signature.");
        }
        return new Verification(file, KIND, found.verdict(), reasons, found.signer(), found.level(), found.signedAt(), found.timeSource(),
                inside.audit().size(), inside.audit().root(), List.of("all " + workbook.length + " bytes of the workbook"));
    }

    /** The audit state a workbook inside a container states. */
    public static AuditState auditState(Map<String, byte[]> files) {
        return files.entrySet().stream().filter(each -> each.getKey().endsWith(".xlsx")).map(each -> inside(each.getValue()).audit())
                .findFirst().orElse(AuditState.NONE);
    }

    private record Inside(List<X509Certificate> signers, AuditState audit, @Nullable String failure) {}

    private static Inside inside(byte[] workbook) {
        try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(workbook))) {
            SignatureInfo info = new SignatureInfo();
            SignatureConfig config = new SignatureConfig();
            info.setSignatureConfig(config);
            info.setOpcPackage(parts);
            List<X509Certificate> signers = new ArrayList<>();
            for (SignaturePart part : info.getSignatureParts()) {
                config.setSecureValidation(!SignatureShape.isPlain(part.getPackagePart()));
                if (!part.validate()) {
                    return new Inside(List.of(), AuditState.NONE,
                            "The signature inside the workbook does not hold: its content was changed after it was signed.");
                }
                signers.add(part.getSigner());
            }
            AuditState audit = AuditProperties.read(parts);
            parts.revert();
            return new Inside(signers, audit, null);
        } catch (IOException | OpenXML4JException | XmlException | RuntimeException e) {
            // POI reports damaged packages with many kinds of runtime exception; to the user they are one thing.
            return new Inside(List.of(), AuditState.NONE, "The workbook cannot be opened: " + e.getMessage());
        }
    }
}
