package org.vouchsafe.report.incident.part;

import java.util.ArrayList;
import java.util.List;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.LogEntry;
import org.vouchsafe.domain.incident.Unit;
import org.vouchsafe.domain.incident.room.GateResult;
import org.vouchsafe.domain.incident.room.ScopedRelease;
import org.vouchsafe.report.Document.Block;
import org.vouchsafe.report.Document.Cell;
import org.vouchsafe.report.Document.Heading;
import org.vouchsafe.report.Document.Section;
import org.vouchsafe.report.ReportedIncident;
import org.vouchsafe.report.incident.word.IncidentWords;
import org.vouchsafe.report.section.Tables;
import org.vouchsafe.report.subject.Subject;
import org.vouchsafe.report.words.Dates;
import org.vouchsafe.report.words.Runs;
import org.vouchsafe.report.words.Words;

/** 9: the conditions of closing it, who answers for those that were open, the watch, and what is still not known. */
public final class ClosingSection {
    private static final int NAMED = 40;

    private ClosingSection() {}

    /** How it was closed, on what, and what may still speak against that. */
    public static Section section(Subject subject, ReportedIncident told) {
        List<Block> blocks = new ArrayList<>();
        LogEntry closure = told.incident().closure();
        Entry.Closed closed = closure != null && closure.said() instanceof Entry.Closed said ? said : null;
        if (closed != null && !closed.overridden().isEmpty()) {
            blocks.add(new Runs().strong("Closed over open conditions (" + String.join(", ", closed.overridden()) + ") by exception of "
                    + closed.exceptionBy() + ".").note());
        }
        blocks.add(gates(told));
        blocks.add(new Runs().text(watch(subject, closed)).paragraph());
        if (told.contradiction() != null) {
            blocks.add(new Runs().strong("What came since contradicts the closure: ").text(told.contradiction().reason())
                    .refs(told.contradiction().evidence()).note());
        }
        blocks.add(new Heading("What is still not known"));
        unknown(subject, told, blocks);
        return new Section(9, "Closing, and what is still not known", blocks);
    }

    private static Block gates(ReportedIncident told) {
        Tables table = Tables.titled("Conditions of closing, judged by what is held").column("Condition", 24).column("Stands", 8)
                .column("How it stands", 24).column("What is missing", 44);
        for (GateResult each : told.gates()) {
            table.row(new Runs().strong(each.title()).cell(), each.isMet() ? Cell.of("met") : new Runs().strong("OPEN").cell(),
                    Cell.of(each.words()), Cell.of(shortened(each.missing())));
        }
        return table.or("There are no conditions.");
    }

    private static String watch(Subject subject, Entry.@org.jspecify.annotations.Nullable Closed closed) {
        if (closed == null) {
            return "It is not closed.";
        }
        return closed.watchUntil() == null ? "It is closed and not watched: new evidence does not open it again."
                : IncidentWords.day(subject).isAfter(closed.watchUntil()) ? "It is closed, and the watch over it ended on "
                        + Dates.day(closed.watchUntil()) + ": what contradicts the closure is told, and somebody has to open it again."
                        : "It is closed and watched until " + Dates.day(closed.watchUntil())
                                + ": new evidence that contradicts the closure opens it again.";
    }

    private static void unknown(Subject subject, ReportedIncident told, List<Block> blocks) {
        List<ScopedRelease> open = told.releases().stream().filter(each -> each.state() == State.UNKNOWN).toList();
        Tables table = Tables.titled("Not known").column("About", 30).column("What is not known", 70);
        for (ScopedRelease each : open) {
            boolean accepted = told.room().exceptionFor(new Unit.OfRelease(each.id())).isPresent();
            table.row(new Runs().strong(each.name()).text(", " + each.supplier()).cell(),
                    Cell.of(why(each) + (accepted ? " An exception is in force." : "")));
        }
        told.environments().stream().filter(each -> each.state() == State.UNKNOWN)
                .forEach(each -> table.row(new Runs().strong(each.name()).cell(), Cell.of(each.said() == null
                        ? "What is attached to it does not show its state."
                        : each.said().said().words())));
        told.gaps().stream().filter(each -> !each.settled()).map(ReportedIncident.Gap::demand)
                .forEach(each -> table.row(new Runs().strong(IncidentWords.of(each.unit(), subject)).cell(),
                        Cell.of(IncidentWords.of(each.kind()) + " is demanded and no record with evidence settles it.")));
        HeldEvidence.all(subject, told).stream().filter(HeldEvidence::isMissing)
                .forEach(each -> table.row(new Runs().strong(each.title()).cell(), Cell.of(each.words())));
        blocks.add(table.or("Every release and environment in scope has a state, and all seven kinds of evidence are held. That a system "
                + "outside the scope is clear does not follow."));
    }

    private static String why(ScopedRelease release) {
        List<String> reasons = release.positions().stream().map(each -> each.position()).filter(each -> each.state() == State.UNKNOWN)
                .map(each -> each.advisory() + ": " + (each.reason() == null ? "not known." : Words.of(each.reason()))).toList();
        return reasons.isEmpty() ? "Nothing was compared with the advisories of the incident." : String.join(" ", reasons);
    }

    private static String shortened(List<String> sentences) {
        return sentences.size() <= NAMED ? String.join(" ", sentences)
                : String.join(" ", sentences.subList(0, NAMED)) + " And " + Words.number(sentences.size() - (long) NAMED) + " more.";
    }
}
