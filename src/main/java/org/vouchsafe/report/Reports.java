package org.vouchsafe.report;

import java.util.List;
import java.util.Optional;
import org.vouchsafe.report.change.ChangesReport;
import org.vouchsafe.report.comparison.ComparisonReport;
import org.vouchsafe.report.evidence.EvidenceReport;
import org.vouchsafe.report.incident.CustomerIncidentReport;
import org.vouchsafe.report.incident.IncidentReport;
import org.vouchsafe.report.log.LogReport;
import org.vouchsafe.report.portfolio.PortfolioReport;
import org.vouchsafe.report.quality.QualityLetter;
import org.vouchsafe.report.release.ReleaseReport;
import org.vouchsafe.report.response.ResponseReport;
import org.vouchsafe.report.review.ReviewReport;
import org.vouchsafe.report.supplier.SupplierReport;

/** The list of reports: the one place where a new kind is added. */
public record Reports(List<Report> all) {
    public Reports {
        all = List.copyOf(all);
    }

    /** The reports that come with the program, in the order in which they are offered. */
    public static Reports builtIn() {
        return new Reports(List.of(new ReleaseReport(), new SupplierReport(), new QualityLetter(), new ComparisonReport(),
                new IncidentReport(), new CustomerIncidentReport(), new PortfolioReport(), new ReviewReport(), new EvidenceReport(),
                new ResponseReport(), new ChangesReport(), new LogReport()));
    }

    /** The report with that id. */
    public Optional<Report> find(String id) {
        return all.stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
