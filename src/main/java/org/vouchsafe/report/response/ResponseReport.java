package org.vouchsafe.report.response;

import java.util.ArrayList;
import java.util.List;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.report.Document;
import org.vouchsafe.report.Document.Attachment;
import org.vouchsafe.report.Document.Block;
import org.vouchsafe.report.Document.Cell;
import org.vouchsafe.report.Document.Section;
import org.vouchsafe.report.Imprint;
import org.vouchsafe.report.Report;
import org.vouchsafe.report.ReportFacts;
import org.vouchsafe.report.ReportFacts.ReportedAdvisory;
import org.vouchsafe.report.json.Manifest;
import org.vouchsafe.report.section.Composition;
import org.vouchsafe.report.section.Conclusion;
import org.vouchsafe.report.section.Sections;
import org.vouchsafe.report.section.Tables;
import org.vouchsafe.report.subject.RegisterIndex;
import org.vouchsafe.report.subject.Subject;
import org.vouchsafe.report.words.Runs;
import org.vouchsafe.report.words.Words;

/** What is handed on about one advisory: what it is, who is affected, what to do, and the same as VEX for other programs. */
public final class ResponseReport implements Report {
    @Override
    public String id() {
        return "response";
    }

    @Override
    public String title() {
        return "Vulnerability response package";
    }

    @Override
    public ScopeAsked scopeAsked() {
        return ScopeAsked.RESPONSE;
    }

    @Override
    public Document compose(ReportFacts facts) {
        if (!(facts.scope() instanceof ReportFacts.Scope.OfResponse(String id, List<Attachment> handedOn))) {
            throw new IllegalArgumentException("A response needs an advisory, not " + facts.scope());
        }
        RegisterIndex register = new RegisterIndex(facts.portfolio());
        ReportedAdvisory advisory = facts.advisories().stream().filter(each -> each.id().equals(id)).findFirst()
                .orElseGet(() -> ReportedAdvisory.unknown(id));
        String name = advisory.title().isBlank() || advisory.title().equals(id) ? id : advisory.title() + ", " + id;
        Subject subject = new Subject(name, "Which releases does " + name + " concern, what is to be done, and by whom?",
                "all releases are clear of " + name, List.of(AdvisoryFacts.ids(advisory)), register.ordered(facts.portfolio().releases()),
                row -> row.supplier(), "supplier", new Subject.Unit("release", "releases"), facts, register);
        List<Section> sections = new ArrayList<>();
        sections.add(Sections.scope(subject));
        sections.add(new Section(0, "What the advisory says", AdvisoryFacts.blocks(advisory)));
        sections.add(Sections.assertion(subject));
        sections.add(Sections.responsibilities(subject));
        sections.add(Sections.method(subject));
        sections.add(Sections.summary(subject));
        sections.add(new Section(0, "What to do, and who", List.of(Sections.toDo(subject))));
        sections.add(Sections.findings(subject));
        sections.add(Sections.decisions(subject));
        sections.add(Sections.limitations(subject));
        sections.add(new Section(0, "What is handed on with this report", handedOn(handedOn)));
        Imprint imprint = facts.imprint();
        String printed = (imprint.status() == Imprint.Status.DRAFT ? "DRAFT " : "") + title() + ": " + name;
        List<Attachment> attachments = new ArrayList<>(Manifest.attachments(id(), printed, facts));
        attachments.addAll(handedOn);
        return Composition.of(this, "Who is affected, what is to be done, and statements other programs can read", subject,
                new Composition.Own(Sections.cover(subject), Conclusion.blocks(subject), sections, attachments));
    }

    private static List<Block> handedOn(List<Attachment> files) {
        if (files.isEmpty()) {
            return List.of(new Runs().text("No statement is attached: name the organisation that speaks in the letterhead, or there is no "
                    + "position to speak of.").paragraph());
        }
        Tables table = Tables.titled("Attached files").column("File", 26).column("What it is", 40).numbers("Bytes", 10).column("SHA-256",
                24);
        files.forEach(each -> table.row(Cell.code(each.fileName()), Cell.of(each.description()),
                Cell.typed(Words.number(each.bytes().length), (long) each.bytes().length), Cell.code(Sha256.of(each.bytes()).hex())));
        return List.of(
                new Runs().text("These files say the same for programs. They are the word of the organisation that prepared this report, "
                        + "not of any supplier, and say so.").paragraph(),
                table.or(""));
    }
}
