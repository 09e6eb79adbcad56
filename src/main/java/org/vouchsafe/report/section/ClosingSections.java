package org.vouchsafe.report.section;

import java.util.ArrayList;
import java.util.List;
import org.vouchsafe.report.Document.Block;
import org.vouchsafe.report.Document.Field;
import org.vouchsafe.report.Document.Fields;
import org.vouchsafe.report.Document.Heading;
import org.vouchsafe.report.Document.Section;
import org.vouchsafe.report.Imprint;
import org.vouchsafe.report.ReportedChange;
import org.vouchsafe.report.subject.Subject;
import org.vouchsafe.report.words.Dates;
import org.vouchsafe.report.words.Runs;
import org.vouchsafe.report.words.Words;

/** 12 and 13: who stands for the report, and the state of the audit log it was taken from. */
final class ClosingSections {
    /** As many differences as fit at the end of a report. */
    private static final int READABLE = 40;

    private ClosingSections() {}

    static Section signOff(Subject subject) {
        Imprint imprint = subject.facts().imprint();
        List<Field> fields = List.of(new Runs().text(imprint.preparer()).field("Prepared by"),
                new Runs().text(imprint.reviewer() == null
                        ? "Nobody is named. A reviewer signs the PDF with another key than the preparer's; a typed name "
                                + "would prove nothing."
                        : imprint.reviewer()).field("Reviewed by"),
                new Runs().text("Made electronically; no place is recorded.")
                        .field("Place"),
                new Runs().text(Dates.moment(imprint.generatedAt())).field("Date"),
                new Runs().text(imprint.status() == Imprint.Status.DRAFT ? "None: this is a draft. A draft is never signed."
                        : "Electronic, where one was made: in the PDF itself; for a workbook in it or beside it. Its time is the signer's own "
                                + "word, unless a time stamp is in the file.")
                        .field("Signature"),
                new Runs().code("vouchsafe verify FILE").text(" checks any of these files offline, without the workspace.")
                        .field("To check"));
        return new Section(12, "Sign-off", List.of(new Fields("", fields)));
    }

    static Section audit(Subject subject) {
        List<Block> blocks = new ArrayList<>(log(subject.facts().imprint()));
        ReportedChange previous = subject.facts().previous();
        if (previous != null) {
            blocks.add(new Heading("Changes against " + previous.earlier().printedId()));
            blocks.addAll(ChangeSection.inShort(previous));
            blocks.addAll(ChangeSection.states(previous, READABLE));
        }
        return new Section(13, "Revision and audit log", blocks);
    }

    /** Revision, size and root, and what the root stands for. */
    static List<Block> log(Imprint imprint) {
        List<Field> fields = List.of(
                new Runs()
                        .text(imprint.succession().sentences())
                        .field("Revision"),
                new Runs().text(Words.number(imprint.auditSize()) + " entries").field("Audit log, size"),
                new Runs().code(Cover.grouped(imprint.auditRoot())).field("Audit log, root"));
        return List.of(new Fields("", fields), new Runs()
                .text("The root stands for every entry of the workspace's log up to that size. An entry that is changed, removed or "
                        + "moved afterwards gives another root.")
                .paragraph());
    }
}
