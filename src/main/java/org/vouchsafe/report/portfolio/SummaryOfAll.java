package org.vouchsafe.report.portfolio;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.vouchsafe.domain.position.Position;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.report.Document.Block;
import org.vouchsafe.report.Document.Cell;
import org.vouchsafe.report.ReportFacts.ReportedPosition;
import org.vouchsafe.report.section.Extent;
import org.vouchsafe.report.section.Sections;
import org.vouchsafe.report.section.Tables;
import org.vouchsafe.report.subject.Counts;
import org.vouchsafe.report.subject.Subject;
import org.vouchsafe.report.words.Dates;
import org.vouchsafe.report.words.Runs;
import org.vouchsafe.report.words.Words;

/** The states by supplier and by advisory, with counts and the age of the oldest open one. */
final class SummaryOfAll {
    /** As many advisories as a page shows; a workbook has all. */
    private static final int ADVISORIES = 30;

    private SummaryOfAll() {}

    static List<Block> blocks(Subject subject, Extent extent) {
        List<Block> blocks = new ArrayList<>();
        Counts counts = subject.counts();
        blocks.add(new Runs().text(Words.count(counts.total(), subject.unit().one(), subject.unit().many()) + ", as known on "
                + Dates.moment(subject.facts().imprint().cutOff()) + ".").paragraph());
        blocks.addAll(Sections.charts(subject));
        blocks.add(table("Suppliers, the most open first", "Supplier", subject, by(subject, PositionRow::supplier), Integer.MAX_VALUE));
        Map<String, List<Position>> advisories = by(subject, SummaryOfAll::advisory);
        blocks.add(table("Advisories, the most open first", "Advisory", subject, advisories, extent.of(ADVISORIES)));
        if (advisories.size() > extent.of(ADVISORIES)) {
            blocks.add(new Runs().text(Words.number(advisories.size() - (long) ADVISORIES)
                    + " more advisories are listed in the workbook and the JSON form of this report.").note());
        }
        if (extent == Extent.WHOLE) {
            blocks.add(states(subject));
        }
        if (!subject.retired().isEmpty()) {
            blocks.add(new Runs().text(Words.count(subject.retired().size(), "state", "states") + " of retired releases "
                    + (subject.retired().size() == 1 ? "is" : "are") + " not counted.").paragraph());
        }
        return blocks;
    }

    private static String advisory(PositionRow row) {
        String id = row.position().advisory();
        return row.advisoryTitle().isBlank() || row.advisoryTitle().equals(id) ? id : row.advisoryTitle() + ", " + id;
    }

    private static Map<String, List<Position>> by(Subject subject, Function<PositionRow, String> key) {
        Map<String, List<Position>> groups = new LinkedHashMap<>();
        for (ReportedPosition each : subject.counted()) {
            groups.computeIfAbsent(key.apply(each.row()), _ -> new ArrayList<>()).add(each.row().position());
        }
        return groups;
    }

    private static Block table(String title, String of, Subject subject, Map<String, List<Position>> groups, int most) {
        Tables table = Tables.titled(title).column(of, 32).numbers("Affected", 10).numbers("Unknown", 10)
                .numbers("of these contradicted", 12)
                .numbers("Fixed", 9).numbers("Not affected", 10).numbers("On the word alone", 10).numbers("Oldest open, days", 10);
        groups.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<String, List<Position>> each) -> rank(each.getValue())).reversed())
                .limit(most).forEach(each -> row(table, each.getKey(), each.getValue(), subject.facts().imprint().cutOff()));
        return table.or("There is no state to show.");
    }

    /** Affected weigh before unknown, and those before everything else. */
    private static long rank(List<Position> positions) {
        Counts counts = Counts.of(positions);
        return counts.affected() * 1_000_000_000L + counts.unknown();
    }

    private static void row(Tables table, String label, List<Position> positions, Instant cutOff) {
        Counts counts = Counts.of(positions);
        List<Cell> cells = new ArrayList<>(List.of(new Runs().strong(label).cell(), number(counts.affected()), number(counts.unknown()),
                number(counts.contradicted()), number(counts.fixed()), number(counts.notAffected()), number(counts.onClaimAlone())));
        Instant oldest = positions.stream().filter(each -> !each.state().isClearing()).map(Position::since).filter(Objects::nonNull)
                .map(each -> each.at()).min(Comparator.naturalOrder()).orElse(null);
        cells.add(oldest == null ? Cell.of("") : number(Math.max(0, Dates.ageInDays(oldest, cutOff))));
        table.row(cells);
    }

    private static Block states(Subject subject) {
        Tables table = Tables.titled("All states").column("Supplier", 16).column("Release", 20).column("Advisory", 20).column("State", 16)
                .column("Rests on", 12).column("Evidence", 16);
        for (ReportedPosition each : subject.counted()) {
            table.row(Cell.of(each.row().supplier()), Cell.of(each.row().releaseName()), Cell.code(each.row().position().advisory()),
                    new Runs().state(each.row().position()).cell(), Cell.of(Words.of(each.row().position().basis())),
                    new Runs().refs(each.row().position().evidence()).cell());
        }
        return table.or("There is no state to show.");
    }

    private static Cell number(long count) {
        return Cell.typed(Words.number(count), count);
    }
}
