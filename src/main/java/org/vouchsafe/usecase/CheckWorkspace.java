package org.vouchsafe.usecase;

import java.util.List;
import org.vouchsafe.job.Progress;
import org.vouchsafe.store.Workspace;

/** Verifies everything: originals against their hashes, the log against the facts, foreign keys, the file itself. */
public final class CheckWorkspace {
    private final Workspace workspace;

    public CheckWorkspace(Workspace workspace) {
        this.workspace = workspace;
    }

    /** One thing that is not as it should be; what and where in words. */
    public record Finding(String code, String text) {}

    /** Empty when all is well. */
    public List<Finding> check(Progress progress) {
        return Guard.of(() -> {
            progress.stage("Checking " + workspace.file().getFileName(), 0);
            return workspace.check(progress).stream().map(each -> new Finding(each.code(), each.text())).toList();
        });
    }
}
