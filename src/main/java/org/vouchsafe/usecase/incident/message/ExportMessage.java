package org.vouchsafe.usecase.incident.message;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.incident.Incident;
import org.vouchsafe.domain.incident.room.Room;
import org.vouchsafe.report.Document;
import org.vouchsafe.report.Renderer;
import org.vouchsafe.report.incident.MessageSheet;
import org.vouchsafe.report.mail.MailFile;
import org.vouchsafe.report.mail.MailText;
import org.vouchsafe.report.mail.Mailbox;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.store.audit.TreeHead;
import org.vouchsafe.usecase.Guard;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.incident.ReadIncidents;
import org.vouchsafe.usecase.publish.FileDrop;

/** Writes a message of an incident into a file, as it stands in the log: the same message gives the same bytes, whatever became of the facts. */
public final class ExportMessage {
    private final Workspace workspace;
    private final Supplier<Renderer> paper;

    /** @param paper renders PDF; made when it is first asked for */
    public ExportMessage(Workspace workspace, Supplier<Renderer> paper) {
        this.workspace = workspace;
        this.paper = paper;
    }

    /** As what a message is written. */
    public enum Format {
        PDF, TXT,
        /** A mail for a mail program to send, with the PDF in it. */
        EML
    }

    /**
     * What is wanted.
     *
     * @param draft number of the entry that holds the message
     * @param tlp {@code CLEAR}, {@code GREEN}, {@code AMBER}, {@code AMBER+STRICT} or {@code RED}
     * @param from sender of a mail, {@code Name <address>} or an address; blank for the other formats
     * @param to recipients of a mail; empty: they are filled in when it is sent
     */
    public record Wanted(String incident, long draft, Format format, String tlp, String from, List<String> to) {
        public Wanted {
            to = List.copyOf(to);
        }
    }

    /**
     * Writes it. A message nobody let out says DRAFT at its beginning.
     *
     * @return what the user should know about the file, in sentences
     * @throws Refused when there is no such incident or message, an address is none, or the file is there already or cannot be written
     */
    public List<String> export(Wanted wanted, Path file) {
        List<String> notices = new ArrayList<>();
        byte[] bytes = bytes(wanted, notices);
        try (var drop = new FileDrop(FileDrop.Existing.REFUSE)) {
            drop.demandFree(List.of(file));
            drop.prepare(file, bytes);
            drop.place();
            drop.settle();
        }
        return List.copyOf(notices);
    }

    private byte[] bytes(Wanted wanted, List<String> notices) {
        MessageSheet sheet = Guard.of(() -> workspace.read(tx -> {
            Incident incident = ReadIncidents.find(tx, wanted.incident(), Viewpoint.LATEST);
            Room.Message message = Room.of(incident, LocalDate.MIN).messages().stream()
                    .filter(each -> each.entry().number() == wanted.draft()).findFirst()
                    .orElseThrow(() -> refused("Entry " + wanted.draft() + " is no message."));
            TreeHead head = tx.audit().headBefore(message.entry().recorded());
            return new MessageSheet(incident, message, head.size(), head.root());
        }));
        if (sheet.isDraft()) {
            notices.add("Nobody has let this message out; the file says DRAFT.");
        }
        Document.Tlp tlp = tlp(wanted.tlp());
        return switch (wanted.format()) {
            case TXT -> (tlp.label() + "\n\n" + MailText.body(sheet.text())).getBytes(StandardCharsets.UTF_8);
            case PDF -> pdf(sheet, tlp, notices);
            case EML -> mail(wanted, sheet, tlp, notices);
        };
    }

    private byte[] pdf(MessageSheet sheet, Document.Tlp tlp, List<String> notices) {
        var out = new ByteArrayOutputStream();
        try {
            notices.addAll(paper.get().render(sheet.document(tlp), out, () -> {}));
        } catch (IOException e) {
            throw new UncheckedIOException("The message could not be rendered", e);
        }
        return out.toByteArray();
    }

    private byte[] mail(Wanted wanted, MessageSheet sheet, Document.Tlp tlp, List<String> notices) {
        Mailbox from = mailbox(wanted.from());
        List<Mailbox> to = wanted.to().stream().map(ExportMessage::mailbox).toList();
        if (to.isEmpty()) {
            notices.add("No recipient is named; fill it in when you send it.");
        }
        String name = (sheet.isDraft() ? "DRAFT-" : "") + sheet.incident().id() + "-message-" + wanted.draft() + ".pdf";
        String subject = (sheet.isDraft() ? "DRAFT " : "") + "[" + tlp.label() + "] " + sheet.title();
        return new MailFile(from, to, subject, sheet.date(), tlp.label() + "\n\n" + sheet.text(),
                List.of(new MailFile.Enclosed(name, "application/pdf", pdf(sheet, tlp, notices)))).bytes();
    }

    private static Mailbox mailbox(String text) {
        return Mailbox.of(text).orElseThrow(() -> refused(text.isBlank() ? "Say from whom the mail is, as 'Name <name@example.com>'."
                : "'" + MailText.line(text) + "' is no mail address. Write 'Name <name@example.com>' or the address alone."));
    }

    private static Document.Tlp tlp(String text) {
        String wanted = text.strip().toUpperCase(Locale.ROOT).replaceFirst("^TLP:", "");
        return Arrays.stream(Document.Tlp.values()).filter(each -> each.label().equals("TLP:" + wanted)).findFirst()
                .orElseThrow(() -> refused(
                        "'" + text + "' is no traffic light label. The labels are CLEAR, GREEN, AMBER, AMBER+STRICT and RED."));
    }

    private static Refused refused(String sentence) {
        return new Refused(Refused.Kind.REQUEST, sentence);
    }
}
