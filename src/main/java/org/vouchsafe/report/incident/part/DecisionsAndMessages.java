package org.vouchsafe.report.incident.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.Stream;
import org.vouchsafe.domain.incident.room.Room;
import org.vouchsafe.report.Document.Block;
import org.vouchsafe.report.Document.Cell;
import org.vouchsafe.report.Document.Heading;
import org.vouchsafe.report.Document.Section;
import org.vouchsafe.report.ReportedIncident;
import org.vouchsafe.report.ReportedIncident.Said;
import org.vouchsafe.report.incident.word.IncidentWords;
import org.vouchsafe.report.section.Composition;
import org.vouchsafe.report.section.Tables;
import org.vouchsafe.report.subject.Subject;
import org.vouchsafe.report.words.Dates;
import org.vouchsafe.report.words.Runs;
import org.vouchsafe.report.words.Words;

/** 5: what was decided, by whom and why, and what was told to whom. */
public final class DecisionsAndMessages {
    /** Of a long message the beginning: it names figures of its day, which are not those of the end. */
    private static final int LINES = 25;

    private DecisionsAndMessages() {}

    /** The log of decisions, and what was told to whom. */
    public static Section section(Subject subject, ReportedIncident told) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(decisions(told));
        blocks.add(new Heading("Decisions about the state of a release"));
        blocks.addAll(Composition.decisions(subject));
        blocks.add(new Heading("Messages"));
        blocks.add(messages(told));
        for (Stream each : Stream.values()) {
            told.room().messages().stream().filter(one -> one.said().stream() == each && !one.published().isEmpty())
                    .reduce((_, later) -> later)
                    .ifPresent(last -> text(last, blocks));
        }
        return new Section(5, "Decisions and messages", blocks);
    }

    private static Block decisions(ReportedIncident told) {
        Tables table = Tables.titled("Decisions in the incident").numbers("Entry", 8).column("When", 18).column("Who", 18)
                .column("What and why", 44).column("Evidence", 12);
        for (Said each : told.log()) {
            if (each.entry().said() instanceof Entry.Decided(String words)) {
                table.row(Cell.typed(Long.toString(each.entry().number()), each.entry().number()),
                        Cell.typed(Dates.moment(each.entry().recorded().at()), each.entry().recorded().at()), Cell.of(each.entry().actor()),
                        corrected(told, each, words).cell(), new Runs().refs(each.entry().evidence()).cell());
            }
        }
        return table.or("No decision was recorded in the incident.");
    }

    private static Runs corrected(ReportedIncident told, Said said, String words) {
        Runs runs = new Runs().text(words);
        for (Said later : told.log()) {
            if (later.entry().said() instanceof Entry.Corrected(long number, String right) && number == said.entry().number()) {
                runs.gap().strong("Corrected in entry " + later.entry().number() + ": ").text(right);
            }
        }
        return runs;
    }

    private static Block messages(ReportedIncident told) {
        Tables table = Tables.titled("Messages by stream").column("For", 14).numbers("Draft", 8).column("Written", 24)
                .column("Approved", 24).column("Sent", 30);
        for (Stream stream : Stream.values()) {
            for (Room.Message each : told.room().messages()) {
                if (each.said().stream() == stream) {
                    table.row(Cell.of(IncidentWords.of(stream)), Cell.typed(Long.toString(each.entry().number()), each.entry().number()),
                            Cell.of(each.entry().actor() + ", " + Dates.moment(each.entry().recorded().at())), approved(each), sent(each));
                }
            }
        }
        return table.or("No message was written: nobody was told anything through this log.");
    }

    private static Cell approved(Room.Message message) {
        if (message.approved() == null) {
            return new Runs().strong("not approved").cell();
        }
        return Cell.of(message.approved().actor() + ", " + Dates.moment(message.approved().recorded().at())
                + (message.approved().actor().equals(message.entry().actor()) ? " (the same person who wrote it)" : ""));
    }

    private static Cell sent(Room.Message message) {
        Runs runs = new Runs();
        message.published().forEach(each -> runs.gap().text("to " + each.said().to() + ", " + Dates.moment(each.entry().recorded().at())
                + ";"));
        return message.published().isEmpty() ? Cell.of("not sent") : runs.cell();
    }

    private static void text(Room.Message message, List<Block> blocks) {
        Room.Line<Entry.Published> last = message.published().getLast();
        blocks.add(new Heading("Last sent for " + IncidentWords.of(message.said().stream()).toLowerCase(Locale.ROOT) + ", to "
                + last.said().to()));
        List<Block> lines = lines(message.said().text());
        blocks.addAll(lines.subList(0, Math.min(LINES, lines.size())));
        if (lines.size() > LINES) {
            blocks.add(new Runs().text("And " + Words.number(lines.size() - (long) LINES)
                    + " more lines; the whole message is kept as entry " + message.entry().number()
                    + ".").paragraph());
        }
        blocks.add(new Runs().text("The figures are those of the moment it was written, " + Dates.moment(message.entry().recorded().at())
                + ". Audit log when it went out: ")
                .code("size " + Words.number(last.said().auditSize()) + ", root " + last.said().auditRoot())
                .paragraph());
    }

    /** The lines of a message, each set apart; blank ones only set apart. */
    public static List<Block> lines(String text) {
        return text.lines().map(String::strip).filter(each -> !each.isEmpty()).<Block>map(each -> new Runs().text(each).paragraph())
                .toList();
    }
}
