package org.vouchsafe.report.mail;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Sha256;

/**
 * A mail that is written and not sent: a text and files that go along (RFC 5322; RFC 2045 to 2047 for everything that is not ASCII). The same
 * mail gives the same bytes.
 *
 * @param to empty: nobody is named yet
 * @param date when it is from, to the second
 * @param text lines of any length
 */
public record MailFile(Mailbox from, List<Mailbox> to, String subject, Instant date, String text, List<Enclosed> files) {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss '+0000'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final String END = "\r\n";
    /** So much text in one encoded word keeps the line within 76 characters, the name of the field included (RFC 2047, 2). */
    private static final int WORD_BYTES = 39;
    private static final Base64.Encoder BODY = Base64.getMimeEncoder(76, END.getBytes(StandardCharsets.US_ASCII));

    public MailFile {
        to = List.copyOf(to);
        files = List.copyOf(files);
    }

    /**
     * A file that goes along.
     *
     * @param name of ASCII letters, digits, dots and hyphens
     * @param type such as {@code application/pdf}
     */
    @SuppressWarnings("ArrayRecordComponent") // The bytes of a file; nobody compares them.
    public record Enclosed(String name, String type, byte[] bytes) {
        public Enclosed {
            if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,120}") || !type.matches("[a-z]+/[a-z0-9.+-]+")) {
                throw new IllegalArgumentException("'" + name + "' cannot be the name of an enclosed file of type '" + type + "'");
            }
        }
    }

    /** The whole mail. */
    public byte[] bytes() {
        byte[] body = MailText.body(text).replace("\n", END).getBytes(StandardCharsets.UTF_8);
        String id = Sha256.of((from.address() + subject + date + text).getBytes(StandardCharsets.UTF_8)).hex().substring(0, 32);
        StringBuilder mail = new StringBuilder();
        mail.append("MIME-Version: 1.0").append(END);
        mail.append("Date: ").append(DATE.format(date)).append(END);
        mail.append("From: ").append(shown(from)).append(END);
        mail.append("To: ").append(to.isEmpty() ? "undisclosed-recipients:;"
                : String.join("," + END + " ", to.stream().map(MailFile::shown)
                        .toList()))
                .append(END);
        mail.append("Subject: ").append(unstructured(MailText.line(subject))).append(END);
        mail.append("Message-ID: <").append(id).append("@vouchsafe.invalid>").append(END);
        // Mail programs open it as a draft one can still look at, not as something received.
        mail.append("X-Unsent: 1").append(END);
        // Every part is Base64, in which no boundary can stand: it begins with two hyphens and holds an equals sign in front.
        String boundary = "=_" + id;
        mail.append("Content-Type: multipart/mixed; boundary=\"").append(boundary).append('"').append(END).append(END);
        part(mail, boundary, "text/plain; charset=utf-8", null, body);
        files.forEach(each -> part(mail, boundary, each.type() + "; name=\"" + each.name() + "\"", each.name(), each.bytes()));
        mail.append("--").append(boundary).append("--").append(END);
        return mail.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static void part(StringBuilder mail, String boundary, String type, @Nullable String fileName, byte[] bytes) {
        mail.append("--").append(boundary).append(END).append("Content-Type: ").append(type).append(END)
                .append("Content-Transfer-Encoding: base64").append(END);
        if (fileName != null) {
            mail.append("Content-Disposition: attachment; filename=\"").append(fileName).append('"').append(END);
        }
        mail.append(END).append(BODY.encodeToString(bytes)).append(END);
    }

    private static String shown(Mailbox mailbox) {
        if (mailbox.name().isEmpty()) {
            return mailbox.address();
        }
        String name = mailbox.name();
        // Words of plain letters need no quotes; anything else is encoded, so that no quoting can be got wrong.
        return (name.matches("[A-Za-z0-9 ]{1,60}") ? name : encoded(name)) + END + " <" + mailbox.address() + ">";
    }

    private static String unstructured(String line) {
        return line.length() <= 60 && line.chars().allMatch(each -> each >= ' ' && each < 0x7F) && !line.contains("=?") ? line
                : encoded(line);
    }

    private static String encoded(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int bytes = 0;
        for (int point : text.codePoints().toArray()) {
            String one = Character.toString(point);
            int length = one.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + length > WORD_BYTES) {
                words.add(word(word));
                word.setLength(0);
                bytes = 0;
            }
            word.append(one);
            bytes += length;
        }
        words.add(word(word));
        return String.join(END + " ", words);
    }

    private static String word(CharSequence text) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(text.toString().getBytes(StandardCharsets.UTF_8)) + "?=";
    }
}
