package org.vouchsafe.report.section;

import java.util.ArrayList;
import java.util.List;
import org.vouchsafe.domain.position.WhereRow;
import org.vouchsafe.report.Document;
import org.vouchsafe.report.Document.Attachment;
import org.vouchsafe.report.Document.Block;
import org.vouchsafe.report.Document.Field;
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
                MethodSection.responsibilities(subject), MethodSection.method(subject, "Every check is told in the appendix."),
                SummarySection.section(subject),
                FindingsSection.section(subject), DecisionsSection.section(subject), LimitationsSection.section(subject),
                RegisterSection.section(subject), ClosingSections.signOff(subject), ClosingSections.audit(subject),
                ReasonsAppendix.section(subject)));
        String printed = (draft ? "DRAFT " : "") + title + ": " + subject.name();
        return new Document(imprint.printedId(), report.id(), printed, subtitle, "en", imprint.tlp(), draft, imprint.cutOff(),
                imprint.generatedAt(), Cover.lines(subject), Conclusion.blocks(subject), sections,
                Manifest.attachments(report.id(), printed, subject.facts()));
    }

    /**
     * What a report that tells its subject in sections of its own puts together.
     *
     * @param cover the lines of the cover
     * @param own sections up to the limitations; register, sign-off, revision and criteria follow
     * @param attachments what is embedded
     */
    public record Own(List<Field> cover, List<Block> conclusion, List<Section> own, List<Attachment> attachments) {
        public Own {
            cover = List.copyOf(cover);
            conclusion = List.copyOf(conclusion);
            own = List.copyOf(own);
            attachments = List.copyOf(attachments);
        }
    }

    /** The document of a report with sections of its own. */
    public static Document of(Report report, String subtitle, Subject subject, Own own) {
        Imprint imprint = subject.facts().imprint();
        boolean draft = imprint.status() == Imprint.Status.DRAFT;
        List<Section> sections = new ArrayList<>(own.own());
        sections.add(RegisterSection.section(subject));
        sections.add(ClosingSections.signOff(subject));
        sections.add(ClosingSections.audit(subject));
        sections.add(new Section(0, "Criteria", List.of(ScopeSection.criteria(imprint))));
        return new Document(imprint.printedId(), report.id(), (draft ? "DRAFT " : "") + report.title() + ": " + subject.name(), subtitle,
                "en", imprint.tlp(), draft, imprint.cutOff(), imprint.generatedAt(), own.cover(), own.conclusion(), sections,
                own.attachments());
    }

    /** The lines every cover has: addressee, cut-off, status, id, assurance, data, log, people; those of the subject first. */
    public static List<Field> cover(Subject subject) {
        return Cover.lines(subject);
    }

    /** What the reader must not conclude. */
    public static List<Block> limitations(Subject subject) {
        return LimitationsSection.section(subject).blocks();
    }

    /** Where a person decided a state, against what was computed. */
    public static List<Block> decisions(Subject subject) {
        return DecisionsSection.section(subject).blocks();
    }

    /** Every use, with the path on which it is reached. */
    public static Block uses(List<WhereRow> rows) {
        return SummarySection.where(rows);
    }
}
