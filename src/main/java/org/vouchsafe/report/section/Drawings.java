package org.vouchsafe.report.section;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.claim.ClaimRow;
import org.vouchsafe.domain.claim.ClaimStatus;
import org.vouchsafe.domain.decision.Decision;
import org.vouchsafe.domain.position.Position;
import org.vouchsafe.domain.position.WhereRow;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.report.Chart;
import org.vouchsafe.report.Chart.AgeBand;
import org.vouchsafe.report.Chart.Happening;
import org.vouchsafe.report.Chart.Step;
import org.vouchsafe.report.Chart.Tone;
import org.vouchsafe.report.Document.EvidenceRef;
import org.vouchsafe.report.Document.Run;
import org.vouchsafe.report.ReportFacts.ReportedAdvisory;
import org.vouchsafe.report.ReportFacts.ReportedPosition;
import org.vouchsafe.report.subject.Subject;
import org.vouchsafe.report.words.Dates;
import org.vouchsafe.report.words.Runs;
import org.vouchsafe.report.words.Words;

/** What is drawn beside the tables: how long states are open, what happened when, how something is reached. Each is left out where it is empty. */
final class Drawings {
    /** More than so many nobody tells apart on a page. */
    private static final int HAPPENINGS = 24;
    private static final int PATHS = 10;

    private Drawings() {}

    /** A band of age: up to so many days. */
    private record Band(String label, long upTo) {}

    private static final List<Band> BANDS = List.of(new Band("up to 7 days", 7), new Band("8 to 30 days", 30),
            new Band("31 to 90 days", 90), new Band("more than 90 days", Long.MAX_VALUE));

    /** How long what is affected or unknown has been so, at the cut-off. */
    static Optional<Chart> ageing(Subject subject) {
        List<Position> open = subject.counted().stream().map(each -> each.row().position()).filter(each -> !each.state().isClearing())
                .toList();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        List<AgeBand> bands = new ArrayList<>();
        long from = Long.MIN_VALUE;
        for (Band each : BANDS) {
            long after = from;
            bands.add(band(each.label(), open.stream().filter(position -> position.since() != null)
                    .filter(position -> isWithin(days(position, subject), after, each.upTo())).toList()));
            from = each.upTo();
        }
        List<Position> undated = open.stream().filter(each -> each.since() == null).toList();
        if (!undated.isEmpty()) {
            bands.add(band("not known since when", undated));
        }
        return Optional.of(new Chart.Ageing("How long states are open", bands));
    }

    private static boolean isWithin(long days, long after, long upTo) {
        return days > after && days <= upTo;
    }

    private static long days(Position position, Subject subject) {
        return Dates.ageInDays(Objects.requireNonNull(position.since()).at(), subject.facts().imprint().cutOff());
    }

    private static AgeBand band(String label, List<Position> positions) {
        List<Position> unknown = positions.stream().filter(each -> each.state() == State.UNKNOWN).toList();
        return new AgeBand(label, (int) positions.stream().filter(each -> each.state() == State.AFFECTED).count(), unknown.size(),
                (int) unknown.stream().filter(Runs::isContradicted).count());
    }

    /** When the advisory came out, who said what, and what was decided; at most so many that they can be told apart. */
    static Optional<Chart> timeLine(Subject subject) {
        List<Happening> all = new ArrayList<>();
        Instant cutOff = subject.facts().imprint().cutOff();
        subject.facts().advisories().forEach(each -> published(each).ifPresent(all::add));
        Set<ClaimRow> said = new LinkedHashSet<>();
        subject.counted().forEach(each -> said.addAll(each.claims()));
        said.forEach(each -> statement(each).ifPresent(all::add));
        subject.counted().forEach(each -> decision(each).ifPresent(all::add));
        List<Happening> before = all.stream().filter(each -> !each.at().isAfter(cutOff)).distinct()
                .sorted(Comparator.comparing(Happening::at).thenComparing(Happening::label)).toList();
        if (before.size() < 2) {
            return Optional.empty();
        }
        List<Happening> shown = before.subList(Math.max(0, before.size() - HAPPENINGS), before.size());
        String title = shown.size() == before.size() ? "What happened when"
                : "What happened when: the newest " + shown.size() + " of " + Words.number(before.size());
        return Optional.of(new Chart.TimeLine(title, cutOff, List.of(), shown));
    }

