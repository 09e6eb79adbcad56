package org.vouchsafe.usecase;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.job.Progress;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.store.audit.TreeHead;
import org.vouchsafe.usecase.CheckWorkspace.Finding;
import org.vouchsafe.usecase.read.AuditEntry;

/** The audit log, its root, and its proof. */
public final class AuditTrail {
    private final Workspace workspace;

    public AuditTrail(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Tree size and head. */
    public record Head(long size, String root) {}

    /** All entries, oldest first. */
    public List<AuditEntry> entries() {
        return Guard.of(() -> workspace.read(tx -> tx.audit().leaves().stream().map(leaf -> new AuditEntry(leaf.recorded(), leaf.actor(),
                leaf.action(), leaf.subject(), leaf.reason(), leaf.leafHash())).toList()));
    }

    /**
     * Recomputes every leaf and the head.
     *
     * @param earlier a head printed in an earlier report, which this log must have grown out of; null: none is at hand
     * @return what does not fit; empty when all does
     */
    public List<Finding> verify(@Nullable Head earlier) {
        return Guard.of(() -> {
            List<Finding> findings = new ArrayList<>();
            workspace.check(Progress.UNWATCHED).forEach(each -> findings.add(new Finding(each.code(), each.text())));
            if (earlier != null) {
                compare(earlier, findings);
            }
            return List.copyOf(findings);
        });
    }

    public Head head() {
        TreeHead head = Guard.of(() -> workspace.read(tx -> tx.audit().head()));
        return new Head(head.size(), head.root());
    }

    private void compare(Head earlier, List<Finding> findings) {
        long size = head().size();
        if (earlier.size() < 0 || earlier.size() > size) {
            findings.add(new Finding("LOG_SHORTER", "The report states " + earlier.size() + " entries, but the log has " + size
                    + ": entries are missing at its end, or the report is of another workspace."));
            return;
        }
        TreeHead then = workspace.read(tx -> tx.audit().headAt(earlier.size()));
        if (!then.root().equalsIgnoreCase(earlier.root().strip())) {
            findings.add(new Finding("LOG_ROOT_DIFFERS",
                    "At " + earlier.size() + " entries the root is " + then.root() + ", but the report states "
                            + earlier.root() + ": the log was changed, or the report is of another workspace."));
        }
    }
}
