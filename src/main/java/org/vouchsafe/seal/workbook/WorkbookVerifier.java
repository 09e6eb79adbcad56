package org.vouchsafe.seal.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
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
import org.vouchsafe.seal.Trust;
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
        return verify(file, workbook, container, Trust.UNSTATED);
    }

    /** The same by a reader who may trust some issuers. */
    public static Verification verify(String file, byte[] workbook, byte @Nullable [] container, Trust trust) {
        Inside inside = inside(workbook);
        if (inside.failure() != null) {
            return Verification.without(file, KIND, Verdict.FAILED, inside.failure());
        }
        if (container != null) {
            return byContainer(file, workbook, ContainerVerifier.open(file, container, trust), inside);
        }
        if (inside.signers().isEmpty()) {
            return Verification.without(file, KIND, Verdict.INDETERMINATE,
                    "The workbook carries no signature. If a file of the same name ending in .asice came with it, put it beside the workbook.");
        }
        return alone(file, inside);
    }

    /** By the signature inside only. Of the audit log nothing is said: the properties that state it lie outside every such signature. */
    private static Verification alone(String file, Inside inside) {
        List<String> reasons = new ArrayList<>(inside.outside());
        Verdict verdict = inside.isOurs() && !reasons.isEmpty() ? Verdict.FAILED : Verdict.INDETERMINATE;
        reasons.add(
                "The signature inside the workbook holds, but it does not cover every part of the file, so it proves less than it seems to.");
        reasons.add("Put the .asice file that was published with the workbook beside it: that one covers the whole file.");
        return new Verification(file, KIND, verdict, reasons, Certificates.subject(inside.signers().getFirst()), "XAdES", null, "signer",
                null, null,
                List.of("sheets, styles and shared texts; not the list of content types, not the properties of the document and "
                        + "not the package's own relations"));
    }

    private static Verification byContainer(String file, byte[] workbook, ContainerVerifier.Opened opened, Inside inside) {
        Verification found = opened.verification();
        if (found.verdict() == Verdict.FAILED) {
            return new Verification(file, KIND, Verdict.FAILED,
                    List.of("The container beside the workbook does not hold: " + found.reasons().getFirst()), null, null, null, null, null,
                    null, List.of());
        }
        List<String> names = opened.files().entrySet().stream().filter(each -> Arrays.equals(each.getValue(), workbook))
                .map(Map.Entry::getKey)
                .toList();
        if (names.isEmpty()) {
            return Verification.without(file, KIND, Verdict.FAILED,
                    "The workbook is not the one in the container beside it: it was changed after it was signed, or belongs to another container.");
        }
        List<String> reasons = new ArrayList<>(List.of("The workbook is, byte for byte, the one that was signed."));
        Verdict verdict = found.verdict();
        if (!names.contains(String.valueOf(Path.of(file).getFileName()))) {
            reasons.add("It was signed under another name: " + String.join(", ", names) + ".");
            if (opened.files().size() > 1) {
                // In a package it may be a file that somebody else sent; the signature then says no more than that it was received.
                reasons.add(
                        "The container beside it holds other files as well, so what its signature says of this one is to be read there: "
                                + "verify the container itself.");
                verdict = Verdict.INDETERMINATE;
            }
        }
        reasons.addAll(found.reasons().subList(1, found.reasons().size()));
        if (inside.signers().isEmpty()) {
            reasons.add("There is no signature inside the workbook itself; the container beside it carries the signature.");
        }
        return new Verification(file, KIND, verdict, reasons, found.signer(), found.level(), found.signedAt(), found.timeSource(),
                inside.audit().size(), inside.audit().root(), List.of("all " + workbook.length + " bytes of the workbook"));
    }

    /** The audit state a workbook inside a container states. */
    public static AuditState auditState(Map<String, byte[]> files) {
        return files.entrySet().stream().filter(each -> each.getKey().endsWith(".xlsx")).map(each -> inside(each.getValue()).audit())
                .findFirst().orElse(AuditState.NONE);
    }

    /**
     * @param outside what lies in the file and no signature inside covers, as sentences
     * @param isOurs whether a program of ours signed inside
     */
    private record Inside(List<X509Certificate> signers, AuditState audit, List<String> outside, boolean isOurs, @Nullable String failure) {
        /** One of which nothing else can be said. */
        static Inside broken(String failure) {
            return new Inside(List.of(), AuditState.NONE, List.of(), false, failure);
        }
    }

    private static Inside inside(byte[] workbook) {
        try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(workbook))) {
            SignatureInfo info = new SignatureInfo();
            SignatureConfig config = new SignatureConfig();
            info.setSignatureConfig(config);
            info.setOpcPackage(parts);
            List<X509Certificate> signers = new ArrayList<>();
            List<byte[]> signatures = new ArrayList<>();
            for (SignaturePart part : info.getSignatureParts()) {
                config.setSecureValidation(!SignatureShape.isPlain(part.getPackagePart()));
                if (!part.validate()) {
                    return Inside.broken("The signature inside the workbook does not hold: its content was changed after it was signed.");
                }
                signers.add(part.getSigner());
                signatures.add(part.getPackagePart().getInputStream().readAllBytes());
            }
            AuditState audit = AuditProperties.read(parts);
            parts.revert();
            InnerCoverage coverage = InnerCoverage.of(workbook, signatures);
            return new Inside(signers, audit, signers.isEmpty() ? List.of() : coverage.outside(), coverage.isOurs(), null);
        } catch (IOException | OpenXML4JException | XmlException | RuntimeException e) {
            // The library reports damaged packages with exceptions of many kinds and in words of its own; to the user they are one thing.
            return Inside.broken("The workbook cannot be opened: its parts do not fit together as those of a workbook must.");
        }
    }
}