    private static Optional<Happening> published(ReportedAdvisory advisory) {
        return advisory.records().stream().filter(each -> each.published() != null)
                .min(Comparator.comparing(each -> Objects.requireNonNull(each.published())))
                .map(first -> new Happening(Objects.requireNonNull(first.published()), advisory.id() + " was published", Tone.PLAIN,
                        refs(new Runs().refs(advisory.evidenceOf(first)).list())));
    }

    private static Optional<Happening> statement(ClaimRow row) {
        Instant at = row.claim().statedAt() != null ? row.claim().statedAt() : row.documentTime();
        List<EvidenceRef> stands = refs(new Runs().cited(List.of(new Citation(row.evidence(), row.claim().location()))).list());
        return at == null ? Optional.empty()
                : Optional.of(
                        new Happening(at, row.author() + " states: " + Words.of(row.claim().status()), tone(row.claim().status()), stands));
    }

    // What somebody says is no finding: only bad news takes its colour.
    private static Tone tone(ClaimStatus status) {
        return status == ClaimStatus.AFFECTED ? Tone.AFFECTED : Tone.PLAIN;
    }

    private static Optional<Happening> decision(ReportedPosition reported) {
        Decision decision = reported.row().position().decision();
        return decision == null ? Optional.empty()
                : Optional.of(new Happening(decision.recorded().at(),
                        decision.decidedBy() + " decides on " + reported.row().releaseName() + ": " + Words.of(decision.state()),
                        Tone.PLAIN,
                        refs(new Runs().refs(decision.evidence()).list())));
    }

    /** How the affected component is reached, the worst state first. */
    static Optional<Chart> paths(List<WhereRow> rows) {
        List<Chart.Path> all = rows.stream().filter(each -> each.path().size() > 1)
                .sorted(Comparator.comparingInt((WhereRow each) -> each.state() == null ? State.values().length : each.state().ordinal()))
                .map(Drawings::path).collect(Collectors.groupingBy(Chart.Path::steps, LinkedHashMap::new, Collectors.toList())).values()
                .stream()
                .map(Drawings::once).toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<Chart.Path> shown = all.subList(0, Math.min(PATHS, all.size()));
        String title = shown.size() == all.size() ? "How it is reached" : "How it is reached: " + shown.size() + " of " + all.size();
        return Optional.of(new Chart.Paths(title, shown));
    }

    /** Two inventories that show the same way are drawn once, with both places. */
    private static Chart.Path once(List<Chart.Path> alike) {
        return new Chart.Path(alike.getFirst().steps(), alike.stream().flatMap(each -> each.evidence().stream()).distinct().toList());
    }

    private static Chart.Path path(WhereRow row) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step((row.product() + " " + row.release()).strip(), Tone.PLAIN));
        List<String> between = row.path().subList(1, row.path().size() - 1);
        between.forEach(each -> steps.add(new Step(each, Tone.PLAIN)));
        steps.add(new Step(named(row), row.state() == State.AFFECTED ? Tone.AFFECTED : Tone.PLAIN));
        return new Chart.Path(steps, refs(new Runs().cited(List.of(row.place())).list()));
    }

    /** A component is found by its package URL, but read by name and version, as the path has it. */
    private static String named(WhereRow row) {
        return row.component().startsWith("pkg:") ? row.path().getLast() : row.component();
    }

    private static List<EvidenceRef> refs(List<Run> runs) {
        return runs.stream().filter(EvidenceRef.class::isInstance).map(EvidenceRef.class::cast).toList();
    }
}
