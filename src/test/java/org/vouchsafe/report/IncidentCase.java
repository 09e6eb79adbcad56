package org.vouchsafe.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.vouchsafe.domain.Recorded;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.Incident;
import org.vouchsafe.domain.incident.IncidentHead;
import org.vouchsafe.domain.incident.IncidentId;
import org.vouchsafe.domain.incident.IncidentScope;
import org.vouchsafe.domain.incident.IncidentSeverity;
import org.vouchsafe.domain.incident.LogEntry;
import org.vouchsafe.domain.incident.Progress;
import org.vouchsafe.domain.incident.RecordKind;
import org.vouchsafe.domain.incident.Stream;
import org.vouchsafe.domain.incident.Unit;
import org.vouchsafe.domain.incident.chain.AskedQuestion;
import org.vouchsafe.domain.incident.chain.Cell;
import org.vouchsafe.domain.incident.chain.ChainRow;
import org.vouchsafe.domain.incident.chain.EvidenceChain;
import org.vouchsafe.domain.incident.chain.Holding;
import org.vouchsafe.domain.incident.chain.Link;
import org.vouchsafe.domain.incident.clock.Clock;
import org.vouchsafe.domain.incident.clock.DueStep;
import org.vouchsafe.domain.incident.room.AssessedEnvironment;
import org.vouchsafe.domain.incident.room.Bearing;
import org.vouchsafe.domain.incident.room.Contradiction;
import org.vouchsafe.domain.incident.room.Demand;
import org.vouchsafe.domain.incident.room.GateResult;
import org.vouchsafe.domain.incident.room.IndicatorHit;
import org.vouchsafe.domain.incident.room.Room;
import org.vouchsafe.domain.incident.room.ScopedRelease;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.register.Deployment;
import org.vouchsafe.domain.register.ReleaseStatus;
import org.vouchsafe.report.ReportFacts.ReportedPosition;
import org.vouchsafe.report.ReportedIncident.Checked;
import org.vouchsafe.report.ReportedIncident.Gap;
import org.vouchsafe.report.ReportedIncident.Said;
import org.vouchsafe.report.subject.RegisterIndex;

/** A small incident, built by hand over {@link AxiosCase}. What is internal holds the word {@link #INTERNAL}. */
public final class IncidentCase {
    /** Stands in everything a customer must never read. */
    public static final String INTERNAL = "Zeisig";
    /** A host as somebody wrote it, not defanged. */
    public static final String HOST = "sfrclak.example.com";
    private static final Instant BEGIN = Instant.parse("2026-03-31T09:40:00Z");
    private final List<LogEntry> log = new ArrayList<>();
    private Bearing bearing = new Bearing(Set.of(), Set.of(new EvidenceId(38)));

    private IncidentCase() {}

    /** An open incident in which much was said. */
    public static ReportFacts open() {
        return new IncidentCase().spoken(INTERNAL).facts(INTERNAL);
    }

    /** The same, in which what records cite bears nothing out. */
    public static ReportFacts citingWhatBearsNothingOut() {
        IncidentCase made = new IncidentCase();
        made.bearing = new Bearing(Set.of(), Set.of());
        return made.spoken(INTERNAL).facts(INTERNAL);
    }

    /** The same, in which everybody wrote this. */
    public static ReportFacts saying(String words) {
        return new IncidentCase().spoken(words).facts(words);
    }

    /** Closed over open gates, by name. */
    public static ReportFacts closedOverOpenGates() {
        IncidentCase made = new IncidentCase().spoken(INTERNAL);
        made.say(new Entry.Closed(INTERNAL + " accepts it", List.of("resolved"), INTERNAL, LocalDate.of(2026, 5, 1), null));
        return made.facts(INTERNAL);
    }

