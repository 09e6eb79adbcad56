package org.vouchsafe.store.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.publication.ReportBasis;

/**
 * A report about to leave the workbench; components as in {@link ReportRow}.
 *
 * @param basis what it says, and by which rules
 */
public record NewReport(String reportId, String kind, String title, String scope, String format, String fileName, Sha256 sha256, String tlp,
        @Nullable String addressee, @Nullable String signer, Viewpoint viewpoint, Instant publishedAt, long auditSize, String auditRoot,
        ReportBasis basis) {}
