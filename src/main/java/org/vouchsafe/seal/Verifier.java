package org.vouchsafe.seal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.vouchsafe.domain.problem.FileFailure;
import org.vouchsafe.domain.verification.Verification;
import org.vouchsafe.domain.verification.Verification.Verdict;
import org.vouchsafe.input.Limits;
import org.vouchsafe.seal.asic.ContainerVerifier;
import org.vouchsafe.seal.pdf.PdfVerifier;
import org.vouchsafe.seal.workbook.WorkbookVerifier;

/** Verifies any file of ours, recognised by its content. Offline; needs no workspace. */
public final class Verifier {
    private Verifier() {}

    /** What can be said of this file. A file that cannot be read is INDETERMINATE, with the reason. */
    public static Verification verify(Path path) {
        return verify(path, Trust.UNSTATED);
    }

    /** The same by a reader who trusts some issuers. */
    public static Verification verify(Path path, Trust trust) {
        String file = path.toString();
        try {
            if (Files.size(path) > Limits.DEFAULT.fileBytes()) {
                return Verification.without(file, "file", Verdict.INDETERMINATE, "The file is larger than a report of ours can be.");
            }
            byte[] bytes = Files.readAllBytes(path);
            if (startsWith(bytes, "%PDF-")) {
                return PdfVerifier.verify(file, bytes, trust);
            }
            if (ContainerVerifier.isContainer(bytes)) {
                return container(file, bytes, trust);
            }
            if (startsWith(bytes, "PK\u0003\u0004")) {
                Path beside = path.resolveSibling(path.getFileName() + ".asice");
                return WorkbookVerifier.verify(file, bytes, Files.exists(beside) ? Files.readAllBytes(beside) : null, trust);
            }
            return Verification.without(file, "file", Verdict.INDETERMINATE,
                    "This is no report, workbook or container of ours, so there is nothing to verify.");
        } catch (IOException e) {
            return Verification.without(file, "file", Verdict.INDETERMINATE, "The file cannot be read: " + FileFailure.words(e) + ".");
        }
    }

    private static Verification container(String file, byte[] bytes, Trust trust) {
        ContainerVerifier.Opened opened = ContainerVerifier.open(file, bytes, trust);
        Verification found = opened.verification();
        AuditState audit = WorkbookVerifier.auditState(opened.files());
        return new Verification(found.file(), found.kind(), found.verdict(), found.reasons(), found.signer(), found.level(),
                found.signedAt(),
                found.timeSource(), audit.size(), audit.root(), found.covered());
    }

    private static boolean startsWith(byte[] bytes, String head) {
        byte[] expected = head.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= expected.length && java.util.Arrays.equals(bytes, 0, expected.length, expected, 0, expected.length);
    }
}
