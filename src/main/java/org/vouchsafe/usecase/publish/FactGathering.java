package org.vouchsafe.usecase.publish;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vouchsafe.assess.advisory.AdvisoryIds;
import org.vouchsafe.domain.Hash;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.advisory.AffectedPackage;
import org.vouchsafe.domain.evidence.DocumentKind;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.evidence.EvidenceRow;
import org.vouchsafe.domain.incident.room.Room;
import org.vouchsafe.domain.incident.room.ScopedRelease;
import org.vouchsafe.domain.position.Position;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.position.WhereRow;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.job.Progress;
import org.vouchsafe.report.Imprint;
import org.vouchsafe.report.ReportFacts;
import org.vouchsafe.report.ReportFacts.RecordAt;
import org.vouchsafe.report.ReportFacts.ReportedAdvisory;
import org.vouchsafe.report.ReportFacts.ReportedAnswers;
import org.vouchsafe.report.ReportFacts.ReportedPosition;
import org.vouchsafe.report.ReportFacts.ReportedRequest;
import org.vouchsafe.report.portfolio.Urgency;
import org.vouchsafe.usecase.lookup.WhereUsed;
import org.vouchsafe.usecase.read.AdvisoryRow;
import org.vouchsafe.usecase.read.QuestionnaireRow;
import org.vouchsafe.usecase.read.StateFilter;

/** Gathers all a report may say at one viewpoint. */
final class FactGathering {
    /** Of more releases nobody reads the paths in a report; where they come in is shown all the same. */
    private static final int WITH_PATHS = 200;
    /** As many findings as a report on everything gives the reasons of. */
    private static final int EXPLAINED = 400;
    private final Readings readings;
    private final Subject subject;
    private final Viewpoint viewpoint;

    FactGathering(Readings readings, Subject subject, Viewpoint viewpoint) {
        this.readings = readings;
        this.subject = subject;
        this.viewpoint = viewpoint;
    }

    /** Everything, under that imprint. */
    ReportFacts under(Imprint imprint, Progress progress) {
        progress.stage("Gathering what the report says", 0);
        List<ReportedPosition> positions = new ArrayList<>();
        List<PositionRow> included = readings.states().rows(StateFilter.ALL, viewpoint).stream().filter(subject::includes).toList();
        for (PositionRow row : explained(included)) {
            progress.checkCancelled();
            // An incident is told by its log and its states: to read who claimed what of a thousand releases took minutes.
            positions.add(new ReportedPosition(row, isIncident() || row.position().checks().isEmpty() ? List.of()
                    : readings.states().claims(row, viewpoint)));
        }
        List<ReportedAdvisory> advisories = advisories(positions);
        List<ReportedAnswers> answers = answers();
        return new ReportFacts(subject.scope(), imprint, subject.portfolio(), positions, advisories,
                evidence(positions, advisories, answers),
                where(advisories, progress), answers).asking(asked());
    }

    /** Of the whole portfolio only what is most urgent: it has more positions than anybody reads the reasons of. */
    private List<PositionRow> explained(List<PositionRow> included) {
        if (!(subject.scope() instanceof ReportFacts.Scope.OfPortfolio)) {
            return readings.states().explained(included, viewpoint);
        }
        List<PositionRow> urgent = included.stream().filter(each -> Urgency.isOpen(each.position())).sorted(Urgency.FIRST).limit(EXPLAINED)
                .toList();
        IdentityHashMap<PositionRow, PositionRow> told = new IdentityHashMap<>();
        List<PositionRow> explained = readings.states().explained(urgent, viewpoint);
        for (int i = 0; i < urgent.size(); i++) {
            told.put(urgent.get(i), explained.get(i));
        }
        return included.stream().map(each -> told.getOrDefault(each, each)).toList();
    }

    private List<ReportedAdvisory> advisories(List<ReportedPosition> positions) {
        Set<String> wanted = new HashSet<>();
        positions.forEach(each -> wanted.add(AdvisoryIds.key(each.row().position().advisory())));
        String one = subject.scope().oneAdvisory();
        if (one != null) {
            wanted.add(AdvisoryIds.key(one));
        }
        if (subject.scope() instanceof ReportFacts.Scope.OfIncident(var told)) {
            told.incident().head().advisories().forEach(id -> wanted.add(AdvisoryIds.key(id)));
        }
        return readings.advisories().rows(viewpoint).stream().filter(row -> wanted.contains(AdvisoryIds.key(row.advisory())))
                .map(FactGathering::reported).toList();
    }

    private static ReportedAdvisory reported(AdvisoryRow row) {
        return new ReportedAdvisory(row.advisory(), row.aliases(), row.title(), row.malicious(), row.records(),
                row.sources().stream().map(each -> new RecordAt(each.record(), each.evidence())).toList());
    }

    // What another supplier sent than was asked is the assertion of nobody this report is about.
    private List<ReportedAnswers> answers() {
        Set<EvidenceId> ofOthers = readings.questionnaires().requests(viewpoint).stream().flatMap(each -> each.returned().stream())
                .filter(each -> each.sender() == QuestionnaireRow.Sender.ANOTHER).map(QuestionnaireRow.Returned::evidence)
                .collect(Collectors.toSet());
        return readings.questionnaires().returned(viewpoint).stream()
                .filter(each -> each.supplier() != null && subject.suppliers().contains(each.supplier()))
                .filter(each -> !ofOthers.contains(each.evidence()))
                .map(each -> new ReportedAnswers(each.evidence(), each.sheet(), each.completion(), each.template())).toList();
    }

