package org.vouchsafe.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.Viewpoint;

/**
 * Who prepared a report for whom, under which id, and from which data.
 *
 * @param reportId such as {@code VS-2026-0017}; the revision is printed behind it
 * @param revision counts from 1
 * @param succession how it stands to those about the same thing before it
 * @param preparer who asked for it
 * @param reviewer who reviewed it; null when nobody did, and the report says so
 * @param addressee null when none was named
 * @param cutOff the moment after which nothing was taken into account
 * @param generatedAt when it was composed
 * @param viewpoint the viewpoint all facts were read at
 * @param advisoryData the advisory data used; empty: none is held
 * @param auditSize leaves of the audit log as it stood before this publication was recorded
 * @param auditRoot Merkle root over these leaves, in hex
 */
public record Imprint(String reportId, int revision, Succession succession, Status status, Document.Tlp tlp, String preparer,
        @Nullable String reviewer, @Nullable String addressee, Instant cutOff, Instant generatedAt, Viewpoint viewpoint, Criteria criteria,
        String programVersion, List<AdvisoryData> advisoryData, long auditSize, String auditRoot) {
    public Imprint {
        advisoryData = List.copyOf(advisoryData);
    }

    /** A draft carries a watermark and "DRAFT" in its title, and is never signed. */
    public enum Status {
        DRAFT, FINAL
    }

    /**
     * What was judged by.
     *
     * @param ruleSet name and version of the assessment rules
     * @param hash of the text of the rules; null when the rules are only named by version
     * @param policies the policies in force, by name, such as {@code absence} = {@code graph}
     */
    public record Criteria(String ruleSet, @Nullable Sha256 hash, List<PolicyLine> policies) {
        public Criteria {
            policies = List.copyOf(policies);
        }
    }

    /** One policy and its value, as the policy command shows them. */
    public record PolicyLine(String name, String value) {}

    /**
     * Advisory data of one source or ecosystem.
     *
     * @param source such as {@code OSV npm}
     * @param newest when its newest record was changed; null when it states no time
     */
    public record AdvisoryData(String source, long records, @Nullable Instant newest) {}

    /** Id and revision as printed on every page: {@code VS-2026-0017-2}. */
    public String printedId() {
        return reportId + "-" + revision;
    }
}
