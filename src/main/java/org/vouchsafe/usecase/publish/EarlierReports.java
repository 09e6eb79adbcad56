package org.vouchsafe.usecase.publish;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.vouchsafe.report.Report;
import org.vouchsafe.report.Report.ScopeAsked;
import org.vouchsafe.report.Reports;
import org.vouchsafe.store.report.ReportRow;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.register.Nearest;

/** Reports that went out, found by their id. */
final class EarlierReports {
    /** Kinds that print states, which can be held against those of now. */
    private static final Set<ScopeAsked> OF_STATES = EnumSet.of(ScopeAsked.RELEASE, ScopeAsked.SUPPLIER, ScopeAsked.ADVISORY,
            ScopeAsked.INCIDENT_OR_ADVISORY,
            ScopeAsked.RESPONSE, ScopeAsked.PORTFOLIO);

    private EarlierReports() {}

    /** True when such a report prints states. */
    static boolean isOfStates(Report report) {
        return OF_STATES.contains(report.scopeAsked());
    }

    /**
     * The report of that id and revision; without a revision its newest one.
     *
     * @throws Refused when none went out under that id
     */
    static ReportRow find(List<ReportRow> reports, String id) {
        String wanted = id.strip();
        return reports.stream().filter(each -> each.reportId().equalsIgnoreCase(wanted)).findFirst()
                .or(() -> reports.stream().filter(each -> each.reportId().toLowerCase(java.util.Locale.ROOT)
                        .matches(java.util.regex.Pattern.quote(wanted.toLowerCase(java.util.Locale.ROOT)) + "-\\d{1,9}"))
                        .max(Comparator.comparing(ReportRow::recorded)))
                .orElseThrow(() -> new Refused(Refused.Kind.REQUEST, "No final report '" + wanted + "' went out."
                        + Nearest.hint(wanted, reports.stream().map(ReportRow::reportId).toList(),
                                "'vouchsafe reports list' shows those that did.")));
    }

    /**
     * The kind of that report.
     *
     * @throws Refused when it prints no states
     */
    static Report kind(ReportRow row, Reports reports) {
        return reports.find(row.kind()).filter(EarlierReports::isOfStates).orElseThrow(() -> new Refused(Refused.Kind.REQUEST,
                "Report " + row.reportId() + " is of the kind '" + row.kind() + "', which prints no states that could be compared."));
    }
}
