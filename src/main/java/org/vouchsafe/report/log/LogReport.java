package org.vouchsafe.report.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.vouchsafe.report.Document;
import org.vouchsafe.report.Document.Attachment;
import org.vouchsafe.report.Document.Block;
import org.vouchsafe.report.Document.Cell;
import org.vouchsafe.report.Document.Section;
import org.vouchsafe.report.Imprint;
import org.vouchsafe.report.Report;
import org.vouchsafe.report.ReportFacts;
import org.vouchsafe.report.ReportedLog;
import org.vouchsafe.report.json.Manifest;
import org.vouchsafe.report.section.Composition;
import org.vouchsafe.report.section.Extent;
import org.vouchsafe.report.section.Sections;
import org.vouchsafe.report.section.Tables;
import org.vouchsafe.report.subject.RegisterIndex;
import org.vouchsafe.report.subject.Subject;
import org.vouchsafe.report.words.Dates;
import org.vouchsafe.report.words.Runs;
import org.vouchsafe.report.words.Words;

/** Entries of the audit log, with the hashes that prove each of them in the log whose root the report states. */
public final class LogReport implements Report {
    /** As many entries as somebody reads on paper; a workbook has all. */
    private static final int READABLE = 400;

    @Override
    public String id() {
        return "audit";
    }

    @Override
    public String title() {
        return "Audit trail extract";
    }

    @Override
    public ScopeAsked scopeAsked() {
        return ScopeAsked.LOG;
    }

    @Override
    public Document compose(ReportFacts facts) {
        return document(facts, Extent.READABLE);
    }

    @Override
    public Document composeWhole(ReportFacts facts) {
        return document(facts, Extent.WHOLE);
    }

    private Document document(ReportFacts facts, Extent extent) {
        if (!(facts.scope() instanceof ReportFacts.Scope.OfLog(ReportedLog log))) {
            throw new IllegalArgumentException("An extract of the log needs entries, not " + facts.scope());
        }
        Subject subject = new Subject(log.asked(), "Who did what, when and why?", "",
                List.of(new Runs().text(Words.sentence(log.asked())).field("Extract of")), List.of(), row -> row.supplier(), "supplier",
                new Subject.Unit("state", "states"), facts, new RegisterIndex(facts.portfolio()));
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(3, "Scope", scope(log)));
        sections.add(new Section(6, "How the log is kept", method(log)));
        sections.add(new Section(7, "Summary", List.of(byAction(log))));
        sections.add(new Section(8, "Entries", entries(log, extent.of(READABLE))));
        sections.add(new Section(10, "Limitations", List.of(new Runs().text("Who acted is the name the program was told; it is not "
                + "authenticated. The time is that of the computer on which it was recorded.").note())));
        Imprint imprint = facts.imprint();
        String printed = (imprint.status() == Imprint.Status.DRAFT ? "DRAFT " : "") + title() + ": " + log.asked();
        List<Attachment> attachments = new ArrayList<>(Manifest.attachments(id(), printed, facts));
        attachments.add(LogProof.attachment(log, imprint.printedId()));
        return Composition.of(this, Words.count(log.entries().size(), "entry", "entries") + " of " + Words.number(log.size())
                + ", each with its proof", subject,
                new Composition.Own(Sections.plainCover(subject), conclusion(log), sections, attachments));
    }

    private static List<Block> scope(ReportedLog log) {
        return List.of(new Runs().text("This extract holds " + log.asked() + ", of a log that had " + Words.count(log.size(), "entry",
                "entries") + " when it was made. Nothing within that range is left out.").paragraph());
    }

    private static List<Block> method(ReportedLog log) {
        return List.of(new Runs().text("Each change of the workspace appends one entry, in the same step as the change itself. An entry's "
                + "hash covers who, when, what, why, and the digest of every fact it stands for. The hashes form a tree (RFC 6962); its root "
                + "over all ").text(Words.number(log.size())).text(" entries is ").code(log.root()).text(".").paragraph(),
                new Runs().text("The attached ").code(LogProof.NAME)
                        .text(" gives for each entry the hashes that join its own hash to that root. "
                                + "Anyone can compute this without the workspace and without this program.")
                        .paragraph());
    }

    private static List<Block> conclusion(ReportedLog log) {
        if (log.entries().isEmpty()) {
            return List.of(new Runs().text("There is no entry in that range.").paragraph());
        }
        ReportedLog.Entry first = log.entries().getFirst();
        ReportedLog.Entry last = log.entries().getLast();
        long people = log.entries().stream().map(ReportedLog.Entry::actor).distinct().count();
        return List
                .of(new Runs().text("Between " + Dates.moment(first.recorded().at()) + " and " + Dates.moment(last.recorded().at()) + ", "
                        + Words.count(people, "actor", "actors") + " made " + Words.count(log.entries().size(), "change", "changes")
                        + ". Each is proved to be in the log whose root stands on the cover.").paragraph());
    }

    private static Block byAction(ReportedLog log) {
        Map<String, Long> counts = log.entries().stream()
                .collect(Collectors.groupingBy(ReportedLog.Entry::action, TreeMap::new, Collectors.counting()));
        Tables table = Tables.titled("Entries by what was done").column("What", 60).numbers("Entries", 20);
        counts.forEach((action, count) -> table.row(Cell.of(action), Cell.typed(Words.number(count), count)));
        return table.or("There is no entry.");
    }

    private static List<Block> entries(ReportedLog log, int most) {
        List<Block> blocks = new ArrayList<>();
        Tables table = Tables.titled("Entries").numbers("No.", 7).column("When", 14).column("Who", 13).column("What", 30).column("Why", 22)
                .column("Hash", 12);
        log.entries().stream().limit(most).forEach(each -> table.row(Cell.typed(Words.number(each.number()), each.number()),
                Cell.typed(Dates.moment(each.recorded().at()), each.recorded().at()), Cell.of(each.actor()),
                new Runs().strong(each.action()).text(each.subject().isBlank() ? "" : ": " + each.subject()).cell(), Cell.of(each.reason()),
                Cell.code(each.leafHash())));
        blocks.add(table.or("There is no entry in that range."));
        if (log.entries().size() > most) {
            blocks.add(new Runs().text(Words.number(log.entries().size() - (long) most)
                    + " more entries are listed in the workbook and the JSON form of this report; the attached proof covers all of them.")
                    .note());
        }
        return blocks;
    }
}
