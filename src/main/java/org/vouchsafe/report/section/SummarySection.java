package org.vouchsafe.report.section;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.position.Position;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.position.WhereRow;
import org.vouchsafe.domain.register.ReleaseStatus;
import org.vouchsafe.report.Document.Block;
import org.vouchsafe.report.Document.Cell;
import org.vouchsafe.report.Document.Heading;
import org.vouchsafe.report.Document.Run;
import org.vouchsafe.report.Document.Section;
import org.vouchsafe.report.Document.StateBar;
import org.vouchsafe.report.Document.StateChart;
import org.vouchsafe.report.Document.StateRun;
import org.vouchsafe.report.Document.Text;
import org.vouchsafe.report.ReportFacts.ReportedPosition;
import org.vouchsafe.report.subject.Counts;
import org.vouchsafe.report.subject.Subject;
import org.vouchsafe.report.words.Dates;
import org.vouchsafe.report.words.Runs;
import org.vouchsafe.report.words.Words;

/** 7: the states as a chart and as a table, and where the component is used. */
final class SummarySection {
    /** Affected first, then unknown with contradictions, unknown, fixed, not affected: the order of every list of states. */
    static final Comparator<ReportedPosition> BY_URGENCY = Comparator
            .<ReportedPosition, State>comparing(each -> each.row().position().state())
            .thenComparing(each -> !Runs.isContradicted(each.row().position()));

    private static final int CITED = 3;

    private SummarySection() {}

    static Section section(Subject subject) {
        List<Block> blocks = new ArrayList<>();
        Instant cutOff = subject.facts().imprint().cutOff();
        Counts counts = subject.counts();
        blocks.add(new Runs()
                .text(subject.name() + ": " + Words.count(counts.total(), subject.unit().one(), subject.unit().many()) + ", as known on "
                        + Dates.moment(cutOff) + ".")
                .paragraph());
        blocks.addAll(charts(subject));
        blocks.add(table(subject, cutOff));
        Drawings.timeLine(subject).ifPresent(blocks::add);
        if (!subject.retired().isEmpty()) {
            blocks.add(new Runs().text(Words.count(subject.retired().size(), "state", "states")
                    + " of retired releases " + (subject.retired().size() == 1 ? "is" : "are") + " not counted.").paragraph());
        }
        if (!subject.facts().where().isEmpty()) {
            blocks.add(new Heading("Where it is used"));
            Drawings.paths(subject.facts().where()).ifPresent(blocks::add);
            blocks.add(where(subject.facts().where()));
        }
        return new Section(7, "State summary", blocks);
    }

    static List<Block> charts(Subject subject) {
        List<Block> drawn = new ArrayList<>();
        if (subject.counts().total() > 0) {
            drawn.add(chart(subject));
            Drawings.ageing(subject).ifPresent(drawn::add);
        }
        return drawn;
    }

    private static StateChart chart(Subject subject) {
        Map<String, List<Position>> bars = new LinkedHashMap<>();
        for (ReportedPosition each : subject.counted()) {
            bars.computeIfAbsent(subject.barOf().apply(each.row()), label -> new ArrayList<>()).add(each.row().position());
        }
        List<StateBar> drawn = new ArrayList<>();
        bars.forEach((label, positions) -> drawn.add(Counts.of(positions).bar(label)));
        return new StateChart("States by " + subject.barNoun(), drawn);
    }

    private static Block table(Subject subject, Instant cutOff) {
        Tables table = Tables.titled("States").column("Release", 25);
        if (!subject.isAboutOneAdvisory()) {
            table.column("Advisory", 22);
        }
        table.column("State", 20).column("Rests on", 15).column("Evidence", 21).column("Since", 12).numbers("Days", 7);
        for (ReportedPosition each : subject.counted().stream().sorted(BY_URGENCY).toList()) {
            PositionRow row = each.row();
            Position position = row.position();
            List<Cell> cells = new ArrayList<>();
            cells.add(new Runs().strong(row.releaseName()).text(", " + row.supplier()).cell());
            if (!subject.isAboutOneAdvisory()) {
                cells.add(advisory(row));
            }
            cells.add(new Runs().state(position).cell());
            cells.add(Cell.of(Words.of(position.basis()) + (position.stale() ? ", overtaken" : "")));
            cells.add(evidence(position));
            cells.add(
                    position.since() == null ? Cell.of("not known") : Cell.typed(Dates.day(position.since().at()), position.since().at()));
            cells.add(position.since() == null ? Cell.of("") : days(Dates.ageInDays(position.since().at(), cutOff)));
            table.row(cells);
        }
        return table.or("There is no state to show.");
    }

    /** What it rests on, the first of it: the findings and the appendix cite all. */
    private static Cell evidence(Position position) {
        int more = position.evidence().size() - CITED;
        Runs runs = new Runs().refs(position.evidence().stream().limit(CITED).toList());
        return (more > 0 ? runs.text(" and " + more + " more") : position.evidence().isEmpty() ? runs.text("none") : runs).cell();
    }

    private static Cell days(long days) {
        return Cell.typed(Words.number(days), days);
    }

    /** {@code axios, GHSA-…}; the title only where it says more than the id. */
    static Cell advisory(PositionRow row) {
        Runs runs = new Runs();
        if (!row.advisoryTitle().isBlank() && !row.advisoryTitle().equals(row.position().advisory())) {
            runs.text(row.advisoryTitle() + ", ");
        }
        return runs.code(row.position().advisory()).cell();
    }

    static Block where(List<WhereRow> rows) {
        Tables table = Tables.titled("").column("Release", 20).column("Reached", 34).column("Runs in, owner", 20).column("State", 14)
                .column("Stands in", 15);
        for (WhereRow each : rows) {
            table.row(release(each), reached(each), Cell.of(runsIn(each)), state(each), new Runs().cited(List.of(each.place())).cell());
        }
        return table.or("No use is known.");
    }

    private static Cell reached(WhereRow row) {
        Runs runs = new Runs().text(row.direct() ? "directly" : "through others");
        return runs.text(": ").code(row.path().isEmpty() ? row.component() : String.join(" > ", row.path())).cell();
    }

    private static Cell release(WhereRow row) {
        String name = (row.product() + " " + row.release()).strip();
        Runs runs = new Runs().strong(name);
        if (!row.supplier().isBlank()) {
            runs.text(", " + row.supplier());
        }
        if (row.releaseId() == null) {
            return runs.text(" (not placed)").cell();
        }
        return (row.status() == null || row.status() == ReleaseStatus.IN_USE ? runs : runs.text(" (" + Words.of(row.status()) + ")"))
                .cell();
    }

    private static String runsIn(WhereRow row) {
        if (row.environment() == null) {
            return "no deployment registered";
        }
        return row.environment() + ", " + (row.owner() == null ? "no owner" : row.owner()) + ", " + Words.of(row.criticality())
                + (row.customers().isEmpty() ? "" : ", for " + String.join(", ", row.customers()));
    }

    private static Cell state(WhereRow row) {
        if (row.releaseId() == null) {
            return Cell.of("not assessed until placed");
        }
        String data = "no advisory data" + (row.ecosystem() == null ? "" : " for " + row.ecosystem());
        if (row.state() == null) {
            return Cell.of(row.advisoryData() ? "no advisory matches" : data);
        }
        List<Run> runs = new ArrayList<>(List.of(new StateRun(row.state(), false)));
        if (!row.advisoryData()) {
            runs.add(new Text(" as claimed or decided; " + data));
        }
        return new Cell(runs, null);
    }
}
