package org.vouchsafe.usecase.parcel.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.problem.FileFailure;
import org.vouchsafe.domain.verification.Verification;
import org.vouchsafe.domain.verification.Verification.Verdict;
import org.vouchsafe.seal.pdf.PdfVerifier;
import org.vouchsafe.usecase.parcel.PackageManifest.Listed;
import org.vouchsafe.usecase.parcel.PackageManifest.Role;

/** Do the reports hold by their own signatures, and do they state the audit log that the package states? */
final class ReportsCheck {
    private final OpenedPackage opened;
    private final Findings findings;
    private final Function<Path, Verification> verifier;
    private final @Nullable Sha256 packer;

    /**
     * @param verifier judges one file by itself
     * @param packer fingerprint of the certificate that signed the package
     */
    ReportsCheck(OpenedPackage opened, Findings findings, Function<Path, Verification> verifier, @Nullable Sha256 packer) {
        this.opened = opened;
        this.findings = findings;
        this.verifier = verifier;
        this.packer = packer;
    }

    void run() {
        for (Listed each : opened.manifest().files()) {
            if (each.role() == Role.REPORT && each.path().endsWith(".pdf")) {
                pdf(each.path());
            } else if (each.role() == Role.REPORT) {
                findings.sound(each.path() + " carries no signature of its own; that of the package covers it.");
            }
        }
    }

    private void pdf(String path) {
        Verification report = verified(path);
        if (report.verdict() != Verdict.PASSED) {
            String sentence = path + " by itself: " + String.join(" ", report.reasons());
            if (report.verdict() == Verdict.FAILED) {
                findings.wrong(sentence);
            } else {
                findings.open(sentence);
            }
            return;
        }
        Long size = report.auditSize();
        boolean same = size != null && size == opened.manifest().auditSize()
                && Objects.equals(report.auditRoot(), opened.manifest().auditRoot());
        List<Sha256> signers = PdfVerifier.signers(opened.bytes(path));
        if (same && (packer == null || !signers.contains(packer))) {
            // A sound report of somebody lends its name to whatever is put around it.
            findings.open(path + " is signed by " + report.signer() + ", but the package by " + opened.container().signer()
                    + " with another key: what stands beside the report is the word of whoever signed the package, not of whoever signed the report.");
        } else if (same) {
            findings.sound(path + " is signed by " + report.signer() + " and was not changed since.");
        } else {
            findings.wrong(path + " states another audit log than the package.");
        }
    }

    private Verification verified(String path) {
        try {
            Path file = Files.createTempFile("vouchsafe-report", ".pdf");
            try {
                Files.write(file, opened.bytes(path));
                return verifier.apply(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            return Verification.without(path, "report", Verdict.INDETERMINATE, "It cannot be unpacked: " + FileFailure.words(e) + ".");
        }
    }
}
