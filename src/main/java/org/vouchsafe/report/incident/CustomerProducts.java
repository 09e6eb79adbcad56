package org.vouchsafe.report.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.Unit;
import org.vouchsafe.domain.incident.room.GateResult;
import org.vouchsafe.domain.incident.room.Room;
import org.vouchsafe.domain.incident.room.ScopedRelease;
import org.vouchsafe.domain.position.Position;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.report.Document.Block;
import org.vouchsafe.report.Document.Cell;
import org.vouchsafe.report.Document.StateRun;
import org.vouchsafe.report.ReportedIncident;
import org.vouchsafe.report.incident.word.IncidentWords;
import org.vouchsafe.report.section.Tables;
import org.vouchsafe.report.subject.Subject;
import org.vouchsafe.report.words.Dates;
import org.vouchsafe.report.words.Runs;
import org.vouchsafe.report.words.Words;

/** The state of what customers use, and how far the incident is, without a word of what is internal. */
final class CustomerProducts {
    private CustomerProducts() {}

    static List<Block> blocks(Subject subject, ReportedIncident told) {
        Tables table = Tables.titled("State of the products").column("Product", 28).column("State", 18).numbers("Days", 8)
                .column("What that means", 46);
        for (ScopedRelease each : told.releases()) {
            long days = each.positions().stream().map(PositionRow::position).filter(one -> one.state() == each.state())
                    .map(Position::since).filter(java.util.Objects::nonNull)
                    .mapToLong(since -> Dates.ageInDays(since.at(), subject.facts().imprint().cutOff())).max().orElse(-1);
            table.row(new Runs().strong(each.name()).cell(), new Cell(List.of(new StateRun(each.state(), isContradicted(each))), null),
                    days < 0 ? Cell.of("not known") : Cell.typed(Words.number(days), days), meaning(told, each));
        }
        List<Block> blocks = new ArrayList<>(List.of(table.or("No product that is recorded as used by a customer is in scope.")));
        Map<String, PositionRow> retired = new TreeMap<>();
        subject.retired().stream().map(each -> each.row()).filter(each -> !each.position().state().isClearing())
                .forEach(each -> retired.merge(each.releaseName(), each,
                        (one, other) -> one.position().state().compareTo(other.position().state()) <= 0 ? one : other));
        Tables gone = Tables.titled("Out of service, and never found clear").column("Product", 60).column("Last state", 40);
        retired.forEach((name, row) -> gone.row(new Runs().strong(name).cell(), new Runs().state(row.position()).cell()));
        if (!retired.isEmpty()) {
            blocks.add(gone.or(""));
        }
        return blocks;
    }

    private static Cell meaning(ReportedIncident told, ScopedRelease release) {
        Runs runs = new Runs().text(switch (release.state()) {
            case AFFECTED -> "What the advisories describe is in it, or the supplier says so.";
            case UNKNOWN -> "It is not known whether it is affected. Please do not take it for safe.";
            case FIXED -> "It was affected or could have been, and is no longer.";
            case NOT_AFFECTED -> "It is not affected.";
        });
        if (isContradicted(release)) {
            runs.gap().strong("Sources contradict each other; that is being looked into.");
        }
        exception(told, release)
                .ifPresent(each -> runs.gap().strong("We accept what remains until " + Dates.day(each.said().until()) + "."));
        return runs.cell();
    }

    private static java.util.Optional<Room.Granted> exception(ReportedIncident told, ScopedRelease release) {
        return told.room().exceptionFor(new Unit.OfRelease(release.id()));
    }

    private static boolean isContradicted(ScopedRelease release) {
        return release.positions().stream().map(PositionRow::position).anyMatch(Runs::isContradicted);
    }

    /** What must not be overlooked: products that are not clear, and closing over what was open. */
    static List<Block> loud(ReportedIncident told) {
        List<Block> blocks = new ArrayList<>();
        List<String> open = told.releases().stream().filter(each -> each.state() == State.AFFECTED || each.state() == State.UNKNOWN)
                .map(ScopedRelease::name).toList();
        if (!open.isEmpty()) {
            blocks.add(new Runs().strong("Not clear: ").text(open.size() <= 12 ? String.join(", ", open) + "."
                    : Words.number(open.size()) + " products, see section 4.").note());
        }
        if (told.contradiction() != null) {
            blocks.add(new Runs().strong("What came since contradicts that it is over. ").text("It is being looked into.").note());
        }
        if (told.incident().closure() != null && told.incident().closure().said() instanceof Entry.Closed closed
                && !closed.overridden().isEmpty()) {
            blocks.add(new Runs().strong("It was closed although " + Words.count(closed.overridden().size(), "condition", "conditions")
                    + " of closing it " + (closed.overridden().size() == 1 ? "was" : "were") + " open.").note());
        }
        return blocks;
    }

    static List<Block> closing(Subject subject, ReportedIncident told) {
        List<Block> blocks = new ArrayList<>();
        Tables table = Tables.titled("Conditions of closing").column("Condition", 70).column("Stands", 30);
        for (GateResult each : told.gates()) {
            table.row(Cell.of(each.title()),
                    each.isMet() ? Cell.of(told.room().exceptions().isEmpty() ? "met" : "met, or under an exception")
                            : new Runs().strong("OPEN").cell());
        }
        blocks.add(table.or(""));
        if (told.incident().watchedUntil() != null) {
            blocks.add(new Runs().text(told.incident().isWatchedOn(IncidentWords.day(subject)) ? "It is watched until "
                    + Dates.day(told.incident().watchedUntil()) + ": new evidence that contradicts the closure opens it again."
                    : "The watch over it ended on " + Dates.day(told.incident().watchedUntil()) + ".").paragraph());
        }
        return blocks;
    }
}
