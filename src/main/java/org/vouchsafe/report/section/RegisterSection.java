package org.vouchsafe.report.section;

import java.util.List;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.evidence.EvidenceRow;
import org.vouchsafe.report.Document.Cell;
import org.vouchsafe.report.Document.EvidenceEntry;
import org.vouchsafe.report.Document.Section;
import org.vouchsafe.report.subject.Subject;
import org.vouchsafe.report.words.Dates;
import org.vouchsafe.report.words.Runs;
import org.vouchsafe.report.words.Words;

/** 11: every piece of evidence with its SHA-256, so that a reader can tell whether he holds the same bytes. */
final class RegisterSection {

    private RegisterSection() {}

    static Section section(Subject subject) {
        return section(11, subject.facts().evidence());
    }

    static Section section(int number, List<EvidenceRow> rows) {
        Tables table = Tables.titled("Evidence").column("Id", 8).column("What", 27).column("Received", 22).column("SHA-256", 22)
                .numbers("Bytes", 10).column("Signature", 11).numbers("Used in", 6);
        for (EvidenceRow each : rows) {
            Evidence evidence = each.evidence();
            table.row(new Cell(List.of(new EvidenceEntry(evidence.id())), null), what(each),
                    Cell.typed(received(evidence), evidence.origin().receivedAt()), Cell.code(evidence.sha256().hex()),
                    Cell.typed(Words.number(evidence.size()), evidence.size()), Cell.of(Words.of(evidence.signature())),
                    Cell.typed(Words.number(each.usedIn()), (long) each.usedIn()));
        }
        return new Section(number, "Evidence register", List.of(table.or("No evidence is held.")));
    }

    private static Cell what(EvidenceRow row) {
        Evidence evidence = row.evidence();
        Runs runs = new Runs().strong(evidence.name()).text(", " + evidence.format());
        if (row.place() != null) {
            runs.text(", " + row.place());
        }
        if (evidence.origin().why() != null) {
            runs.text(". " + evidence.origin().why());
        }
        return (evidence.withdrawn() == null ? runs : runs.text(". Withdrawn " + Dates.day(evidence.withdrawn().at()))).cell();
    }

    private static String received(Evidence evidence) {
        String text = Dates.day(evidence.origin().receivedAt());
        text += evidence.origin().from() == null ? "" : ", from " + evidence.origin().from();
        return text + (evidence.origin().channel() == null ? "" : ", by " + evidence.origin().channel());
    }
}
