package org.vouchsafe.report.incident;

import org.vouchsafe.report.Document;
import org.vouchsafe.report.Report;
import org.vouchsafe.report.ReportFacts;

/** An incident from opening to closure as its room shows it; for an advisory without an incident, how the portfolio stands towards it. */
public final class IncidentReport implements Report {
    @Override
    public String id() {
        return "incident";
    }

    @Override
    public String title() {
        return "Incident assurance report";
    }

    @Override
    public ScopeAsked scopeAsked() {
        return ScopeAsked.INCIDENT_OR_ADVISORY;
    }

    @Override
    public Document compose(ReportFacts facts) {
        return document(facts, Extent.OPEN);
    }

    @Override
    public Document composeWhole(ReportFacts facts) {
        return document(facts, Extent.WHOLE);
    }

    private Document document(ReportFacts facts, Extent extent) {
        return switch (facts.scope()) {
            case ReportFacts.Scope.OfAdvisory(var id) -> AdvisoryReport.compose(this, facts, id);
            case ReportFacts.Scope.OfIncident(var told) -> RoomReport.compose(this, facts, told, extent);
            case ReportFacts.Scope.OfRelease _,ReportFacts.Scope.OfSupplier _,ReportFacts.Scope.OfInventories _,
                    ReportFacts.Scope.OfComparison _ -> throw new IllegalArgumentException(
                            "An incident report needs an incident or an advisory, not " + facts.scope());
        };
    }
}
