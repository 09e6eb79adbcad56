package org.vouchsafe.usecase;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.vouchsafe.domain.verification.Verification;
import org.vouchsafe.job.Progress;
import org.vouchsafe.usecase.intake.NamedFiles;

/** Verifies signed files offline, without a workspace. */
public final class VerifyFiles {
    private final Function<Path, Verification> verifier;

    /** @param verifier judges one file; it is asked only when there is a file to judge, so that starting costs nothing */
    public VerifyFiles(Function<Path, Verification> verifier) {
        this.verifier = verifier;
    }

    /**
     * The verdict on each file, in the order given; a file that cannot be read is INDETERMINATE with the reason.
     *
     * @throws Refused when one is not there is a folder, or can never be read: there is nothing to judge
     */
    public List<Verification> verify(List<Path> files, Progress progress) {
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
            Verification verdict = verifier.apply(file);
            progress.advance(1);
            return verdict;
        }).toList();
    }
}
