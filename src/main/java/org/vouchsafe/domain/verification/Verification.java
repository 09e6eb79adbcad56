package org.vouchsafe.domain.verification;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be said about a signed file.
 *
 * @param kind such as {@code PDF report}, {@code workbook}, {@code evidence package}
 * @param reasons why, in plain words, most important first
 * @param level such as {@code PAdES-BASELINE-B}
 * @param timeSource {@code signer} when only the signer asserts the time
 * @param auditSize size of the audit log the report states; null when it states none
 * @param covered what the signature covers, in words
 */
public record Verification(String file, String kind, Verdict verdict, List<String> reasons, @Nullable String signer, @Nullable String level,
        @Nullable Instant signedAt, @Nullable String timeSource, @Nullable Long auditSize, @Nullable String auditRoot,
        List<String> covered) {
    /** PASSED only when nothing is left open. */
    public enum Verdict {
        PASSED, FAILED, INDETERMINATE
    }

    /** A verdict about a file of which nothing else can be said. */
    public static Verification without(String file, String kind, Verdict verdict, String reason) {
        return new Verification(file, kind, verdict, List.of(reason), null, null, null, null, null, null, List.of());
    }

    public Verification {
        reasons = List.copyOf(reasons);
        covered = List.copyOf(covered);
    }
}
