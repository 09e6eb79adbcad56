package org.vouchsafe.report.incident;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vouchsafe.domain.incident.Entry;
import org.vouchsafe.domain.incident.LogEntry;
import org.vouchsafe.report.Document.Block;
import org.vouchsafe.report.Document.Cell;
import org.vouchsafe.report.Document.Fields;
import org.vouchsafe.report.Document.Heading;
import org.vouchsafe.report.Document.Section;
import org.vouchsafe.report.ReportFacts.ReportedAdvisory;
import org.vouchsafe.report.ReportedIncident;
import org.vouchsafe.report.ReportedIncident.Said;
import org.vouchsafe.report.incident.part.ShortStory;
import org.vouchsafe.report.section.Tables;
import org.vouchsafe.report.subject.Subject;
import org.vouchsafe.report.words.Dates;
import org.vouchsafe.report.words.Runs;
import org.vouchsafe.report.words.Words;

/** 3: what it is about, and the log as it was kept, day by day. */
final class HappeningSection {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private HappeningSection() {}

    static Section section(Subject subject, ReportedIncident told) {
        List<Block> blocks = new ArrayList<>();
        for (ReportedAdvisory each : subject.facts().advisories()) {
            blocks.add(new Fields(each.title().isBlank() ? each.id() : each.title(), AdvisoryReport.lines(each)));
        }
        blocks.add(ShortStory.of(subject, told));
        blocks.add(new Heading("The log"));
        blocks.add(new Runs().text(opening(told)).paragraph());
        blocks.add(table(told));
        return new Section(3, "What happened", blocks);
    }

    private static String opening(ReportedIncident told) {
        return "The log is kept as things are said: nothing in it is changed or taken away, and what was wrong is corrected by a later "
                + "entry. " + told.incident().openedBy() + " opened it on " + Dates.moment(told.incident().opened().at()) + "; it holds "
                + Words.count(told.incident().log().size(), "entry", "entries")
                + ". What the program said of several places at once stands in one line. Times are UTC and those at which the entry was recorded.";
    }

    private static Block table(ReportedIncident told) {
        Tables table = Tables.titled("The log, day by day").numbers("No.", 8).column("When (UTC)", 13).column("Who", 15).column("What", 50)
                .column("Evidence", 14);
        for (Said each : told.log()) {
            LogEntry entry = each.entry();
            table.row(Cell.typed(each.numbers(), entry.number()),
                    Cell.typed(Dates.day(entry.recorded().at()) + ", " + TIME.format(entry.recorded().at()), entry.recorded().at()),
                    Cell.of(entry.actor()), what(told, each).cell(), new Runs().refs(entry.evidence()).cell());
        }
        return table.or("Nothing was said in it. What was done, if anything, is not recorded.");
    }

    private static Runs what(ReportedIncident told, Said said) {
        Runs runs = said.entry().said() instanceof Entry.Closed || said.entry().said() instanceof Entry.Reopened
                || said.entry().said() instanceof Entry.Contradicted
                || said.entry().said() instanceof Entry.Decided ? new Runs().strong(said.words()) : new Runs().text(said.words());
        if (!said.counts() && !(said.entry().said() instanceof Entry.Retracted)) {
            runs.gap().strong("Retracted: it counts no longer.");
        }
        for (Said later : told.log()) {
            if (later.entry().said() instanceof Entry.Corrected(long number, String _) && number == said.entry().number()) {
                runs.gap().strong("Corrected by entry " + later.entry().number() + ".");
            }
        }
        return runs;
    }
}
