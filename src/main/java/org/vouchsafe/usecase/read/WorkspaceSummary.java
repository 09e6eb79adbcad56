package org.vouchsafe.usecase.read;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A workspace in figures.
 *
 * @param readOnly true when somebody else has it open for writing, or on demand
 * @param readOnlyReason in words; null when it can be written
 * @param auditRoot Merkle tree head, in hex
 */
public record WorkspaceSummary(Path file, boolean readOnly, @Nullable String readOnlyReason, int schemaVersion, long suppliers,
        long products,
        long releases, long evidence, long inventories, long components, long claims, long advisories, long decisions,
        @Nullable Instant advisoryData, long auditSize, String auditRoot) {}
