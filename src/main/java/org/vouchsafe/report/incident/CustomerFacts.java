package org.vouchsafe.report.incident;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.evidence.EvidenceRow;
import org.vouchsafe.domain.evidence.Origin;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.Incident;
import org.vouchsafe.domain.incident.IncidentHead;
import org.vouchsafe.domain.incident.IncidentScope;
import org.vouchsafe.domain.incident.LogEntry;
import org.vouchsafe.domain.incident.Stream;
import org.vouchsafe.domain.incident.Unit;
import org.vouchsafe.domain.incident.room.Contradiction;
import org.vouchsafe.domain.incident.room.GateResult;
import org.vouchsafe.domain.incident.room.Room;
import org.vouchsafe.domain.incident.room.ScopedRelease;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.register.Criticality;
import org.vouchsafe.domain.register.Deployment;
import org.vouchsafe.domain.register.Portfolio;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.domain.register.ReleaseStatus;
import org.vouchsafe.report.ReportFacts;
import org.vouchsafe.report.ReportFacts.ReportedPosition;
import org.vouchsafe.report.ReportedIncident;

/**
 * The facts of an incident without what is internal. Nothing is blackened later: what is not in here cannot get into the document, whatever
 * a section does. The rule is a list of what is kept, so that what is added to incidents one day stays inside until somebody lets it out.
 */
final class CustomerFacts {
    private static final String WITHHELD = "not named here";

    private CustomerFacts() {}

    static ReportFacts of(ReportFacts facts, ReportedIncident whole) {
        ReportedIncident told = told(whole);
        Set<EvidenceId> cited = new HashSet<>();
        told.releases().forEach(each -> each.positions().forEach(row -> cited.addAll(row.position().evidence())));
        List<ReportedPosition> retired = retired(facts);
        return new ReportFacts(new ReportFacts.Scope.OfIncident(told), facts.imprint(), portfolio(facts.portfolio(), retired),
                retired, facts.advisories(), facts.evidence().stream().filter(each -> cited.contains(each.evidence().id()))
                        .map(CustomerFacts::nameless).toList(),
                List.of(), List.of());
    }

    /** What customers used and is out of service since, where it was not clear. */
    private static List<ReportedPosition> retired(ReportFacts facts) {
        Set<ReleaseId> used = facts.portfolio().deployments().stream().filter(each -> !each.customers().isEmpty()).map(Deployment::release)
                .collect(Collectors.toSet());
        Set<ReleaseId> retired = facts.portfolio().releases().stream().filter(each -> each.status() == ReleaseStatus.RETIRED)
                .map(Release::id).filter(used::contains).collect(Collectors.toSet());
        return facts.positions().stream().filter(each -> retired.contains(each.row().releaseId()))
                .map(each -> new ReportedPosition(nameless(each.row()), List.of())).toList();
    }

    /** Only those releases and the names of their products. */
    private static Portfolio portfolio(Portfolio whole, List<ReportedPosition> shown) {
        Set<ReleaseId> ids = shown.stream().map(each -> each.row().releaseId()).collect(Collectors.toSet());
        List<Release> releases = whole.releases().stream().filter(each -> ids.contains(each.id())).toList();
        return new Portfolio(List.of(), List.of(), releases, List.of());
    }

    private static PositionRow nameless(PositionRow row) {
        return new PositionRow("", row.product(), row.release(), row.releaseId(), null, Criticality.UNSTATED, List.of(),
                row.advisoryTitle(),
                row.position());
    }

    private static ReportedIncident told(ReportedIncident whole) {
        List<ScopedRelease> used = whole.releases().stream().filter(each -> !each.customers().isEmpty()).map(CustomerFacts::release)
                .toList();
        Incident incident = whole.incident();
        IncidentHead head = incident.head();
        List<LogEntry> kept = incident.standing().stream().filter(each -> isKept(each, incident.log())).map(CustomerFacts::nameless)
                .toList();
        var reduced = new Incident(incident.id(), incident.opened(), "",
                new IncidentHead(head.title(), head.advisories(), head.severity(), "", IncidentScope.EVERYTHING, head.awareSince()), kept);
        return new ReportedIncident(reduced, room(whole, used), List.of(), used, List.of(), List.of(), List.of(), List.of(),
                whole.gates().stream().map(each -> new GateResult(each.id(), each.title(), "", each.isMet() ? List.of() : List.of("")))
                        .toList(),
                whole.contradiction() == null ? null : new Contradiction("", List.of()), ReportedIncident.Accounts.NONE);
    }

