package org.vouchsafe.carrier.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouchsafe.carrier.Carriers;
import org.vouchsafe.carrier.Unpacked;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.SourceFile;

/** Mails as they come: well made, badly made, and made to hurt. */
@Timeout(10)
class MimeCarrierTest {
    private static final String HEAD = """
            Received: from mx.us.example by mail.us.example; Thu, 2 Apr 2026 09:15:30 +0200
            Received: from out.northwind.example by mx.us.example; Thu, 2 Apr 2026 09:15:00 +0200
            From: =?UTF-8?Q?Anna_Bj=C3=B6rk?= <anna@northwind.example>
            To: "Lind, Mara" <mara@us.example>, psirt@us.example
            Subject: =?utf-8?B?WW91ciByZXF1ZXN0IGFib3V0IMOE?=
             =?utf-8?B?eGlvcw==?=
            Date: Thu, 02 Apr 2026 09:14:00 +0200 (CEST)
            Message-ID: <42@northwind.example>
            MIME-Version: 1.0
            """;
    private static final String MIXED = HEAD + """
            Content-Type: multipart/mixed; boundary="b1"

            This is for old programs.
            --b1
            Content-Type: multipart/alternative; boundary=b2

            --b2
            Content-Type: text/plain; charset=iso-8859-1
            Content-Transfer-Encoding: quoted-printable

            Gr=FC=DFe, the list is attached =
            to this mail.
            --b2
            Content-Type: text/html; charset=utf-8

            <html><head><style>p {}</style></head><p>Formatted &amp; long</p></html>
            --b2--
            --b1
            Content-Type: application/json; name="bom.json"
            Content-Disposition: attachment; filename="bom.json"
            Content-Transfer-Encoding: base64

            eyJib21Gb3JtYXQi
            OiAiQ3ljbG9uZURYIn0=
            --b1
            Content-Type: image/png
            Content-ID: <logo>
            Content-Disposition: inline; filename=logo.png
            Content-Transfer-Encoding: base64

            iVBORw==
            --b1--
            """;

