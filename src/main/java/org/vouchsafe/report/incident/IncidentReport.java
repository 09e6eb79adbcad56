package org.vouchsafe.report.incident;

import org.vouchsafe.report.Document;
import org.vouchsafe.report.Report;
import org.vouchsafe.report.ReportFacts;
import org.vouchsafe.report.incident.word.Extent;

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
        if (facts.scope() instanceof ReportFacts.Scope.OfIncident(var told)) {
            return RoomReport.compose(this, facts, told, extent);
        }
        if (facts.scope() instanceof ReportFacts.Scope.OfAdvisory(var id)) {
            return AdvisoryReport.compose(this, facts, id);
        }
        throw new IllegalArgumentException("An incident report needs an incident or an advisory, not " + facts.scope());
    }
}
