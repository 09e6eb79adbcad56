package org.vouchsafe.carrier.mail;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.vouchsafe.carrier.Carrier;
import org.vouchsafe.carrier.Member;
import org.vouchsafe.domain.evidence.Message;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.input.Allowance;
import org.vouchsafe.input.Opening;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;

/** An e-mail as it is sent and saved ({@code .eml}). */
public final class MimeCarrier implements Carrier {
    private static final String NAME = "e-mail";
    private static final Set<String> ENVELOPE = Set.of("received", "return-path", "message-id", "mime-version", "delivered-to");
    private static final Set<String> KNOWN = Set.of("received", "return-path", "message-id", "mime-version", "delivered-to", "to",
            "subject", "date", "sender", "reply-to", "cc", "content-type");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean recognises(Opening opening) {
        Slice start = Slice.of(opening.first());
        if (start.length() == 0 || !Headers.isName(beforeColon(start))) {
            return false;
        }
        List<String> fields = MimeReading.ascii(start).lines().takeWhile(line -> !line.isBlank()).filter(line -> line.indexOf(':') > 0)
                .toList();
        // "from" and "to" alone are words of many a settings file.
        boolean envelope = fields.stream()
                .anyMatch(line -> ENVELOPE.contains(name(line)) || name(line).equals("from") && line.contains("@"));
        return envelope && fields.stream().map(MimeCarrier::name).filter(KNOWN::contains).distinct().count() > 1;
    }

    private static String name(String field) {
        return field.substring(0, field.indexOf(':')).strip().toLowerCase(Locale.ROOT);
    }

    private static String beforeColon(Slice start) {
        String line = MimeReading.ascii(new Slice(start.bytes(), start.from(), start.endOfText(start.from()), 1));
        int colon = line.indexOf(':');
        return colon < 1 ? "" : line.substring(0, colon);
    }

    @Override
    public String read(SourceFile file, Allowance allowance, Receiver receiver, Problems problems) throws IOException {
        if (file.size() > allowance.limits().fileBytes()) {
            problems.error("TOO_LARGE", Location.WHOLE_FILE,
                    "The mail has " + (file.size() >> 20) + " MiB; with the memory this program was given mails up to "
                            + (allowance.limits().fileBytes() >> 20) + " MiB are looked through.",
                    "The original is kept. Save its attachments with a mail program and import those.");
            return NAME;
        }
        Headers headers = Headers.read(Slice.of(file.bytes()), problems);
        var reading = new MimeReading(file.name(), allowance, problems);
        try {
            reading.read(headers);
        } catch (Allowance.Overdrawn e) {
            problems.error("TOO_MUCH", Location.WHOLE_FILE, e.getMessage() + " The rest of the mail was not looked through.",
                    "Do not open the mail elsewhere; ask the sender about it.");
        }
        receiver.message(message(headers, reading.text(), problems));
        for (Member each : reading.attached()) {
            receiver.take(each);
        }
        return NAME;
    }

    private static Message message(Headers headers, String text, Problems problems) {
        Message message = MailWords.of(headers, text);
        if (message.sender() == null) {
            problems.warning("NO_SENDER", new Location.LineColumn(1, 1), "The mail does not say who sent it.",
                    "Say at import who it is from.");
        }
        if (message.sentAt() == null) {
            Optional<Headers.Field> date = headers.first("date");
            problems.warning("BAD_MAIL_DATE", new Location.LineColumn(date.map(Headers.Field::line).orElse(1), 1),
                    date.isEmpty() ? "The mail does not say when it was sent." : "The date of the mail cannot be read.",
                    "Say at import when it was received.");
        }
        return message;
    }
}