    private static Unpacked mail(String text) {
        return Unpacked.of("mail.eml", text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void aMailSaysWhoWhenAndWhatAndHandsOverItsAttachments(String lineEnd) {
        Unpacked mail = mail(MIXED.replace("\n", lineEnd));
        assertThat(mail.message()).isNotNull();
        assertThat(mail.message().sender()).isEqualTo("Anna Björk <anna@northwind.example>");
        assertThat(mail.message().recipients()).containsExactly("\"Lind, Mara\" <mara@us.example>", "psirt@us.example");
        assertThat(mail.message().subject()).isEqualTo("Your request about Äxios");
        assertThat(mail.message().messageId()).isEqualTo("<42@northwind.example>");
        assertThat(mail.message().sentAt()).isEqualTo(Instant.parse("2026-04-02T07:14:00Z"));
        assertThat(mail.message().receivedAt()).isEqualTo(Instant.parse("2026-04-02T07:15:30Z"));
        assertThat(mail.message().body()).isEqualTo("Grüße, the list is attached to this mail.");
        assertThat(mail.paths()).containsExactly("bom.json", "logo.png");
        assertThat(mail.text("bom.json")).isEqualTo("{\"bomFormat\": \"CycloneDX\"}");
        assertThat(mail.problems()).isEmpty();
    }

    @Test
    void aForwardedMailIsHandedOverWhole() {
        String inner = HEAD + "\nInner text\n";
        Unpacked outer = mail(HEAD + "Content-Type: multipart/mixed; boundary=x\n\n--x\n\nSee below.\n--x\nContent-Type: message/rfc822\n\n"
                + inner + "\n--x--\n");
        assertThat(outer.paths()).containsExactly("Your request about Äxios.eml");
        assertThat(mail(outer.text("Your request about Äxios.eml")).message().body()).isEqualTo("Inner text");
    }

    @Test
    void onlyFormattedTextIsReadAsWords() {
        String body = mail(HEAD + "Content-Type: text/html\n\n<p>Not &quot;affected&quot;<br>since 2.1<script>alert(1)</script>&#8211;ok")
                .message()
                .body();
        assertThat(body).isEqualTo("Not \"affected\"\nsince 2.1–ok");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "attachment; filename=\"a b.json\" | a b.json",
            "attachment; filename=plain.json | plain.json",
            "attachment; filename*=utf-8''St%C3%BCckliste.json | Stückliste.json",
            "attachment; filename*0=\"long-\"; filename*1=\"name.json\" | long-name.json",
            "attachment; filename*0*=utf-8''%C3%84; filename*1*=%C3%96; filename*2=\".json\" | ÄÖ.json",
            "attachment; filename=\"=?utf-8?B?w4QuanNvbg==?=\" | Ä.json",
            "attachment; filename=\"../../etc/passwd\" | passwd",
            "attachment; filename=\"C:\\\\temp\\\\bom.json\" | bom.json",
            "attachment; filename=\"a\\\"b.json\" | a\"b.json",
            "attachment; filename=\"..\" | part-1",
            "attachment; filename=\"evil!inner.json\" | evil_inner.json",
            "attachment; filename=\"unclosed.json | unclosed.json",
            "ATTACHMENT; FILENAME=Upper.json | Upper.json",
            "attachment | part-1.bin"})
    void attachmentsHaveTheNamesTheirSendersGave(String disposition, String expected) {
        Unpacked mail = mail(HEAD + "Content-Type: application/octet-stream\nContent-Disposition: " + disposition + "\n\nx");
        assertThat(mail.paths()).containsExactly(expected);
    }

    @Test
    void attachmentsOfOneNameStayApart() {
        String part = "--x\nContent-Type: application/json; name=bom.json\n\n{}\n";
        assertThat(
                mail(HEAD + "Content-Type: multipart/mixed; boundary=x\n\n" + part + part + part.replace("bom", "BOM") + "--x--").paths())
                .containsExactly("bom.json", "bom (2).json", "BOM (3).json");
    }

    @Test
    void charsetsAreReadAsWhatTheyAre() {
        for (String charset : List.of("utf-8", "iso-8859-15", "windows-1252", "gb2312", "iso-2022-jp", "shift_jis", "koi8-r", "utf-16")) {
            String text = charset.startsWith("gb") ? "漏洞"
                    : charset.contains("jp") || charset.contains("jis") ? "脆弱性"
                            : charset.startsWith("koi") ? "уязвимость" : "Grüße";
            byte[] head = (HEAD + "Content-Type: text/plain; charset=" + charset + "\nContent-Transfer-Encoding: base64\n\n")
                    .getBytes(StandardCharsets.UTF_8);
            byte[] body = Base64.getMimeEncoder().encode(text.getBytes(Charset.forName(charset)));
            byte[] whole = new byte[head.length + body.length];
            System.arraycopy(head, 0, whole, 0, head.length);
            System.arraycopy(body, 0, whole, head.length, body.length);
            Unpacked mail = Unpacked.of("m.eml", whole);
            assertThat(mail.message().body()).as(charset).isEqualTo(text);
            assertThat(mail.problems()).isEmpty();
        }
    }

    @Test
    void charsetsThatAreNotWhatTheySayAreSaidWithTheirLine() {
        Unpacked unknown = mail(HEAD + "Content-Type: text/plain; charset=klingon\n\nGrüße");
        assertThat(unknown.codes()).containsExactly("UNKNOWN_CHARSET");
        assertThat(unknown.message().body()).isEqualTo("Grüße");
        Unpacked other = mail(HEAD + "Content-Type: text/plain; charset=us-ascii\n\nGrüße");
        assertThat(other.codes()).containsExactly("BAD_CHARSET");
        assertThat(other.problems().getFirst().location()).isEqualTo(new Location.LineColumn(12, 1));
    }

    @Test
    void whatIsBrokenIsSaidWithItsLine() {
        Unpacked noEnd = mail(MIXED.substring(0, MIXED.lastIndexOf("--b1--")));
        assertThat(noEnd.codes()).containsExactly("MAIL_CUT_OFF");
        assertThat(noEnd.problems().getFirst().location()).isEqualTo(new Location.LineColumn(35, 1));
        assertThat(noEnd.paths()).containsExactly("bom.json", "logo.png");
        Unpacked noBoundary = mail(HEAD + "Content-Type: multipart/mixed\n\n--x\n\ntext");
        assertThat(noBoundary.codes()).containsExactly("BAD_MIME");
        assertThat(noBoundary.message().body()).contains("text");
        assertThat(mail(MIXED.replace("eyJib21", "ey*Jib21")).codes()).containsExactly("BAD_ENCODING");
        assertThat(mail(HEAD.replace("MIME-Version", "no field here\nMIME-Version") + "\ntext").codes()).containsExactly("BAD_MAIL_HEADER");
        assertThat(mail(HEAD.replaceAll("Date: .*\n", "") + "\ntext").codes()).containsExactly("BAD_MAIL_DATE");
        assertThat(mail(HEAD.replaceAll("From: .*\n", "") + "\ntext").codes()).containsExactly("NO_SENDER");
        assertThat(mail(HEAD + "Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\n\nx").codes())
                .containsExactly("ENCRYPTED_MAIL");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"Thu, 02 Apr 2026 09:14:00 +0200 | 2026-04-02T07:14:00Z", "2 Apr 26 09:14 GMT | 2026-04-02T09:14:00Z",
                    "Thu, 2 April 2026 09:14:00 EDT | 2026-04-02T13:14:00Z", "02-Apr-2026 09:14:00 -0000 | 2026-04-02T09:14:00Z",
                    "2026-04-02T09:14:00+02:00 | 2026-04-02T07:14:00Z", "Thu, 02 Apr 2026 09:14:60 +0200 (a (b) c) | 2026-04-02T07:14:59Z"})
    void datesOfAllKindsAreRead(String written, String moment) {
        assertThat(MailDates.parse(written)).contains(Instant.parse(moment));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "32 Apr 2026 09:14:00 +0000", "2 Xyz 2026 09:14:00", "2 Apr 2026 25:14:00",
            "2 Apr 2026 09:14:00 +9900"})
    void datesThatAreNoneAreNotGuessed(String written) {
        assertThat(MailDates.parse(written)).isEmpty();
    }

    @Test
    void onlyMailsAreTakenForMails() {
        for (String other : List.of("SPDXVersion: SPDX-2.3\nDataLicense: CC0-1.0\n", "{\"from\": 1}", "From: here\nit goes\n",
                "from:\n  - a\nto: b\n",
                "Manifest-Version: 1.0\nFrom-File: x\n", "Dear all,\nSubject: hello\nFrom: me\n", "id,name\nFrom: a,b\nDate: c,d\n")) {
            assertThat(new Carriers(Limits.DEFAULT).recognise(new SourceFile("f", other.getBytes(StandardCharsets.UTF_8)))).as(other)
                    .isEmpty();
        }
    }

    @Test
    void aMailboxHandsOverItsMails() {
        Unpacked box = mail(
                "From anna@northwind.example Thu Apr  2 09:14:00 2026\n" + HEAD + "\nOne\n\nFrom b@x.example Thu Apr  2 09:15:00 2026\n"
                        + HEAD + "\nTwo\nFrom here on it is text\n");
        assertThat(box.format()).isEqualTo("mailbox");
        assertThat(box.paths()).containsExactly("mail-1.eml", "mail-2.eml");
        assertThat(mail(box.text("mail-2.eml")).message().body()).isEqualTo("Two\nFrom here on it is text");
    }

    @Test
    void oldUnixAttachmentsAreRead() {
        assertThat(mail(HEAD + "Content-Type: application/octet-stream; name=a.txt\nContent-Transfer-Encoding: x-uuencode\n\n"
                + "begin 644 a.txt\n%:&5L;&\\\n \nend\n").text("a.txt")).isEqualTo("hello");
    }

    @Test
    void damagedMailsNeverCrash() {
        byte[] sound = MIXED.getBytes(StandardCharsets.UTF_8);
        var random = new Random(5);
        for (int i = 0; i < 3_000; i++) {
            byte[] damaged = java.util.Arrays.copyOf(sound, sound.length - random.nextInt(i % 7 == 0 ? sound.length - 700 : 5));
            for (int k = 0; k <= random.nextInt(6); k++) {
                damaged[600 + random.nextInt(damaged.length - 600)] = (byte) random.nextInt(256);
            }
            assertThat(Unpacked.of("m.eml", damaged).message()).isNotNull();
        }
    }

    @Test
    void mailsMadeToHurtAreOverQuickly() {
        String deep = HEAD;
        StringBuilder nested = new StringBuilder(HEAD);
        for (int i = 0; i < 5_000; i++) {
            nested.append("Content-Type: multipart/mixed; boundary=b").append(i).append("\n\n--b").append(i).append('\n');
        }
        assertThat(mail(nested.toString()).codes()).contains("BAD_MIME");
        mail(deep + "Content-Type: text/html\n\n" + "&".repeat(2_000_000));
        mail(deep + "Content-Type: text/html\n\n" + "<".repeat(2_000_000));
        mail(deep + "X: " + "=?".repeat(200_000) + "\nTo: " + "\",".repeat(100_000) + "\n\nx");
        mail(deep + "Content-Type: multipart/mixed; boundary=x\n\n" + "--x\n".repeat(70_000));
        mail(deep + "Subject: " + "a:".repeat(100_000) + "\n" + "y: z\n".repeat(200_000) + "\nx");
        mail(deep + "Content-Type: text/plain; " + "a=b;".repeat(60_000) + "\n\nx");
    }
}
