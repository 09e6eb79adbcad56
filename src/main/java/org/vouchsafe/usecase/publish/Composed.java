package org.vouchsafe.usecase.publish;

import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.publication.ReportBasis;
import org.vouchsafe.report.Document;

/**
 * A document and what is to be recorded of it.
 *
 * @param scope what it is about, in words
 * @param viewpoint from which everything was read; {@code asOf} is never null, so that it can be composed again later
 * @param auditSize leaves of the audit log when it was composed
 * @param basis what it says, and by which rules
 */
public record Composed(Document document, String scope, Viewpoint viewpoint, long auditSize, String auditRoot,
        ReportBasis basis) {
    /** The same with another document. */
    Composed as(Document other) {
        return new Composed(other, scope, viewpoint, auditSize, auditRoot, basis);
    }
}
