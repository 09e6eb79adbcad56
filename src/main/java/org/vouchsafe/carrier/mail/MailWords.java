package org.vouchsafe.carrier.mail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vouchsafe.domain.evidence.Message;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Problems;

/** What the header fields of a mail say of it. */
public final class MailWords {
    private static final int MOST_RECIPIENTS = 200;

    private MailWords() {}

    /** From header fields as text, such as mail programs keep them beside a mail. */
    public static Message of(String headers, String body) {
        return of(Headers.read(Slice.of(headers.getBytes(java.nio.charset.StandardCharsets.UTF_8)), new Problems("", Limits.DEFAULT)),
                body);
    }

    static Message of(Headers headers, String body) {
        Optional<String> sender = headers.text("from").or(() -> headers.text("sender")).or(() -> headers.text("return-path"));
        List<String> recipients = Stream.of("to", "cc").flatMap(name -> headers.text(name).stream()).flatMap(MailWords::addresses)
                .limit(MOST_RECIPIENTS).toList();
        // The server that took it last stands first.
        Optional<Instant> received = headers.raw("received").filter(each -> each.contains(";"))
                .flatMap(each -> MailDates.parse(each.substring(each.lastIndexOf(';') + 1)));
        return new Message(sender.orElse(null), recipients, headers.text("subject").orElse(null), headers.text("message-id").orElse(null),
                headers.raw("date").flatMap(MailDates::parse).orElse(null), received.orElse(null), body);
    }

    /** The addresses of a list; a comma within quotes is part of a name. */
    private static Stream<String> addresses(String list) {
        List<String> addresses = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < list.length(); i++) {
            quoted ^= list.charAt(i) == '"';
            if (list.charAt(i) == ',' && !quoted) {
                addresses.add(list.substring(start, i).strip());
                start = i + 1;
            }
        }
        addresses.add(list.substring(start).strip());
        return addresses.stream().filter(each -> !each.isEmpty());
    }
}
