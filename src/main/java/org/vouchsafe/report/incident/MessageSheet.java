package org.vouchsafe.report.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.vouchsafe.domain.incident.Incident;
import org.vouchsafe.domain.incident.LogEntry;
import org.vouchsafe.domain.incident.room.Room;
import org.vouchsafe.report.Document;
import org.vouchsafe.report.Document.Field;
import org.vouchsafe.report.incident.part.DecisionsAndMessages;
import org.vouchsafe.report.incident.word.Defanging;
import org.vouchsafe.report.incident.word.IncidentWords;
import org.vouchsafe.report.words.Dates;
import org.vouchsafe.report.words.Runs;
import org.vouchsafe.report.words.Words;

/**
 * A message of an incident as it was written, with who let it out, and the facts its figures are of. It is made of the log alone: what becomes of
 * the facts later does not reach it.
 *
 * @param auditSize entries of the audit log before it was written
 * @param auditRoot the root of the log then, in hexadecimal
 */
public record MessageSheet(Incident incident, Room.Message message, long auditSize, String auditRoot) {

    /** Nobody has let it out: it must not be taken for something that was sent. */
    public boolean isDraft() {
        return message.approved() == null;
    }

    /** {@code axios compromise: message for customers}. */
    public String title() {
        return defanging().text(incident.head().title()) + ": message for "
                + IncidentWords.of(message.said().stream()).toLowerCase(java.util.Locale.ROOT);
    }

    /** When it went out first; while it has not, when it was let out; before that, when it was written. */
    public Instant date() {
        LogEntry approved = message.approved();
        return message.published().isEmpty() ? approved == null ? message.entry().recorded().at() : approved.recorded().at()
                : message.published().getFirst().entry().recorded().at();
    }

    /** The text as it was written, with no indicator in it that could be opened, and below it what its figures are of. */
    public String text() {
        StringBuilder text = new StringBuilder(isDraft() ? "DRAFT. Nobody has let this out.\n\n" : "");
        text.append(defanging().text(message.said().text()).strip()).append("\n\n-- \n");
        provenance().forEach(each -> text.append(each).append('\n'));
        return text.toString();
    }

    private List<String> provenance() {
        List<String> lines = new ArrayList<>();
        lines.add("Figures as of " + Dates.moment(message.entry().recorded().at()) + ": audit log of " + Words.number(auditSize)
                + " entries, root " + auditRoot + ".");
        message.published().forEach(each -> lines.add("Sent " + Dates.moment(each.entry().recorded().at()) + ": audit log of "
                + Words.number(each.said().auditSize()) + " entries, root " + each.said().auditRoot() + "."));
        return lines;
    }

    /** On paper. */
    public Document document(Document.Tlp tlp) {
        List<Field> cover = new ArrayList<>();
        cover.add(new Runs().code(incident.id().toString()).field("Incident"));
        cover.add(new Runs().text(IncidentWords.of(message.said().stream())).field("For"));
        cover.add(new Runs().text(Dates.moment(message.entry().recorded().at())).field("Written"));
        LogEntry approved = message.approved();
        cover.add(approved == null ? new Runs().strong("by nobody").field("Let out")
                : new Runs().text(Dates.moment(approved.recorded().at())).field("Let out"));
        cover.add(new Runs().text(message.published().isEmpty() ? "not yet"
                : String.join("; ", message.published().stream().map(each -> Dates.moment(each.entry().recorded().at())).toList()))
                .field("Sent"));
        List<Document.Block> figures = provenance().stream().<Document.Block>map(each -> new Runs().text(each).paragraph()).toList();
        var document = new Document(incident.id() + "-" + message.entry().number(), "incident-message",
                (isDraft() ? "DRAFT " : "") + title(),
                "", "en", tlp, isDraft(), message.entry().recorded().at(), date(), cover,
                DecisionsAndMessages.lines(message.said().text()), List.of(new Document.Section(0, "What the figures are of", figures)),
                List.of());
        return defanging().applied(document);
    }

    private Defanging defanging() {
        return Defanging.of(incident);
    }
}
