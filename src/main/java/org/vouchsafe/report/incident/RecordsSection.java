package org.vouchsafe.report.incident;

import java.util.ArrayList;
import java.util.List;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.room.Demand;
import org.vouchsafe.domain.incident.room.Room;
import org.vouchsafe.report.Document.Block;
import org.vouchsafe.report.Document.Cell;
import org.vouchsafe.report.Document.Section;
import org.vouchsafe.report.ReportedIncident;
import org.vouchsafe.report.section.Tables;
import org.vouchsafe.report.subject.Subject;
import org.vouchsafe.report.words.Dates;
import org.vouchsafe.report.words.Runs;

/** 6: the seven kinds of evidence an incident leaves behind, the records, and the checklist of the first hours. What is missing is named. */
final class RecordsSection {
    private RecordsSection() {}

    static Section section(Subject subject, ReportedIncident told) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(kinds(subject, told));
        if (!told.gaps().isEmpty()) {
            blocks.add(gaps(subject, told));
        }
        blocks.add(records(subject, told));
        blocks.add(checklist(told));
        return new Section(6, "Records", blocks);
    }

    private static Block kinds(Subject subject, ReportedIncident told) {
        Tables table = Tables.titled("The seven kinds of evidence").column("Kind", 34).column("What is held", 66);
        for (HeldEvidence each : HeldEvidence.all(subject, told)) {
            table.row(new Runs().strong(each.title()).cell(),
                    each.isMissing() ? new Runs().strong("Missing. ").text(each.words()).cell()
                            : new Runs().text(each.words()).refs(each.evidence()).cell());
        }
        return table.or("");
    }

    private static Block gaps(Subject subject, ReportedIncident told) {
        Tables table = Tables.titled("Records the program demands, because malicious code ran or may have run").column("Record", 22)
                .column("About", 22).column("Why", 36).column("Stands", 20);
        for (ReportedIncident.Gap each : told.gaps()) {
            Demand demand = each.demand();
            var answer = demand.answer();
            table.row(new Runs().strong(IncidentWords.of(demand.kind())).cell(), Cell.of(IncidentWords.of(demand.unit(), subject)),
                    new Runs().text(demand.reason()).refs(demand.entry().evidence()).cell(),
                    each.settled() ? new Runs().text("settled by entry " + (answer == null ? "" : answer.entry().number())).cell()
                            : new Runs().strong("MISSING").text(demand.unfounded() == null ? "" : ", though what it rested on is gone")
                                    .cell());
        }
        return table.or("");
    }

    private static Block records(Subject subject, ReportedIncident told) {
        Tables table = Tables.titled("Records").column("Record", 20).column("About", 18).column("State", 10)
                .column("What was found or done", 34)
                .column("Answers for it, by", 18);
        for (Room.Line<Entry.Filed> each : told.room().records()) {
            Entry.Filed said = each.said();
            table.row(new Runs().strong(IncidentWords.of(said.kind())).cell(), Cell.of(IncidentWords.of(said.unit(), subject)),
                    Cell.of(IncidentWords.of(said.progress())), new Runs().text(said.words()).refs(each.entry().evidence()).cell(),
                    Cell.of(IncidentWords.orNobody(said.owner()) + (said.due() == null ? "" : ", by " + Dates.day(said.due()))));
        }
        return table.or("No record was filed.");
    }

    private static Block checklist(ReportedIncident told) {
        Tables table = Tables.titled("The first hours").column("Item", 34).column("Settled", 10).column("Said", 28)
                .column("Seen by the program", 28);
        told.checklist().forEach(each -> table.row(Cell.of(each.text()),
                each.settled() ? Cell.of("yes") : new Runs().strong("no").cell(), Cell.of(each.said() == null ? "" : each.said()),
                Cell.of(each.seen() == null ? "" : each.seen())));
        return table.or("There is no checklist.");
    }
}
