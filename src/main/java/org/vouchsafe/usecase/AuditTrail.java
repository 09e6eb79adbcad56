package org.vouchsafe.usecase;

import java.util.List;
import org.vouchsafe.usecase.read.AuditEntry;

/** The audit log, its root, and its proof. */
public final class AuditTrail {

    /** Tree size and head. */
    public record Head(long size, String root) {}

    public List<AuditEntry> entries() {
        throw new UnsupportedOperationException("not yet");
    }

    public Head head() {
        throw new UnsupportedOperationException("not yet");
    }
}
