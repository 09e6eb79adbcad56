package org.vouchsafe.report.section;

import java.util.ArrayList;
import java.util.List;
import org.vouchsafe.report.Document;
import org.vouchsafe.report.Document.Section;
import org.vouchsafe.report.Imprint;
import org.vouchsafe.report.Report;
import org.vouchsafe.report.json.Manifest;
import org.vouchsafe.report.subject.Subject;

/** Puts cover, conclusion, sections and attachments together in the order of the catalogue of sections. */
public final class Composition {
    private Composition() {}

    /**
     * The document.
     *
     * @param title the report's title without subject
     * @param subtitle one line under the title
     */
    public static Document of(Report report, String title, String subtitle, Subject subject) {
        Imprint imprint = subject.facts().imprint();
        boolean draft = imprint.status() == Imprint.Status.DRAFT;
        List<Section> sections = new ArrayList<>(List.of(ScopeSection.section(subject), AssertionSection.section(subject),
                MethodSection.responsibilities(subject), MethodSection.method(subject), SummarySection.section(subject),
                FindingsSection.section(subject), DecisionsSection.section(subject), LimitationsSection.section(subject),
                RegisterSection.section(subject), ClosingSections.signOff(subject), ClosingSections.audit(subject),
                ReasonsAppendix.section(subject)));
        String printed = (draft ? "DRAFT " : "") + title + ": " + subject.name();
        return new Document(imprint.printedId(), report.id(), printed, subtitle, "en", imprint.tlp(), draft, imprint.cutOff(),
                imprint.generatedAt(), Cover.lines(subject), Conclusion.blocks(subject), sections,
                Manifest.attachments(report.id(), printed, subject.facts()));
    }
}