    /** Opening again, closing, and what went out to customers. */
    private static boolean isKept(LogEntry entry, List<LogEntry> log) {
        return switch (entry.said()) {
            case Entry.Closed _,Entry.Reopened _,Entry.Contradicted _ -> true;
            case Entry.Published gone -> log.stream().anyMatch(each -> each.number() == gone.draft()
                    && each.said() instanceof Entry.Drafted drafted && drafted.stream() == Stream.CUSTOMERS);
            default -> false;
        };
    }

    private static LogEntry nameless(LogEntry entry) {
        return new LogEntry(entry.number(), entry.recorded(), "", switch (entry.said()) {
            case Entry.Closed closed -> new Entry.Closed("", closed.overridden(), "", closed.watchUntil(), null);
            case Entry.Reopened _,Entry.Contradicted _ -> new Entry.Reopened("");
            case Entry.Published gone -> new Entry.Published(gone.draft(), "", gone.auditSize(), gone.auditRoot());
            default -> throw new IllegalStateException("Not kept: " + entry.said());
        }, List.of());
    }

    private static Room room(ReportedIncident whole, List<ScopedRelease> used) {
        Room room = whole.room();
        List<Room.Granted> exceptions = room.exceptions().stream().filter(Room.Granted::inForce).filter(each -> isAbout(each, used))
                .map(each -> new Room.Granted(new Entry.Excepted(each.said().unit(), "", "", "", each.said().until()),
                        new LogEntry(each.entry().number(), each.entry().recorded(), "", new Entry.Noted(""), List.of()), null, true))
                .toList();
        List<Room.Message> messages = room.messages().stream()
                .filter(each -> each.said().stream() == Stream.CUSTOMERS && !each.published().isEmpty()).map(CustomerFacts::message)
                .toList();
        List<Room.Line<Entry.Indicated>> indicators = room.indicators().stream()
                .map(each -> new Room.Line<>(new Entry.Indicated(each.said().indicator(), ""), each.entry())).toList();
        return new Room(java.util.Map.of(), List.of(), exceptions, java.util.Map.of(), messages, List.of(), indicators, List.of());
    }

    private static boolean isAbout(Room.Granted granted, List<ScopedRelease> used) {
        return granted.said().unit() instanceof Unit.Whole
                || granted.said().unit() instanceof Unit.OfRelease(var id) && used.stream().anyMatch(each -> each.id().equals(id));
    }

    private static Room.Message message(Room.Message message) {
        return new Room.Message(message.said(),
                new LogEntry(message.entry().number(), message.entry().recorded(), "", message.said(), List.of()),
                null, message.published().stream().map(each -> new Room.Line<>(new Entry.Published(each.said().draft(), "",
                        each.said().auditSize(), each.said().auditRoot()), nameless(each.entry()))).toList());
    }

    private static ScopedRelease release(ScopedRelease release) {
        return new ScopedRelease(release.id(), "", release.name(), null, List.of(), List.of(), Criticality.UNSTATED,
                release.positions().stream().map(CustomerFacts::nameless).toList(),
                release.trust());
    }

    private static EvidenceRow nameless(EvidenceRow row) {
        Evidence known = row.evidence();
        return new EvidenceRow(new Evidence(known.id(), known.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '), known.sha256(),
                known.size(), known.kind(), WITHHELD, new Origin(known.origin().receivedAt(), null, null, null), known.recorded(), "",
                known.signature(), null, null, known.problems(), known.withdrawn()), null, row.usedIn());
    }
}
