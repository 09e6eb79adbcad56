package org.vouchsafe.seal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Size and root of the audit log as a report states them; null where it states none.
 *
 * @param earlier proofs that this log continues those of earlier reports
 */
public record AuditState(@Nullable Long size, @Nullable String root, List<Earlier> earlier) {
    /** Nothing stated. */
    public static final AuditState NONE = new AuditState(null, null);

    public AuditState {
        earlier = List.copyOf(earlier);
    }

    /** Without proofs. */
    public AuditState(@Nullable Long size, @Nullable String root) {
        this(size, root, List.of());
    }

    /**
     * A log this one continues.
     *
     * @param hashes the consistency proof (RFC 6962, 2.1.2), in hex
     */
    public record Earlier(long size, String root, List<String> hashes) {
        public Earlier {
            hashes = List.copyOf(hashes);
        }
    }
}
