package org.vouchsafe.usecase.sealing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

    /** A file that was named, with its SHA-256 in hex. */
    private record Given(String file, String digest) {}

    /**
     * Verdicts on logs and on files named by digest; nothing of a file that failed, since nothing it says counts. What is said on the word of a file of
     * which something is open stays open as well.
     */
    public static List<Verification> agreements(List<Verification> files) {
        List<Verification> found = new ArrayList<>();
        List<Stating> stating = new ArrayList<>();
        Map<String, List<Given>> given = given(files);
        for (Verification each : files) {
            if (each.verdict() == Verdict.FAILED || each.auditSize() == null) {
                continue;
            }
            byte[] pdf = each.kind().equals("PDF report") ? bytes(each.file()) : new byte[0];
            stating.add(new Stating(each.file(), each.verdict(),
                    pdf.length == 0 ? new AuditState(each.auditSize(), each.auditRoot()) : PdfVerifier.audit(pdf)));
            if (pdf.length > 0) {
                PdfVerifier.bound(pdf).forEach((name, digest) -> bound(each, name, digest, given).forEach(found::add));
            }
        }
        found.addAll(LogAgreement.between(stating));
        return found;
    }

    /** A file is looked for among those verified along, every one of that name, else beside the report; one that is nowhere is not spoken of. */
    private static Stream<Verification> bound(Verification report, String name, String digest, Map<String, List<Given>> given) {
        return given.getOrDefault(name, beside(report.file(), name)).stream().map(each -> {
            String files = report.file() + ", " + each.file();
            if (!each.digest().equals(digest)) {
                return Verification.without(files, KIND, Verdict.FAILED, each.file() + " is not the file " + name
                        + " that the signed report names by its SHA-256 " + digest + ".");
            }
            String same = each.file() + " is, byte for byte, the file " + name + " that the signed report names.";
            return report.verdict() == Verdict.PASSED ? Verification.without(files, KIND, Verdict.PASSED, same)
                    : Verification.without(files, KIND, Verdict.INDETERMINATE,
                            same + " Of the report itself something is open, see above.");
        });
    }

    private static List<Given> beside(String report, String name) {
        try {
            Path last = Path.of(name).getFileName();
            Path beside = last == null ? null : Path.of(report).resolveSibling(last);
            return beside == null || !Files.isRegularFile(beside) ? List.of()
                    : List.of(new Given(beside.toString(), Sha256.of(bytes(beside.toString())).hex()));
        } catch (InvalidPathException e) {
            return List.of();
        }
    }

    private static Map<String, List<Given>> given(List<Verification> files) {
        Map<String, List<Given>> given = new LinkedHashMap<>();
        if (files.size() < 2) {
            return given;
        }
        for (Verification each : files) {
            given.computeIfAbsent(String.valueOf(Path.of(each.file()).getFileName()), ignored -> new ArrayList<>())
                    .add(new Given(each.file(), Sha256.of(bytes(each.file())).hex()));
        }
        return given;
    }

    private static byte[] bytes(String file) {
        try {
            return Files.readAllBytes(Path.of(file));
        } catch (IOException e) {
            return new byte[0];
        }
    }
}
