package org.vouchsafe.report.change;

import java.util.ArrayList;
import java.util.List;
import org.vouchsafe.domain.State;
import org.vouchsafe.report.Document;
import org.vouchsafe.report.Document.Attachment;
import org.vouchsafe.report.Document.Block;
import org.vouchsafe.report.Document.Cell;
import org.vouchsafe.report.Document.Field;
import org.vouchsafe.report.Document.Section;
import org.vouchsafe.report.Imprint;
import org.vouchsafe.report.Report;
import org.vouchsafe.report.ReportFacts;
import org.vouchsafe.report.ReportedChange;
import org.vouchsafe.report.ReportedLog;
import org.vouchsafe.report.json.JsonText;
import org.vouchsafe.report.json.Manifest;
import org.vouchsafe.report.section.ChangeSection;
import org.vouchsafe.report.section.Composition;
import org.vouchsafe.report.section.Extent;
import org.vouchsafe.report.section.Sections;
import org.vouchsafe.report.section.Tables;
import org.vouchsafe.report.subject.RegisterIndex;
import org.vouchsafe.report.subject.Subject;
import org.vouchsafe.report.words.Dates;
import org.vouchsafe.report.words.Runs;
import org.vouchsafe.report.words.Words;

/** What is different since a report that went out: states, with what made the difference, and what was recorded since. */
public final class ChangesReport implements Report {
    /** As many rows as somebody reads on paper; a workbook has all. */
    private static final int READABLE = 150;

    @Override
    public String id() {
        return "changes";
    }

    @Override
    public String title() {
        return "Changes since an earlier report";
    }

    @Override
    public ScopeAsked scopeAsked() {
        return ScopeAsked.EARLIER_REPORT;
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
        if (!(facts.scope() instanceof ReportFacts.Scope.OfChange(ReportedChange change))) {
            throw new IllegalArgumentException("A report on changes needs an earlier report, not " + facts.scope());
        }
        String id = change.earlier().printedId();
        Subject subject = new Subject(id, "What is different from report " + id + ", and why?", "", cover(change), List.of(),
                row -> row.supplier(), "supplier", new Subject.Unit("state", "states"), facts, new RegisterIndex(facts.portfolio()));
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(3, "Scope", scope(change)));
        sections.add(new Section(7, "Before and now", List.of(counts(change))));
        sections.add(new Section(8, "States that are different", ChangeSection.states(change, extent.of(READABLE))));
        sections.add(new Section(0, "What was recorded since", recorded(change, extent.of(READABLE))));
        sections.add(new Section(10, "Limitations",
                List.of(new Runs().text("A state that reads as before may rest on other evidence by now. "
                        + "This report tells differences only; the report it starts from and a new one of its kind tell the states.")
                        .note())));
        if (!facts.positions().isEmpty()) {
            sections.add(Sections.reasons(subject));
        }
        Imprint imprint = facts.imprint();
        String printed = (imprint.status() == Imprint.Status.DRAFT ? "DRAFT " : "") + title() + ": " + id;
        List<Attachment> attachments = new ArrayList<>(Manifest.attachments(id(), printed, facts));
        attachments.add(consistency(change, imprint));
        return Composition.of(this, change.earlier().title(), subject, new Composition.Own(Sections.plainCover(subject),
                ChangeSection.inShort(change), sections, attachments));
    }

    private static List<Field> cover(ReportedChange change) {
        return List.of(
                new Runs().code(change.earlier().printedId()).text(" of " + Dates.day(change.earlier().publishedAt())).field("Since"),
                new Runs().text(change.earlier().title()).field("That report"));
    }

    private static List<Block> scope(ReportedChange change) {
        return List.of(new Runs().text("This report covers what ").code(change.earlier().printedId()).text(" covered: "
                + change.earlier().title() + ". Each state it printed is held against the state of now.").paragraph());
    }

    private static Block counts(ReportedChange change) {
        Tables table = Tables.titled("Moves of states").column("Before", 30).column("Now", 30).numbers("States", 15);
        for (Integer from : places()) {
            for (Integer to : places()) {
                long count = change.moved().stream().filter(each -> place(each.before()) == from && place(each.after()) == to).count();
                if (count > 0) {
                    table.row(Cell.of(word(from)), Cell.of(word(to)), Cell.typed(Words.number(count), count));
                }
            }
        }
        return table.or("Every state reads as before.");
    }

    private static List<Integer> places() {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i <= State.values().length; i++) {
            places.add(i);
        }
        return places;
    }

    private static int place(org.vouchsafe.domain.publication.@org.jspecify.annotations.Nullable KeptState state) {
        return state == null ? State.values().length : state.state().ordinal();
    }

    private static String word(int place) {
        return place == State.values().length ? "no state" : Words.of(State.values()[place]);
    }

    private static List<Block> recorded(ReportedChange change, int most) {
        List<Block> blocks = new ArrayList<>();
        Tables table = Tables.titled("Entries of the audit log since").numbers("No.", 8).column("When", 18).column("Who", 16)
                .column("What", 38).column("Why", 20);
        for (ReportedLog.Entry each : change.entries().stream().limit(most).toList()) {
            table.row(Cell.typed(Words.number(each.number()), each.number()),
                    Cell.typed(Dates.moment(each.recorded().at()), each.recorded().at()), Cell.of(each.actor()),
                    new Runs().strong(each.action()).text(each.subject().isBlank() ? "" : ": " + each.subject()).cell(),
                    Cell.of(each.reason()));
        }
        blocks.add(table.or("Nothing was recorded since that this report takes into account."));
        if (change.entries().size() > most) {
            blocks.add(new Runs().text(Words.number(change.entries().size() - (long) most)
                    + " more entries are listed in the workbook and the JSON form of this report.").note());
        }
        return blocks;
    }

    private static Attachment consistency(ReportedChange change, Imprint imprint) {
        JsonText json = new JsonText().beginObject().field("format", "vouchsafe-log-consistency").field("version", 1)
                .field("reportId", imprint.printedId()).field("earlierReport", change.earlier().printedId())
                .field("earlierSize", change.earlier().auditSize()).field("earlierRoot", change.earlier().auditRoot())
                .field("size", imprint.auditSize()).field("root", imprint.auditRoot()).field("grown", change.growth());
        json.name("path").beginArray();
        change.consistency().forEach(json::value);
        return new Attachment("log-consistency.json", "application/json",
                "Proof that the log has grown out of the one the earlier report states",
                "Supplement", json.endArray().endObject().bytes());
    }
}
