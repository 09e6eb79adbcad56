package org.vouchsafe.report.incident.part;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.vouchsafe.domain.incident.room.Room;
import org.vouchsafe.report.Document.Block;
import org.vouchsafe.report.Document.Cell;
import org.vouchsafe.report.Document.Section;
import org.vouchsafe.report.ReportedIncident;
import org.vouchsafe.report.incident.account.ClockTables;
import org.vouchsafe.report.incident.word.IncidentWords;
import org.vouchsafe.report.section.Tables;
import org.vouchsafe.report.subject.Subject;
import org.vouchsafe.report.words.Dates;
import org.vouchsafe.report.words.Runs;

/** 8: what is to be done by whom and when, and what is accepted by whom and until when. */
public final class MeasuresSection {
    private MeasuresSection() {}

    /** What was to be done, by whom and by when, and what was accepted instead. */
    public static Section section(Subject subject, ReportedIncident told) {
        LocalDate today = LocalDate.ofInstant(subject.facts().imprint().cutOff(), ZoneOffset.UTC);
        List<Block> blocks = new ArrayList<>();
        List<Room.Action> overdue = told.room().actions().stream().filter(each -> each.isOverdue(today)).toList();
        if (!overdue.isEmpty()) {
            blocks.add(new Runs().strong("Overdue: ").text(String.join("; ", overdue.stream()
                    .map(each -> each.title() + " (" + IncidentWords.orNobody(each.owner()) + ")").toList()) + ".").note());
        }
        blocks.add(actions(told, today));
        blocks.add(exceptions(subject, told));
        blocks.addAll(ClockTables.blocks(told.accounts().clocks()));
        return new Section(8, "Actions and exceptions, and what is due to others", blocks);
    }

    private static Block actions(ReportedIncident told, LocalDate today) {
        Tables table = Tables.titled("Actions").numbers("Entry", 8).column("What", 36).column("Priority", 10).column("Owner", 18)
                .column("Due", 12).column("Stands", 24);
        for (Room.Action each : told.room().actions()) {
            LocalDate due = each.due();
            table.row(Cell.typed(Long.toString(each.number()), each.number()), Cell.of(each.title()),
                    Cell.of(IncidentWords.of(each.priority())),
                    each.owner().isBlank() ? new Runs().strong("nobody").cell() : Cell.of(each.owner()),
                    due == null ? new Runs().strong("no day").cell() : Cell.typed(Dates.day(due), due), stands(each, today));
        }
        return table.or("No action was recorded.");
    }

    private static Cell stands(Room.Action action, LocalDate today) {
        if (action.done() == null) {
            return action.isOverdue(today) ? new Runs().strong("open, overdue").cell() : Cell.of("open");
        }
        Runs runs = new Runs().text("done, said by " + action.done().actor()).refs(action.done().evidence());
        return (action.verified() == null ? runs.gap().strong("not verified")
                : runs.text("; verified by " + action.verified().actor()).refs(action.verified().evidence())).cell();
    }

    private static Block exceptions(Subject subject, ReportedIncident told) {
        Tables table = Tables.titled("Exceptions: what is accepted").column("For", 18).column("Accepted by", 16).column("Why", 26)
                .column("What holds the risk down", 24).column("Until", 16);
        for (Room.Granted each : told.room().exceptions()) {
            String day = Dates.day(each.said().until());
            Runs until = each.inForce() ? new Runs().text(day)
                    : new Runs().text(day + " ").strong(each.ended() == null ? "(expired)" : "(ended)");
            table.row(new Runs().strong(IncidentWords.of(each.said().unit(), subject)).cell(), Cell.of(each.said().owner()),
                    new Runs().text(each.said().reason()).refs(each.entry().evidence()).cell(), Cell.of(each.said().control()),
                    new Cell(until.list(), each.said().until()));
        }
        return table.or("No exception was granted.");
    }
}
