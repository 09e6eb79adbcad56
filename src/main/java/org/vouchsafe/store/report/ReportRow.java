package org.vouchsafe.store.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Recorded;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.Viewpoint;

/**
 * A report that left the workbench.
 *
 * @param reportId the id printed in it
 * @param scope what it is about, in words
 * @param format {@code PDF}, {@code XLSX} or {@code JSON}
 * @param signer who signed it; null when it is not signed
 * @param auditSize size of the audit log that the report states
 * @param auditRoot root of the audit log that the report states
 */
public record ReportRow(String reportId, String kind, String title, String scope, String format, String fileName, Sha256 sha256, String tlp,
        @Nullable String addressee, @Nullable String signer, Viewpoint viewpoint, Instant publishedAt, String publishedBy, long auditSize,
        String auditRoot, Recorded recorded) {}
