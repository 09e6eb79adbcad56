package org.vouchsafe.report.incident.word;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.LogEntry;
import org.vouchsafe.domain.incident.room.GateResult;
import org.vouchsafe.domain.incident.room.Room;
import org.vouchsafe.report.Document.Block;
import org.vouchsafe.report.ReportedIncident;
import org.vouchsafe.report.subject.Subject;
import org.vouchsafe.report.words.Dates;
import org.vouchsafe.report.words.Runs;
import org.vouchsafe.report.words.Words;

/** What a reader in a hurry reads of an incident: where it stands, what is open, and who answers for what is. */
public final class RoomConclusion {
    private RoomConclusion() {}

    /** The answer, first. */
    public static List<Block> blocks(Subject subject, ReportedIncident told) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Runs().text(standing(subject, told)).paragraph());
        var reached = new Reached(subject, told);
        blocks.add(new Runs().text(reached.words()).paragraph());
        blocks.add(new Runs().text("Now: " + reach(told)).paragraph());
        if (told.contradiction() != null) {
            blocks.add(new Runs().strong("What came since contradicts the closure: ").text(told.contradiction().reason()).note());
        }
        gates(told, blocks);
        List<Room.Granted> inForce = told.room().exceptions().stream().filter(Room.Granted::inForce).toList();
        for (Room.Granted each : inForce) {
            blocks.add(new Runs().strong("Exception in force: ").text(IncidentWords.of(each.said().unit(), subject) + ", accepted by "
                    + each.said().owner() + " until " + Dates.day(each.said().until()) + ". " + each.said().reason()).note());
        }
        blocks.add(reached.done());
        return blocks;
    }

    private static String standing(Subject subject, ReportedIncident told) {
        LogEntry closure = told.incident().closure();
        String opened = "The incident was opened on " + Dates.moment(told.incident().opened().at());
        if (closure == null || !(closure.said() instanceof Entry.Closed closed)) {
            return opened + " and is open.";
        }
        return opened + " and closed on " + Dates.moment(closure.recorded().at()) + " by " + closure.actor() + ": " + closed.words()
                + (closed.watchUntil() == null ? " Nobody watches it any more."
                        : IncidentWords.day(subject).isAfter(closed.watchUntil()) ? " The watch over it ended on "
                                + Dates.day(closed.watchUntil()) + "."
                                : " It is watched until " + Dates.day(closed.watchUntil())
                                        + ": what contradicts the closure opens it again.");
    }

    /** How far it reached over the whole time, in sentences. */
    public static String reach(ReportedIncident told) {
        if (told.releases().isEmpty()) {
            return "The register holds no release in its scope. That is not the same as nothing being affected.";
        }
        List<String> parts = new ArrayList<>();
        for (State state : State.values()) {
            long count = told.releases().stream().filter(each -> each.state() == state).count();
            if (count > 0) {
                parts.add(Words.spelled(count) + (count == 1 ? " is " : " are ") + IncidentWords.of(state));
            }
        }
        long unknown = told.releases().stream().filter(each -> each.state() == State.UNKNOWN).count();
        return "Of " + Words.count(told.releases().size(), "release", "releases") + " in scope, by the worst state of each, "
                + String.join(", ", parts) + "." + (unknown == 0 ? "" : " What is unknown is not known to be safe.");
    }

    private static void gates(ReportedIncident told, List<Block> blocks) {
        List<GateResult> open = told.gates().stream().filter(each -> !each.isMet()).toList();
        LogEntry closure = told.incident().closure();
        if (closure != null && closure.said() instanceof Entry.Closed closed && !closed.overridden().isEmpty()) {
            blocks.add(new Runs().strong("Closed over open conditions. ").text(titles(told, closed.overridden())
                    + (closed.overridden().size() == 1 ? " was" : " were") + " open when it was closed. " + closed.exceptionBy()
                    + " answers for that.").note());
        }
        if (open.isEmpty()) {
            blocks.add(new Runs().text("All " + Words.spelled(told.gates().size()) + " conditions of closing it are met.").paragraph());
            return;
        }
        blocks.add(new Runs().strong(Words.sentence(Words.spelled(open.size())) + " of " + Words.spelled(told.gates().size())
                + " conditions of closing it " + (open.size() == 1 ? "is" : "are") + " open: ")
                .text(open.stream().map(GateResult::title).collect(Collectors.joining("; ")) + ".").note());
    }

    private static String titles(ReportedIncident told, List<String> ids) {
        return ids.stream()
                .map(id -> told.gates().stream().filter(each -> each.id().equals(id)).map(each -> "\u201c" + each.title() + "\u201d")
                        .findFirst().orElse(id))
                .collect(Collectors.joining(", "));
    }
}
