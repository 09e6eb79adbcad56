package org.vouchsafe.usecase;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.vouchsafe.domain.verification.Verification;
import org.vouchsafe.job.Progress;
import org.vouchsafe.seal.Trust;
import org.vouchsafe.usecase.intake.NamedFiles;
import org.vouchsafe.usecase.sealing.AmongFiles;
import org.vouchsafe.usecase.sealing.TrustedIssuers;

/** Verifies signed files offline, without a workspace. */
public final class VerifyFiles {
    private final BiFunction<Path, Trust, Verification> verifier;

    /** @param verifier judges one file; it is asked only when there is a file to judge, so that starting costs nothing */
    public VerifyFiles(BiFunction<Path, Trust, Verification> verifier) {
        this.verifier = verifier;
    }

    /**
     * The verdict on each file, in the order given; a file that cannot be read is INDETERMINATE with the reason.
     *
     * @throws Refused when one is not there is a folder, or can never be read: there is nothing to judge
     */
    public List<Verification> verify(List<Path> files, Progress progress) {
        return verify(files, Trust.UNSTATED, progress);
    }

    private List<Verification> verify(List<Path> files, Trust trust, Progress progress) {
        for (Path file : files) {
            if (!Files.exists(file)) {
                throw new Refused(Refused.Kind.REQUEST, "There is no file " + file + ".");
            }
            if (Files.isDirectory(file)) {
                throw new Refused(Refused.Kind.REQUEST, file + " is a folder. Name the files in it that are to be verified.");
            }
            NamedFiles.refuseUnopenable(file);
        }
        progress.stage("Verifying", files.size());
        return files.stream().map(file -> {
            progress.checkCancelled();
            Verification verdict = verifier.apply(file, trust);
            progress.advance(1);
            return verdict;
        }).toList();
    }

    /**
     * The same by a reader who may have named issuers they trust, and with what the files say of each other: whether the audit log of a later
     * report continues that of an earlier, and whether files a report names by their digest are those.
     *
     * @param trusted files with certificates of issuers; none: names are shown, and nothing is said of whether to believe them
     * @throws Refused as {@link #verify(List, Progress)}, and when a file of issuers holds no certificate
     */
    public List<Verification> verify(List<Path> files, List<Path> trusted, Progress progress) {
        List<Verification> found = new ArrayList<>(verify(files, TrustedIssuers.of(trusted), progress));
        found.addAll(AmongFiles.agreements(found));
        return List.copyOf(found);
    }
}
