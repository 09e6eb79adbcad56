package org.vouchsafe.report.incident;

import java.util.ArrayList;
import java.util.List;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.LogEntry;
import org.vouchsafe.domain.incident.Stream;
import org.vouchsafe.domain.incident.room.Room;
import org.vouchsafe.report.Document;
import org.vouchsafe.report.Document.Block;
import org.vouchsafe.report.Document.Cell;
import org.vouchsafe.report.Document.Field;
import org.vouchsafe.report.Document.Section;
import org.vouchsafe.report.Report;
import org.vouchsafe.report.ReportFacts;
import org.vouchsafe.report.ReportFacts.ReportedAdvisory;
import org.vouchsafe.report.ReportedIncident;
import org.vouchsafe.report.incident.part.DecisionsAndMessages;
import org.vouchsafe.report.incident.part.IndicatorSection;
import org.vouchsafe.report.incident.word.Defanging;
import org.vouchsafe.report.incident.word.IncidentWords;
import org.vouchsafe.report.incident.word.RoomConclusion;
import org.vouchsafe.report.json.Manifest;
import org.vouchsafe.report.section.Composition;
import org.vouchsafe.report.section.Composition.Own;
import org.vouchsafe.report.section.Tables;
import org.vouchsafe.report.subject.Subject;
import org.vouchsafe.report.words.Dates;
import org.vouchsafe.report.words.Runs;

/**
 * What customers may know of an incident. It is composed of {@link CustomerFacts}, which hold nothing internal, so that no section can let any of
 * it slip; and it says what was left out.
 */
public final class CustomerIncidentReport implements Report {
    @Override
    public String id() {
        return "incident-customer";
    }

    @Override
    public String title() {
        return "Incident report for customers";
    }

    @Override
    public ScopeAsked scopeAsked() {
        return ScopeAsked.INCIDENT;
    }

    @Override
    public Document compose(ReportFacts facts) {
        if (!(facts.scope() instanceof ReportFacts.Scope.OfIncident(var whole))) {
            throw new IllegalArgumentException("An incident report for customers needs an incident, not " + facts.scope());
        }
        ReportFacts reduced = CustomerFacts.of(facts, whole);
        if (!(reduced.scope() instanceof ReportFacts.Scope.OfIncident(var told))) {
            throw new IllegalStateException("The reduced facts are about something else");
        }
        Subject subject = RoomReport.subject(reduced, told, CustomerIncidentReport::lines);
        List<Section> own = List.of(new Section(3, "What happened", happened(subject, told)),
                new Section(4, "The products you use", CustomerProducts.blocks(subject, told)),
                new Section(5, "What we told you", messages(told)), IndicatorSection.forCustomers(told),
                new Section(9, "Whether it is over", CustomerProducts.closing(subject, told)),
                new Section(10, "What this report leaves out", leftOut()));
        Document document = Composition.of(this, told.incident().id() + ", " + IncidentWords.of(told.incident().status()), subject,
                new Own(Composition.cover(subject), conclusion(told), own,
                        List.of(Manifest.evidence(id(), title() + ": " + subject.name(), reduced))));
        return Defanging.of(told).applied(document);
    }

    private static List<Field> lines(ReportedIncident told) {
        return List.of(
                new Runs().code(told.incident().id().toString()).text(", " + IncidentWords.of(told.incident().status())).field("Incident"),
                RoomReport.advisories(told.incident().head()).field("Advisories"),
                new Runs().text(Dates.moment(told.incident().opened().at())).field("Opened"));
    }

    private static List<Block> conclusion(ReportedIncident told) {
        List<Block> blocks = new ArrayList<>();
        LogEntry closure = told.incident().closure();
        blocks.add(new Runs().text("The incident was opened on " + Dates.moment(told.incident().opened().at())
                + (closure == null ? " and is open." : " and closed on " + Dates.moment(closure.recorded().at()) + ".")).paragraph());
        blocks.add(new Runs().text(told.releases().isEmpty() ? "No product that is recorded as used by a customer is in its scope."
                : RoomConclusion.reach(told)).paragraph());
        blocks.addAll(CustomerProducts.loud(told));
        return blocks;
    }

    private static List<Block> happened(Subject subject, ReportedIncident told) {
        List<Block> blocks = new ArrayList<>();
        for (ReportedAdvisory each : subject.facts().advisories()) {
            blocks.add(new Document.Fields(each.title().isBlank() ? each.id() : each.title(), AdvisoryReport.lines(each)));
        }
        Tables table = Tables.titled("Time line").column("When", 30).column("What", 70);
        table.row(Cell.typed(Dates.moment(told.incident().opened().at()), told.incident().opened().at()),
                Cell.of("The incident was opened."));
        for (LogEntry each : told.incident().log()) {
            String words = switch (each.said()) {
                case Entry.Closed _ -> "The incident was closed.";
                case Entry.Reopened _ -> "The incident was opened again.";
                case Entry.Published _ -> "A message was sent to customers.";
                default -> "";
            };
            if (!words.isEmpty()) {
                table.row(Cell.typed(Dates.moment(each.recorded().at()), each.recorded().at()), Cell.of(words));
            }
        }
        blocks.add(table.or(""));
        return blocks;
    }

    private static List<Block> messages(ReportedIncident told) {
        List<Block> blocks = new ArrayList<>();
        for (Room.Message each : told.room().messages()) {
            if (each.said().stream() == Stream.CUSTOMERS && !each.published().isEmpty()) {
                blocks.add(new Document.Heading("Sent on " + Dates.moment(each.published().getFirst().entry().recorded().at())));
                blocks.addAll(DecisionsAndMessages.lines(each.said().text()));
            }
        }
        return blocks.isEmpty() ? List.of(new Runs().text("No message was sent to customers.").paragraph()) : blocks;
    }

    private static List<Block> leftOut() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Runs()
                .text("The states follow from documents and from what was looked at. The releases were neither built nor tested for "
                        + "this report.")
                .note());
        blocks.add(new Runs().text(
                "By rule, and whatever the incident: names of people other than those who stand for this report, of suppliers and other customers; our environments and where "
                        + "a release runs; our log, decisions, actions, checklist and records; the reasons for exceptions and what holds the risk down; "
                        + "products that no customer is recorded for; messages to others; names and senders of the files our states rest on. "
                        + "Every file is listed by its SHA-256, so that it can be shown later that it was held.")
                .paragraph());
        return blocks;
    }
}
