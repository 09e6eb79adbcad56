package org.vouchsafe.usecase.sealing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.verification.Verification;
import org.vouchsafe.domain.verification.Verification.Verdict;
import org.vouchsafe.seal.AuditState;
import org.vouchsafe.seal.log.LogAgreement;
import org.vouchsafe.seal.log.LogAgreement.Stating;
import org.vouchsafe.seal.pdf.PdfVerifier;

/** What files that are verified together say of each other. */
public final class AmongFiles {
    private static final String KIND = "file named in a report";

    private AmongFiles() {}

    /** Verdicts on logs and on files named by digest; nothing of a file that failed, since nothing it says counts. */
    public static List<Verification> agreements(List<Verification> files) {
        List<Verification> found = new ArrayList<>();
        List<Stating> stating = new ArrayList<>();
        Map<String, String> digests = digests(files);
        for (Verification each : files) {
            if (each.verdict() == Verdict.FAILED || each.auditSize() == null) {
                continue;
            }
            byte[] pdf = each.kind().equals("PDF report") ? bytes(each.file()) : new byte[0];
            stating.add(new Stating(each.file(),
                    pdf.length == 0 ? new AuditState(each.auditSize(), each.auditRoot()) : PdfVerifier.audit(pdf)));
            if (pdf.length > 0) {
                PdfVerifier.bound(pdf).forEach((name, digest) -> found.addAll(bound(each.file(), name, digest, digests)));
            }
        }
        found.addAll(LogAgreement.between(stating));
        return found;
    }

    /** A file is looked for among those verified along, else beside the report; one that is nowhere is not spoken of. */
    private static List<Verification> bound(String report, String name, String digest, Map<String, String> digests) {
        String files = report + ", " + name;
        String given = digests.get(name);
        if (given == null) {
            Path beside = Path.of(report).resolveSibling(Path.of(name).getFileName());
            if (!Files.isRegularFile(beside)) {
                return List.of();
            }
            given = Sha256.of(bytes(beside.toString())).hex();
        }
        return List.of(given.equals(digest)
                ? Verification.without(files, KIND, Verdict.PASSED, name + " is, byte for byte, the file that the signed report names.")
                : Verification.without(files, KIND, Verdict.FAILED, name + " is not the file that the signed report names by its SHA-256 "
                        + digest + "."));
    }

    private static Map<String, String> digests(List<Verification> files) {
        Map<String, String> digests = new LinkedHashMap<>();
        if (files.size() < 2) {
            return digests;
        }
        for (Verification each : files) {
            digests.put(String.valueOf(Path.of(each.file()).getFileName()), Sha256.of(bytes(each.file())).hex());
        }
        return digests;
    }

    private static byte[] bytes(String file) {
        try {
            return Files.readAllBytes(Path.of(file));
        } catch (IOException e) {
            return new byte[0];
        }
    }
}
