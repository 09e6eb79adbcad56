package org.vouchsafe.usecase;

import java.util.ArrayList;
import java.util.List;
import org.vouchsafe.job.Progress;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.usecase.position.Positions;

/** Verifies everything: originals against their hashes, the log against the facts, foreign keys, the file itself. */
public final class CheckWorkspace {
    private final Workspace workspace;
    private final Positions positions;

    public CheckWorkspace(Workspace workspace, Positions positions) {
        this.workspace = workspace;
        this.positions = positions;
    }

    /** One thing that is not as it should be; what and where in words. */
    public record Finding(String code, String text) {}

    /** Empty when all is well. */
    public List<Finding> check(Progress progress) {
        return Guard.of(() -> {
            progress.stage("Checking " + workspace.file().getFileName(), 0);
            List<Finding> findings = new ArrayList<>();
            workspace.check(progress).forEach(each -> findings.add(new Finding(each.code(), each.text())));
            if (findings.isEmpty()) {
                // Of a damaged file nothing can be reached that would be worth comparing.
                progress.stage("Checking: the positions against the facts", 0);
                workspace.read(tx -> positions.differences(tx)).forEach(each -> findings.add(new Finding("POSITIONS_ALTERED",
                        each + " 'vouchsafe check --renew' makes them anew.")));
            }
            return List.copyOf(findings);
        });
    }

    /**
     * Throws away the positions that were kept, which can always be reached again from the facts, and reaches them anew.
     *
     * @throws Refused when the workspace cannot be written
     */
    public void renew(Progress progress) {
        Guard.of(() -> {
            progress.stage("Reaching all positions anew", 0);
            if (!positions.renew()) {
                throw new Refused(Refused.Kind.ENVIRONMENT,
                        "The positions could not be kept anew: the workspace is only open for reading, or something else is being written.");
            }
            return true;
        });
    }
}