    /** Opened, and nothing said since; no release in scope. */
    public static ReportFacts silent() {
        var made = new IncidentCase();
        Incident incident = made.incident();
        ReportFacts known = AxiosCase.nothing();
        return new ReportFacts(
                new ReportFacts.Scope.OfIncident(
                        new ReportedIncident(incident, Room.of(incident, LocalDate.of(2026, 4, 2)), List.of(), List.of(),
                                List.of(), List.of(), List.of(), List.of(), List.of(), null, ReportedIncident.Accounts.NONE)),
                known.imprint(), known.portfolio(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private void say(Entry entry, EvidenceId... evidence) {
        long number = log.size() + 1L;
        log.add(new LogEntry(number, new Recorded(2000 + number, BEGIN.plusSeconds(600 * number)), INTERNAL, entry, List.of(evidence)));
    }

    private IncidentCase spoken(String words) {
        say(new Entry.Decided(words + " blocks " + HOST));
        say(new Entry.Corrected(1, words + " blocks it on all ports"));
        say(new Entry.Indicated(HOST, "MAL-2026-2306, " + words));
        say(new Entry.Assessed(new Unit.OfEnvironment("Build farm " + words), State.UNKNOWN, words + " has not looked"));
        say(new Entry.Filed(RecordKind.SECRET_ROTATION, Unit.WHOLE, Progress.UNDER_WAY, words, words + " rotates", null));
        say(new Entry.Filed(RecordKind.AFFECTED_VERSION_ANALYSIS, Unit.WHOLE, Progress.DONE, words, words + " compared", null),
                new EvidenceId(38));
        say(new Entry.ActionOpened("Pin it, " + words, words, LocalDate.of(2026, 4, 1), IncidentSeverity.HIGH));
        say(new Entry.Excepted(new Unit.OfRelease(AxiosCase.BILLING_73), words, words + " waits for the crane", words + " unplugs it",
                LocalDate.of(2026, 6, 30)));
        say(new Entry.Drafted(Stream.EXECUTIVE, "To the board: " + words));
        say(new Entry.Drafted(Stream.CUSTOMERS, "Billing 7.3 is being looked into.\nDo not open " + HOST));
        say(new Entry.Approved(10));
        say(new Entry.Published(10, "customers, by " + words, 1500, "ab".repeat(32)));
        return this;
    }

    private Incident incident() {
        return new Incident(new IncidentId("INC-20260331-1"), new Recorded(2000, BEGIN), INTERNAL, new IncidentHead("axios compromise",
                List.of(AxiosCase.AXIOS), IncidentSeverity.CRITICAL, INTERNAL, IncidentScope.EVERYTHING, null), log);
    }

    private ReportFacts facts(String words) {
        ReportFacts known = AxiosCase.incident();
        Incident incident = incident();
        RegisterIndex register = new RegisterIndex(known.portfolio());
        List<ScopedRelease> releases = new ArrayList<>();
        for (ReportedPosition each : known.positions()) {
            PositionRow row = each.row();
            var release = register.release(row.releaseId());
            if (release != null && release.status() != ReleaseStatus.RETIRED) {
                List<Deployment> deployed = register.deploymentsOf(release.id());
                releases.add(new ScopedRelease(release.id(), row.supplier() + words, row.releaseName(), words,
                        deployed.stream().map(one -> one.environment() + words).toList(),
                        deployed.stream().flatMap(one -> one.customers().stream()).toList(), row.criticality(), List.of(row),
                        ScopedRelease.Trust.NONE));
            }
        }
        var told = new ReportedIncident(incident, Room.of(incident, LocalDate.ofInstant(AxiosCase.CUT_OFF, ZoneOffset.UTC)),
                log.stream().map(each -> new Said(each, Long.toString(each.number()), words + " said " + each.number(), each.number() != 7))
                        .toList(),
                releases,
                List.of(new AssessedEnvironment("Build farm " + words, List.of(), List.of(), null)),
                List.of(new IndicatorHit(HOST, new Citation(new EvidenceId(39), new Location.LineColumn(7, 1)), words, null)),
                List.of(new Checked("The ranges are identified", words, null, false)),
                List.of(new Gap(new Demand(RecordKind.HOST_REMEDIATION, Unit.WHOLE, words + " ran", log.getFirst(), null, null), false)),
                List.of(new GateResult("resolved", "All in scope are clear", "1 of 7 clear " + words,
                        List.of("Billing is not clear " + words)),
                        new GateResult("controls", "Compensating controls for what remains", words, List.of())),
                incident.closure() == null ? null : new Contradiction(words + " came", List.of(new EvidenceId(39))), accounts(words));
        return new ReportFacts(new ReportFacts.Scope.OfIncident(told), known.imprint(), known.portfolio(), known.positions(),
                known.advisories(), known.evidence(), known.where(), List.of());
    }

    /** A chain with a hole, a question nobody answered, and a clock that is overdue. */
    private ReportedIncident.Accounts accounts(String words) {
        List<Cell> cells = java.util.stream.Stream.of(Link.values())
                .map(each -> new Cell(each, each == Link.CONTROL ? "" : words + " stands there",
                        List.of(new EvidenceId(38)),
                        each == Link.CONTROL ? List.of("no control holds the risk down, " + words + ".") : List.of()))
                .toList();
        var row = new ChainRow(new Unit.OfRelease(AxiosCase.BILLING_73), "Billing 7.3 " + words, State.AFFECTED, cells, List.of());
        var clock = new Clock("cra", "Cyber Resilience Act", "the act", "always", List.of());
        return new ReportedIncident.Accounts(new EvidenceChain(List.of(row),
                List.of(new Holding("scope", "Affected products", true, List.of(), List.of("no analysis is filed, " + words + "."))),
                List.of(new AskedQuestion("Northwind " + words, "used", "Which builds used it?", AskedQuestion.Standing.WEAK,
                        "nothing stands behind it, " + words + ".", List.of())),
                List.of()),
                List.of(new DueStep(clock, new Clock.Step("early-warning", "Early warning " + words, Clock.AWARENESS, 24),
                        BEGIN.plusSeconds(86_400), DueStep.Timing.OVERDUE, null)),
                "axios, for the board\n\nSystems on which malicious code ran:\n  Billing 7.3 " + words
                        + "\n\nDue to others:\n  early warning",
                List.of(new ReportedIncident.Window(AxiosCase.AXIOS, BEGIN.minusSeconds(30_000), BEGIN.minusSeconds(20_000), words)),
                bearing);
    }
}
