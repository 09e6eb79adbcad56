package org.vouchsafe.report.evidence;

import java.util.ArrayList;
import java.util.List;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.evidence.EvidenceRow;
import org.vouchsafe.domain.evidence.SignatureVerdict;
import org.vouchsafe.report.Document;
import org.vouchsafe.report.Document.Block;
import org.vouchsafe.report.Document.Section;
import org.vouchsafe.report.Imprint;
import org.vouchsafe.report.Report;
import org.vouchsafe.report.ReportFacts;
import org.vouchsafe.report.json.Manifest;
import org.vouchsafe.report.section.Composition;
import org.vouchsafe.report.section.Sections;
import org.vouchsafe.report.subject.RegisterIndex;
import org.vouchsafe.report.subject.Subject;
import org.vouchsafe.report.words.Runs;
import org.vouchsafe.report.words.Words;

/** Everything that is held, whatever rests on it: what it is, where it came from, and whether a reader holds the same bytes. */
public final class EvidenceReport implements Report {
    @Override
    public String id() {
        return "evidence";
    }

    @Override
    public String title() {
        return "Evidence register";
    }

    @Override
    public ScopeAsked scopeAsked() {
        return ScopeAsked.EVIDENCE;
    }

    @Override
    public Document compose(ReportFacts facts) {
        if (!(facts.scope() instanceof ReportFacts.Scope.OfEvidence(var name))) {
            throw new IllegalArgumentException("An evidence register needs evidence, not " + facts.scope());
        }
        String about = name == null ? "all that is held" : name;
        Subject subject = new Subject(about, "Which files are held" + (name == null ? "" : " of " + name)
                + ", where do they come from, and which bytes are they?", "", List.of(new Runs().text(about).field("About")), List.of(),
                row -> row.supplier(), "supplier", new Subject.Unit("state", "states"), facts, new RegisterIndex(facts.portfolio()));
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(3, "Scope", scope(subject)));
        sections.add(new Section(6, "How files are kept and read", method()));
        sections.add(new Section(7, "Summary", SummaryOfFiles.blocks(facts.evidence())));
        sections.add(new Section(10, "Limitations", limitations(facts.evidence())));
        Imprint imprint = facts.imprint();
        String printed = (imprint.status() == Imprint.Status.DRAFT ? "DRAFT " : "") + title() + ": " + about;
        return Composition.of(this, Words.count(facts.evidence().size(), "file", "files") + ", each with its SHA-256", subject,
                new Composition.Own(Sections.plainCover(subject), conclusion(facts.evidence()), sections,
                        Manifest.attachments(id(), printed, facts)));
    }

    private static List<Block> scope(Subject subject) {
        return List.of(new Runs().text(subject.question()).paragraph(),
                new Runs().text("Files that were withdrawn are listed and marked: they were held, and reports of their time may cite them. "
                        + "This register says nothing of states; the reports on releases, suppliers and incidents do.").paragraph());
    }

    private static List<Block> method() {
        return List.of(new Runs().text("Every file was kept byte for byte as it came; its SHA-256 was computed then and is computed again "
                + "whenever the workspace is checked. Format and kind are what was recognised in the bytes, whatever the file is called. "
                + "When, from whom and how it came is the analyst's word, or that of the mail it came in.").paragraph());
    }

    private static List<Block> conclusion(List<EvidenceRow> rows) {
        long passed = count(rows, SignatureVerdict.PASSED);
        long withdrawn = rows.stream().filter(each -> each.evidence().withdrawn() != null).count();
        long unplaced = rows.stream().filter(each -> each.evidence().placedAt() == null).count();
        if (rows.isEmpty()) {
            return List.of(new Runs().text("No file is held.").paragraph());
        }
        return List.of(new Runs().text(Words.count(rows.size(), "file is", "files are") + " held. "
                + (passed == 0 ? "None carries" : Words.sentence(Words.spelled(passed)) + (passed == 1 ? " carries" : " carry"))
                + " a signature that was verified; " + Words.spelled(withdrawn) + (withdrawn == 1 ? " was" : " were") + " withdrawn; "
                + Words.spelled(unplaced) + (unplaced == 1 ? " is" : " are")
                + " attached to no release. Section 11 lists each with its bytes.").paragraph());
    }

    private static List<Block> limitations(List<EvidenceRow> rows) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Runs().text("That a file is held says nothing of whether what it states is so.").note());
        add(blocks, rows, SignatureVerdict.FAILED, "The signature does not fit the bytes of");
        add(blocks, rows, SignatureVerdict.INDETERMINATE, "The signature cannot be judged with the keys that are held, of");
        List<Evidence> troubled = rows.stream().map(EvidenceRow::evidence).filter(each -> each.problems() > 0).toList();
        if (!troubled.isEmpty()) {
            blocks.add(new Runs().text("Problems were found while reading").refs(troubled.stream().map(Evidence::id).toList()).text(".")
                    .note());
        }
        return blocks;
    }

    private static void add(List<Block> blocks, List<EvidenceRow> rows, SignatureVerdict verdict, String words) {
        if (count(rows, verdict) > 0) {
            blocks.add(new Runs().text(words).refs(rows.stream().map(EvidenceRow::evidence).filter(each -> each.signature() == verdict)
                    .map(Evidence::id).toList()).text(".").note());
        }
    }

    private static long count(List<EvidenceRow> rows, SignatureVerdict verdict) {
        return rows.stream().filter(each -> each.evidence().signature() == verdict).count();
    }
}
