package org.vouchsafe.usecase;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.vouchsafe.domain.verification.Verification;
import org.vouchsafe.job.Progress;

/** Verifies signed files offline, without a workspace. */
public final class VerifyFiles {
    private final Function<Path, Verification> verifier;

    /** @param verifier judges one file; it is asked only when there is a file to judge, so that starting costs nothing */
    public VerifyFiles(Function<Path, Verification> verifier) {
        this.verifier = verifier;
    }

    /** The verdict on each file, in the order given; a file that cannot be read is INDETERMINATE with the reason. */
    public List<Verification> verify(List<Path> files, Progress progress) {
        progress.stage("Verifying", files.size());
        return files.stream().map(file -> {
            progress.checkCancelled();
            Verification verdict = verifier.apply(file);
            progress.advance(1);
            return verdict;
        }).toList();
    }
}
