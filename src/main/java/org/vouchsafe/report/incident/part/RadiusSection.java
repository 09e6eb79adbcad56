package org.vouchsafe.report.incident.part;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Basis;
import org.vouchsafe.domain.Recorded;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.IncidentScope;
import org.vouchsafe.domain.incident.room.AssessedEnvironment;
import org.vouchsafe.domain.incident.room.Room;
import org.vouchsafe.domain.incident.room.ScopedRelease;
import org.vouchsafe.domain.position.Exposure;
import org.vouchsafe.domain.position.Position;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.position.WhereRow;
import org.vouchsafe.domain.register.Product;
import org.vouchsafe.report.Document.Block;
import org.vouchsafe.report.Document.Cell;
import org.vouchsafe.report.Document.Field;
import org.vouchsafe.report.Document.Fields;
import org.vouchsafe.report.Document.Heading;
import org.vouchsafe.report.Document.Section;
import org.vouchsafe.report.Document.StateBar;
import org.vouchsafe.report.Document.StateChart;
import org.vouchsafe.report.Document.StateRun;
import org.vouchsafe.report.ReportedIncident;
import org.vouchsafe.report.incident.account.ClockTables;
import org.vouchsafe.report.incident.word.Extent;
import org.vouchsafe.report.incident.word.IncidentWords;
import org.vouchsafe.report.incident.word.RoomConclusion;
import org.vouchsafe.report.section.Composition;
import org.vouchsafe.report.section.Tables;
import org.vouchsafe.report.subject.Subject;
import org.vouchsafe.report.words.Dates;
import org.vouchsafe.report.words.Runs;
import org.vouchsafe.report.words.Words;

/** 4: what is in scope, and how far it reached: releases with states and ages, environments, and the paths on which it came in. */
public final class RadiusSection {
    /** More references than that say no more; the register has them all. */
    private static final int REFERENCES = 4;

    private RadiusSection() {}

