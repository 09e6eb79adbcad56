package org.vouchsafe.usecase;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.usecase.CheckWorkspace.Finding;
import org.vouchsafe.usecase.read.AuditEntry;

/** The audit log, its root, and its proof. */
public final class AuditTrail {

    /** Tree size and head. */
    public record Head(long size, String root) {}

    public List<AuditEntry> entries() {
        throw new UnsupportedOperationException("not yet");
    }

    /**
     * Recomputes every leaf and the head.
     *
     * @param earlier a head printed in an earlier report, which this log must have grown out of; null: none is at hand
     * @return what does not fit; empty when all does
     */
    public List<Finding> verify(@Nullable Head earlier) {
        throw new UnsupportedOperationException("not yet");
    }

    public Head head() {
        throw new UnsupportedOperationException("not yet");
    }
}
