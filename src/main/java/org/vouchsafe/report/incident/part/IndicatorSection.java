package org.vouchsafe.report.incident.part;

import java.util.ArrayList;
import java.util.List;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.room.Room;
import org.vouchsafe.report.Document.Block;
import org.vouchsafe.report.Document.Cell;
import org.vouchsafe.report.Document.Section;
import org.vouchsafe.report.ReportedIncident;
import org.vouchsafe.report.incident.word.IncidentWords;
import org.vouchsafe.report.section.Tables;
import org.vouchsafe.report.words.Runs;

/** 7: by what the attack is recognised, and where it was found. */
public final class IndicatorSection {
    private IndicatorSection() {}

    /** What was looked for, and where it was found. */
    public static Section section(ReportedIncident told) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Runs().text("Indicators are written with brackets, so that nobody opens one by accident. They are looked for in what "
                        + "is held; a system that is not held was not searched.").paragraph());
        blocks.add(indicators(told));
        if (!told.room().dismissed().isEmpty()) {
            blocks.add(dismissed(told));
        }
        return new Section(7, "Indicators", blocks);
    }

    /** Only the indicators: where they come from and where they were found is internal. */
    public static Section forCustomers(ReportedIncident told) {
        Tables table = Tables.titled("Indicators you can look for yourself").column("Indicator", 100);
        told.room().indicators().forEach(each -> table.row(Cell.code(IncidentWords.defanged(each.said().indicator()))));
        return new Section(7, "Indicators", List.of(table.or("There are none.")));
    }

    private static Block indicators(ReportedIncident told) {
        Tables table = Tables.titled("Indicators").column("Indicator", 36).column("Comes from", 32).column("Found in what is held", 32);
        for (Room.Line<Entry.Indicated> each : told.room().indicators()) {
            Runs found = new Runs().cited(told.hits().stream().filter(hit -> hit.indicator().equals(each.said().indicator()))
                    .map(hit -> hit.place()).toList());
            table.row(Cell.code(IncidentWords.defanged(each.said().indicator())), Cell.of(each.said().source()),
                    found.isEmpty() ? Cell.of("no, or dismissed") : new Runs().strong("yes:").add(found.list()).cell());
        }
        return table.or("No indicator was recorded, so nothing was searched for.");
    }

    private static Block dismissed(ReportedIncident told) {
        Tables table = Tables.titled("Places that were looked at and are no sign of the attack").column("Indicator", 30)
                .column("Stands in", 14)
                .column("Why it is no sign", 40).column("Said by", 16);
        told.room().dismissed().forEach(each -> table.row(Cell.code(IncidentWords.defanged(each.said().indicator())),
                new Runs().refs(List.of(each.said().evidence())).cell(), Cell.of(each.said().reason()), Cell.of(each.entry().actor())));
        return table.or("");
    }
}