    /** How far it reached: releases and environments by state, with the ways in. */
    public static Section section(Subject subject, ReportedIncident told, Extent extent) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Fields("Scope", scope(subject, told.incident().head().scope())));
        blocks.add(new Runs().text(RoomConclusion.reach(told)).paragraph());
        if (!told.releases().isEmpty()) {
            blocks.add(chart(told));
        }
        blocks.add(releases(subject, told));
        retired(subject, blocks);
        blocks.add(environments(told));
        blocks.addAll(ClockTables.board(told.accounts().board()));
        paths(subject, extent, blocks);
        return new Section(4, "What it reached", blocks);
    }

    private static void paths(Subject subject, Extent extent, List<Block> blocks) {
        List<WhereRow> all = subject.facts().where();
        List<WhereRow> shown = extent == Extent.WHOLE ? all
                : all.stream().filter(each -> each.state() == null || !each.state().isClearing()).toList();
        if (all.isEmpty()) {
            return;
        }
        blocks.add(new Heading("On which paths it comes in"));
        if (shown.size() < all.size()) {
            blocks.add(new Runs().text("Of " + Words.count(all.size(), "use", "uses") + " of the packages the "
                    + Words.number(shown.size()) + " that are not clear; the workbook has them all.").paragraph());
        }
        blocks.add(Composition.uses(shown));
    }

    private static List<Field> scope(Subject subject, IncidentScope scope) {
        List<Field> fields = new ArrayList<>();
        fields.add(new Runs().text(scope.suppliers().isEmpty() ? "all"
                : scope.suppliers().stream().map(subject.register()::supplier).filter(Objects::nonNull).map(each -> each.name())
                        .collect(Collectors.joining(", ")))
                .field("Suppliers"));
        fields.add(new Runs().text(scope.products().isEmpty() ? "all"
                : subject.facts().portfolio().products().stream().filter(each -> scope.products().contains(each.id())).map(Product::name)
                        .collect(Collectors.joining(", ")))
                .field("Products"));
        fields.add(new Runs().text(scope.environments().isEmpty() ? "all" : String.join(", ", scope.environments())).field("Environments"));
        fields.add(new Runs().text(scope.least() == null ? "all"
                : "at least " + Words.of(scope.least()) + ", and those of which nobody has said how critical they are")
                .field("Criticality"));
        fields.add(new Runs().text("retired releases, and superseded ones that are deployed nowhere").field("Left out"));
        return fields;
    }

    private static Block chart(ReportedIncident told) {
        Map<String, List<ScopedRelease>> bars = new LinkedHashMap<>();
        told.releases().stream().sorted(Comparator.comparing(ScopedRelease::supplier))
                .forEach(each -> bars.computeIfAbsent(each.supplier(), _ -> new ArrayList<>()).add(each));
        List<StateBar> drawn = new ArrayList<>();
        bars.forEach((label, releases) -> drawn.add(new StateBar(label, count(releases, State.AFFECTED), count(releases, State.UNKNOWN),
                (int) releases.stream().filter(each -> each.state() == State.UNKNOWN && isContradicted(each)).count(),
                count(releases, State.FIXED), count(releases, State.NOT_AFFECTED))));
        return new StateChart("Releases by supplier, each by its worst state", drawn);
    }

    private static int count(List<ScopedRelease> releases, State state) {
        return (int) releases.stream().filter(each -> each.state() == state).count();
    }

    private static boolean isContradicted(ScopedRelease release) {
        return release.positions().stream().map(PositionRow::position).anyMatch(Runs::isContradicted);
    }

    private static Block releases(Subject subject, ReportedIncident told) {
        boolean exposed = told.releases().stream().anyMatch(each -> !exposure(each).isEmpty());
        Tables table = Tables.titled("Releases in scope").column("Release", 20).column("State", 14).numbers("Days", 6)
                .column("Rests on, because", 34);
        if (exposed) {
            table.column("Could it have come in", 12);
        }
        table.column("Runs in, owner", 20);
        for (ScopedRelease each : told.releases()) {
            List<Cell> cells = new ArrayList<>(List.of(new Runs().strong(each.name()).text(", " + each.supplier()).cell(),
                    new Cell(List.of(new StateRun(each.state(), isContradicted(each))), null), days(since(each), subject), because(each)));
            if (exposed) {
                cells.add(Cell.of(exposure(each)));
            }
            cells.add(Cell.of(where(each)));
            table.row(cells);
        }
        return table.or("The register holds no release in this scope.");
    }

    private static Cell days(@Nullable Instant since, Subject subject) {
        if (since == null) {
            return Cell.of("not known");
        }
        long days = Dates.ageInDays(since, subject.facts().imprint().cutOff());
        return Cell.typed(Words.number(days), days);
    }

    /** Since when the worst state has been what it is: of several positions in it, the earliest. */
    private static @Nullable Instant since(ScopedRelease release) {
        return release.positions().stream().map(PositionRow::position).filter(each -> each.state() == release.state())
                .map(Position::since).filter(Objects::nonNull).map(Recorded::at).min(Comparator.naturalOrder()).orElse(null);
    }

    private static Cell because(ScopedRelease release) {
        if (release.positions().isEmpty()) {
            return Cell.of("No state is held: nobody has said anything, and no advisory of the incident was compared.");
        }
        Map<String, List<Position>> alike = new LinkedHashMap<>();
        release.positions().stream().map(PositionRow::position).filter(each -> each.state() == release.state())
                .forEach(each -> alike.computeIfAbsent(why(each), _ -> new ArrayList<>()).add(each));
        Runs runs = new Runs();
        alike.forEach((why, positions) -> runs.gap().code(positions.stream().map(Position::advisory).collect(Collectors.joining(", ")))
                .text(": " + why).refs(positions.stream().flatMap(each -> each.evidence().stream()).distinct().limit(REFERENCES).toList()));
        return runs.cell();
    }

    private static String why(Position position) {
        return Words.of(position.basis()) + (position.stale() ? ", overtaken" : "")
                + (position.reason() == null ? "." : ". " + Words.of(position.reason()))
                + (position.components().isEmpty() ? "" : " " + String.join(", ", position.components()) + ".");
    }

    private static String exposure(ScopedRelease release) {
        return release.positions().stream().map(each -> each.position().exposure()).filter(Objects::nonNull).map(Exposure::answer)
                .distinct().map(IncidentWords::of).collect(Collectors.joining("; "));
    }

    private static String where(ScopedRelease release) {
        return Stream.of(release.environments().isEmpty() ? "no deployment registered" : String.join("; ", release.environments()),
                release.owner() == null ? "no owner" : release.owner(),
                release.customers().isEmpty() ? "" : "for " + String.join(", ", release.customers())).filter(each -> !each.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** What was hit or not known and is out of service since: no longer counted, and part of what happened all the same. */
    private static void retired(Subject subject, List<Block> blocks) {
        List<PositionRow> rows = subject.retired().stream().map(each -> each.row()).filter(each -> !each.position().state().isClearing())
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        Map<String, List<PositionRow>> byRelease = new LinkedHashMap<>();
        rows.forEach(each -> byRelease.computeIfAbsent(each.releaseName() + ", " + each.supplier(), _ -> new ArrayList<>()).add(each));
        Tables table = Tables.titled("Out of service: no longer counted, and never found clear").column("Release", 30)
                .column("Last state", 16).column("Because", 54);
        byRelease.forEach((name, positions) -> {
            PositionRow worst = positions.stream().min(Comparator.comparing(each -> each.position().state())).orElseThrow();
            table.row(new Runs().strong(name).cell(), new Runs().state(worst.position()).cell(),
                    new Runs().code(worst.position().advisory()).text(": " + why(worst.position())).cell());
        });
        blocks.add(table.or(""));
    }

    private static Block environments(ReportedIncident told) {
        Tables table = Tables.titled("Environments: where software is built or used").column("Environment", 22).column("State", 16)
                .column("How that is known", 46).column("Told by", 16);
        for (AssessedEnvironment each : told.environments()) {
            Room.Line<Entry.Assessed> said = each.said();
            Runs how = said == null ? new Runs() : new Runs().text(said.said().words()).refs(said.entry().evidence());
            each.positions().stream().filter(one -> one.state() == each.state() && one.basis() != Basis.DECISION).findFirst()
                    .ifPresent(one -> how.gap().text(why(one)));
            table.row(new Runs().strong(each.name()).cell(), new Cell(List.of(new StateRun(each.state(), false)), null), how.cell(),
                    each.attached().isEmpty() ? Cell.of(said == null ? "" : said.entry().actor())
                            : new Runs().refs(each.attached()).cell());
        }
        return table
                .or("No environment, such as a CI system or a build host, was assessed. Where it ran besides the releases is not known.");
    }
}
