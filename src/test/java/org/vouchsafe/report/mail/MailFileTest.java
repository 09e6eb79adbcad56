package org.vouchsafe.report.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouchsafe.carrier.Unpacked;
import org.vouchsafe.domain.evidence.Message;
import org.vouchsafe.report.HardCases;

/** Mails we write: read back by our own reader of mails, and by one that is not ours where it is installed. */
class MailFileTest {
    private static final Instant AT = Instant.parse("2026-04-07T16:30:05Z");
    private static final byte[] PDF = "%PDF-1.7 a paper".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path folder;

    private static MailFile mail(String name, String subject, String text) {
        return new MailFile(new Mailbox(name, "mara@kestrel.example"), List.of(new Mailbox("", "pilots@harbour.example"),
                new Mailbox("Ship agents", "agents@harbour.example")), subject, AT, text,
                List.of(new MailFile.Enclosed("message.pdf", "application/pdf", PDF)));
    }

    private static List<String> headers(byte[] mail) {
        String head = new String(mail, StandardCharsets.US_ASCII);
        return Arrays.stream(head.substring(0, head.indexOf("\r\n\r\n")).replaceAll("\r\n[ \t]", " ").split("\r\n"))
                .map(each -> each.substring(0, each.indexOf(':'))).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"axios: message for customers",
            "Größe, \u03a9 und \u4fa1\u683c: eine sehr lange Betreffzeile, die in mehrere Wörter geteilt werden muss",
            "=?UTF-8?B?AAAA?= looks encoded",
            "emoji \uD83D\uDEA2 at the edge of words \uD83D\uDEA2\uD83D\uDEA2\uD83D\uDEA2\uD83D\uDEA2\uD83D\uDEA2\uD83D\uDEA2"})
    void ourOwnReaderReadsWhatWasWritten(String subject) {
        String text = "Guten Tag,\n\nBilling 7.3: unbekannt. Größe \uD83D\uDEA2\n" + "long ".repeat(400) + "\n.\n--\nFrom here on: nothing";
        Unpacked read = Unpacked.of("message.eml", mail("Mara Lind (Größe)", subject, text).bytes());
        assertThat(read.problems()).isEmpty();
        Message message = Objects.requireNonNull(read.message());
        assertThat(message.subject()).isEqualTo(subject);
        assertThat(message.sender()).contains("mara@kestrel.example", "Mara Lind (Größe)");
        assertThat(message.recipients()).hasSize(2);
        assertThat(message.sentAt()).isEqualTo(AT);
        assertThat(read.members().values()).anySatisfy(each -> assertThat(each).isEqualTo(PDF));
        assertThat(message.body().replace("\r", "").strip()).isEqualTo(text.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x\r\nBcc: thief@evil.example", "x\nBcc: thief@evil.example", "x\r\n\r\nBcc: body", "x\u2028Bcc: a", "x\u0000\u0007",
                    "x\u0085Bcc: a", "\u202Egnp.exe", "x\uD800", HardCases.HOSTILE, ""})
    void nothingSomebodyWroteBecomesAHeader(String hostile) {
        byte[] bytes = mail(hostile, hostile, hostile + "\r\n.\r\n--=_\r\nSubject: other").bytes();
        assertThat(headers(bytes)).containsExactly("MIME-Version", "Date", "From", "To", "Subject", "Message-ID", "X-Unsent",
                "Content-Type");
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        assertThat(all.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(76));
        assertThat(all).matches("(?s)[\\x20-\\x7E\r\n]*").doesNotContainPattern("[^\r]\n");
        assertThat(Unpacked.of("message.eml", bytes).members().values()).anySatisfy(each -> assertThat(each).isEqualTo(PDF));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody", "a@b\r\nBcc: c@d.example", "a b@c.example", "<a@b.example", "a@b.example>", "a@-b.example",
            "a@b..example", ".a@b.example",
            "a@b.example, c@d.example", "grüße@example.com", "a@\u4fa1.example"})
    void whatIsNoAddressIsRefused(String text) {
        assertThat(Mailbox.of(text)).isEmpty();
        assertThatThrownBy(() -> new Mailbox("", text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void addressesAreTakenWithAndWithoutAName() {
        assertThat(Mailbox.of(" Mara Lind <mara.lind+x@kestrel.example> "))
                .contains(new Mailbox("Mara Lind", "mara.lind+x@kestrel.example"));
        assertThat(Mailbox.of("\"Lind, Mara\" <mara@kestrel.example>")).contains(new Mailbox("Lind, Mara", "mara@kestrel.example"));
        assertThat(Mailbox.of("mara@localhost")).contains(new Mailbox("", "mara@localhost"));
        assertThat(Mailbox.of("x\r\nBcc: y <a@b.example>").orElseThrow().name()).isEqualTo("x Bcc: y");
        assertThatThrownBy(() -> new MailFile.Enclosed("../a\r\n.pdf", "application/pdf", PDF))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSameMailGivesTheSameBytes() {
        assertThat(mail("Mara", "x", "y").bytes()).isEqualTo(mail("Mara", "x", "y").bytes());
    }

    @Test
    void anotherProgramReadsTheSame() throws Exception {
        Path python = Arrays.stream(String.valueOf(System.getenv("PATH")).split(File.pathSeparator)).map(each -> Path.of(each, "python3"))
                .filter(Files::isExecutable).findFirst().orElse(null);
        assumeThat(python).as("a reader that is not ours").isNotNull();
        String subject = "Größe \uD83D\uDEA2 ".repeat(12).strip();
        Path file = Files.write(folder.resolve("message.eml"), mail("Lind, Mara \u03a9", subject, "Grüße\n" + "x".repeat(3000)).bytes());
        String script = """
                import sys, email, email.policy
                m = email.message_from_binary_file(open(sys.argv[1], 'rb'), policy=email.policy.default)
                body = m.get_body(('plain',)).get_content()
                parts = list(m.iter_attachments())
                print([m['Subject'], m['From'].addresses[0].display_name, m['From'].addresses[0].addr_spec, [a.addr_spec for a in m['To'].addresses],
                       m['Date'].datetime.isoformat(), body.split('\\n')[0].strip(), len(body.strip()), parts[0].get_filename(),
                       parts[0].get_content_type(), parts[0].get_content().decode('ascii'), len(parts), m.defects, m['Subject'].defects, m['From'].defects])
                """;
        Process process = new ProcessBuilder(python.toString(), "-X", "utf8", "-c", script, file.toString()).redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).isEqualTo("['" + subject
                + "', 'Lind, Mara \u03a9', 'mara@kestrel.example', ['pilots@harbour.example', 'agents@harbour.example'], "
                + "'2026-04-07T16:30:05+00:00', 'Grüße', 3007, 'message.pdf', 'application/pdf', '%PDF-1.7 a paper', 1, [], (), ()]");
    }
}
