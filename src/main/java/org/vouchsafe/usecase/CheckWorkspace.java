package org.vouchsafe.usecase;

import java.util.List;
import org.vouchsafe.job.Progress;

/** Verifies everything: originals against their hashes, the log against the facts, foreign keys, the file itself. */
public final class CheckWorkspace {

    /** One thing that is not as it should be; what and where in words. */
    public record Finding(String code, String text) {}

    /** Empty when all is well. */
    public List<Finding> check(Progress progress) {
        throw new UnsupportedOperationException("not yet");
    }
}
