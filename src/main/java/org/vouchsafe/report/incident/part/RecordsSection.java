package org.vouchsafe.report.incident.part;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.RecordKind;
import org.vouchsafe.domain.incident.room.Demand;
import org.vouchsafe.domain.incident.room.Room;
import org.vouchsafe.report.Document.Block;
import org.vouchsafe.report.Document.Cell;
import org.vouchsafe.report.Document.Section;
import org.vouchsafe.report.ReportedIncident;
import org.vouchsafe.report.incident.account.ChainTables;
import org.vouchsafe.report.incident.word.Extent;
import org.vouchsafe.report.incident.word.IncidentWords;
import org.vouchsafe.report.section.Tables;
import org.vouchsafe.report.subject.Subject;
import org.vouchsafe.report.words.Dates;
import org.vouchsafe.report.words.Runs;

/** 6: the seven kinds of evidence an incident leaves behind, the records, and the checklist of the first hours. What is missing is named. */
public final class RecordsSection {
    private RecordsSection() {}

    /** What was recorded of it, the evidence held, and what is lacking. */
    public static Section section(Subject subject, ReportedIncident told, Extent extent) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(kinds(subject, told));
        if (!told.gaps().isEmpty()) {
            blocks.add(gaps(subject, told));
        }
        blocks.add(records(subject, told));
        blocks.add(checklist(told));
        blocks.addAll(extent == Extent.WHOLE ? ChainTables.whole(told.accounts().chain()) : ChainTables.readable(told.accounts().chain()));
        return new Section(6, "Records and the chain of evidence", blocks);
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
        Tables table = Tables.titled("Records the program demands, because malicious code ran or may have run").column("Record", 16)
                .column("About", 42).column("Why", 26).column("Stands", 16);
        // The same record is often demanded of many, and one answers for them all.
        Map<Alike, List<Demand>> alike = new LinkedHashMap<>();
        told.gaps().forEach(each -> alike.computeIfAbsent(Alike.of(each), _ -> new ArrayList<>()).add(each.demand()));
        alike.forEach((like, demands) -> table.row(new Runs().strong(IncidentWords.of(like.kind())).cell(), Cell.of(demands.stream()
                .map(each -> IncidentWords.of(each.unit(), subject)).distinct().collect(Collectors.joining(", "))),
                Cell.of("Demanded by " + (demands.size() == 1 ? "entry " : "entries ")
                        + demands.stream().map(each -> Long.toString(each.entry().number())).collect(Collectors.joining(", "))
                        + (demands.size() == 1 ? ": " + demands.getFirst().reason() : ".")),
                like.settled() ? Cell.of("settled by entry " + like.answer())
                        : new Runs().strong("MISSING").text(like.founded() ? "" : ", though what it rested on is gone").cell()));
        return table.or("");
    }

    /** What two demands have in common where one line tells both. */
    private record Alike(RecordKind kind, boolean settled, boolean founded, long answer) {
        static Alike of(ReportedIncident.Gap gap) {
            var answer = gap.demand().answer();
            // How a settled one came about matters no more.
            return new Alike(gap.demand().kind(), gap.settled(), gap.settled() || gap.demand().unfounded() == null,
                    gap.settled() && answer != null ? answer.entry().number() : 0);
        }
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
