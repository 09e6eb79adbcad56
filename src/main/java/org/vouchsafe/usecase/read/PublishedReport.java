package org.vouchsafe.usecase.read;

import java.time.Instant;

/** A report that left the workbench. */
public record PublishedReport(String reportId, String kind, String title, String scope, String format, String fileName, String sha256,
        Instant publishedAt, String publishedBy, boolean signed, long auditSize) {}