    private List<ReportedRequest> asked() {
        Set<String> names = subject.portfolio().suppliers().stream()
                .filter(each -> subject.scope() instanceof ReportFacts.Scope.OfPortfolio || subject.suppliers().contains(each.id()))
                .map(each -> each.name()).collect(Collectors.toSet());
        return readings.questionnaires().requests(viewpoint).stream().filter(each -> names.contains(each.supplier()))
                .map(each -> new ReportedRequest(each.requestId(), each.supplier(), each.products(), each.sentAt(), each.due(),
                        each.ofThoseAsked().stream().map(QuestionnaireRow.Returned::evidence).toList()))
                .toList();
    }

    private List<EvidenceRow> evidence(List<ReportedPosition> positions, List<ReportedAdvisory> advisories,
            List<ReportedAnswers> answers) {
        Set<EvidenceId> cited = new HashSet<>();
        for (ReportedPosition each : positions) {
            cite(each.row().position(), cited);
            each.claims().forEach(claim -> cited.add(claim.evidence()));
        }
        advisories.forEach(each -> cited.addAll(each.evidence()));
        answers.forEach(each -> cited.add(each.evidence()));
        cite(subject.scope(), cited);
        if (subject.scope() instanceof ReportFacts.Scope.OfEvidence(String name) && name == null) {
            return readings.evidence().rows(viewpoint);
        }
        return readings.evidence().rows(viewpoint).stream()
                .filter(row -> cited.contains(row.evidence().id()) || isInScope(row.evidence().placedAt()) || fillsRegister(row)).toList();
    }

    private static void cite(ReportFacts.Scope scope, Set<EvidenceId> cited) {
        switch (scope) {
            case ReportFacts.Scope.OfInventories of -> of.judged().forEach(each -> cited.add(each.evidence()));
            case ReportFacts.Scope.OfComparison of -> {
                Stream.of(of.comparison().before(), of.comparison().after()).flatMap(each -> each.inventories().stream())
                        .forEach(each -> cited.add(each.evidence()));
                of.comparison().states().forEach(each -> cited.addAll(each.evidence()));
                of.comparison().claims().stream().flatMap(each -> each.places().stream()).map(Citation::evidence).forEach(cited::add);
            }
            case ReportFacts.Scope.OfReview of -> of.review().answers().forEach(each -> {
                cited.add(each.place().evidence());
                cited.addAll(each.files());
                each.findings().stream().flatMap(found -> found.shownAt().stream()).map(Citation::evidence).forEach(cited::add);
            });
            case ReportFacts.Scope.OfIncident(var told) -> {
                cited.addAll(Room.cited(told.incident()));
                told.hits().forEach(each -> cited.add(each.place().evidence()));
                told.releases().stream().map(ScopedRelease::trust).flatMap(each -> Stream.of(each.inventory(), each.provenance()))
                        .filter(java.util.Objects::nonNull).forEach(cited::add);
            }
            case ReportFacts.Scope.OfChange of -> of.change().moved().forEach(each -> cited.addAll(each.evidence()));
            case ReportFacts.Scope.OfRelease _,ReportFacts.Scope.OfSupplier _,ReportFacts.Scope.OfAdvisory _,ReportFacts.Scope.OfResponse _,ReportFacts.Scope.OfPortfolio _,ReportFacts.Scope.OfEvidence _,ReportFacts.Scope.OfLog _ -> {
                // What they rest on is cited by positions and placements.
            }
        }
    }

    private boolean isIncident() {
        return subject.scope() instanceof ReportFacts.Scope.OfIncident;
    }

    private boolean isInScope(@org.jspecify.annotations.Nullable ReleaseId release) {
        return release != null && subject.releases().contains(release);
    }

    /** Which releases there are, who owns them and where they run stands in these, for reports that tell it. */
    private boolean fillsRegister(EvidenceRow row) {
        return row.evidence().kind() == DocumentKind.REGISTER && (!subject.releases().isEmpty() || subject.scope().oneAdvisory() != null);
    }

    private static void cite(Position position, Set<EvidenceId> cited) {
        cited.addAll(position.evidence());
        if (position.decision() != null) {
            cited.addAll(position.decision().evidence());
        }
        Stream.of(position.checks().stream().map(each -> each.citations()),
                position.contradictions().stream().map(each -> each.citations()),
                position.remarks().stream().map(each -> each.citations())).flatMap(each -> each).flatMap(Collection::stream)
                .map(Citation::evidence).forEach(cited::add);
    }

    /** Every use of the packages an incident is about; nothing for the other reports. */
    private List<WhereRow> where(List<ReportedAdvisory> advisories, Progress progress) {
        if (subject.scope().oneAdvisory() == null && !(subject.scope() instanceof ReportFacts.Scope.OfIncident)) {
            return List.of();
        }
        Set<String> queries = new LinkedHashSet<>();
        advisories.stream().flatMap(each -> each.records().stream()).flatMap(each -> each.affected().stream())
                .flatMap(FactGathering::queries).filter(each -> !each.isBlank()).forEach(queries::add);
        WhereUsed.Paths paths = isIncident() && subject.releases().size() > WITH_PATHS ? WhereUsed.Paths.WITHOUT : WhereUsed.Paths.WITH;
        Set<WhereRow> uses = new LinkedHashSet<>();
        for (String query : queries) {
            progress.checkCancelled();
            uses.addAll(readings.where().find(query, paths, viewpoint));
        }
        return List.copyOf(uses);
    }

    /** The package, and every artefact that is known by its hash alone. */
    private static Stream<String> queries(AffectedPackage affected) {
        // Within a purl an at sign begins the version, so that of an npm scope is escaped.
        String name = affected.packageName() == null ? affected.name() : "pkg:" + affected.packageName().key().replace("@", "%40");
        return Stream.concat(Stream.of(name), affected.hashes().stream().map(Hash::hex));
    }
}
