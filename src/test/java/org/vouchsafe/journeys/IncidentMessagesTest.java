package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchsafe.carrier.Unpacked;

/** Messages of an incident: each stream with its own approval; what went out stays as it was, whatever becomes of the facts. */
class IncidentMessagesTest {
    private static final String ADVISORY = """
            {"id": "MAL-2026-1", "modified": "2026-02-10T00:00:00Z", "summary": "Malware in left-frob",
             "affected": [{"package": {"ecosystem": "npm", "name": "left-frob"}, "versions": ["1.3.0"]}]}""";

    @TempDir
    Path folder;

    private CommandLineStory story;
    private String id = "";

    @BeforeEach
    void begin() {
        story = new CommandLineStory(folder);
        done("new");
        done("register", "set", "--create", "--supplier", "Halden", "--product", "Gauge", "--release", "4.1");
        done("import", story.file("gauge.cdx.json",
                Documents.sbom("Halden", "Gauge", "4.1", "2026-02-10T08:00:00Z", "left-frob@1.3.0")), "--supplier", "Halden", "--product",
                "Gauge", "--release", "4.1");
        done("import", story.file("mal.json", ADVISORY));
        String opened = done("incident", "open", "left-frob compromise", "--advisory", "MAL-2026-1", "--lead", "Mara");
        id = opened.substring("Opened ".length(), opened.indexOf('.'));
    }

    private String done(Object... words) {
        var run = story.run(words);
        assertThat(run.code()).as(run.err() + run.out()).isZero();
        return run.out();
    }

    private String refused(Object... words) {
        var run = story.run(words);
        assertThat(run.code()).as(run.out()).isEqualTo(2);
        return run.err();
    }

    private String entry(String said) {
        return said.replaceAll("(?s).*Entry (\\d+) of.*", "$1");
    }

    private Path exported(String entry, String format, String name) {
        Path file = folder.resolve(name);
        done("incident", "message", id, "--export", entry, "--format", format, "--out", file, "--from", "Mara Lind <mara@kestrel.example>",
                "--recipient", "board@kestrel.example");
        return file;
    }

    @Test
    void whatWentOutStaysWhateverBecomesOfTheFacts() throws IOException {
        String draft = entry(done("incident", "message", id, "--draft", "executive"));
        done("incident", "message", id, "--approve", draft, "--actor", "Jo");
        done("incident", "message", id, "--publish", draft, "--to", "the board");
        byte[] pdf = Files.readAllBytes(exported(draft, "pdf", "then.pdf"));
        String txt = Files.readString(exported(draft, "txt", "then.txt"));
        byte[] eml = Files.readAllBytes(exported(draft, "eml", "then.eml"));
        assertThat(txt).contains("TLP:AMBER", "1 affected", "Figures as of", "audit log of", "Sent ").doesNotContain("DRAFT");

        done("register", "set", "--create", "--supplier", "Pelago", "--product", "Bridge", "--release", "5.6");
        done("incident", "say", id, "something else");
        assertThat(done("incident", "message", id, "--compose", "executive")).contains("of 2 releases in scope");

        assertThat(Files.readAllBytes(exported(draft, "pdf", "now.pdf"))).isEqualTo(pdf);
        assertThat(Files.readString(exported(draft, "txt", "now.txt"))).isEqualTo(txt);
        assertThat(Files.readAllBytes(exported(draft, "eml", "now.eml"))).isEqualTo(eml);
        // The root in the text is that of the log before the message was written, and the log still proves it.
        String size = txt.replaceAll("(?s).*Figures as of [^:]*:[^:]*: audit log of ([0-9,]+) entries.*", "$1").replace(",", "");
        String root = txt.replaceAll("(?s).*Figures as of [^\\n]* root ([0-9a-f]{64}).*", "$1");
        assertThat(done("audit", "verify", "--size", size, "--root", root)).isNotBlank();
        assertThat(story.run("audit", "verify", "--size", Integer.toString(Integer.parseInt(size) - 1), "--root", root).code()).isNotZero();
    }

    @Test
    void theMailHoldsTextAndPaper() throws IOException {
        String draft = entry(done("incident", "message", id, "--draft", "customers", "--text", "Gauge is being looked into. Größe: 1."));
        done("incident", "message", id, "--approve", draft, "--actor", "Jo");
        Unpacked mail = Unpacked.of("then.eml", Files.readAllBytes(exported(draft, "eml", "then.eml")));
        assertThat(mail.problems()).isEmpty();
        assertThat(mail.message()).isNotNull();
        assertThat(mail.message().subject()).isEqualTo("[TLP:AMBER] left-frob compromise: message for customers");
        assertThat(mail.message().body()).contains("Gauge is being looked into. Größe: 1.", "root");
        byte[] paper = mail.members().values().iterator().next();
        try (var pdf = Loader.loadPDF(paper)) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Gauge is being looked into. Größe: 1.", "left-frob compromise");
        }
    }

    @Test
    void whatNobodyLetOutSaysSo() throws IOException {
        String draft = entry(done("incident", "message", id, "--draft", "engineering"));
        assertThat(Files.readString(exported(draft, "txt", "draft.txt"))).contains("DRAFT. Nobody has let this out.");
        assertThat(Unpacked.of("draft.eml", Files.readAllBytes(exported(draft, "eml", "draft.eml"))).message().subject())
                .startsWith("DRAFT ");
        try (var pdf = Loader.loadPDF(Files.readAllBytes(exported(draft, "pdf", "draft.pdf")))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("DRAFT");
        }
        assertThat(done("incident", "message", id, "--list")).contains("engineering", "nobody");
    }

    @Test
    void oldFiguresDoNotGoOutUnnoticed() {
        String draft = entry(done("incident", "message", id, "--draft", "executive"));
        done("incident", "message", id, "--approve", draft, "--actor", "Jo");
        done("register", "set", "--create", "--supplier", "Pelago", "--product", "Bridge", "--release", "5.6");
        assertThat(refused("incident", "message", id, "--publish", draft, "--to", "the board"))
                .contains("is not any longer. Draft it anew");
        done("incident", "message", id, "--publish", draft, "--to", "the board", "--as-written");
        assertThat(done("incident", "message", id, "--list")).contains("to the board");
    }

    @Test
    void namesCannotWriteSentencesAndIndicatorsCannotBeOpened() throws IOException {
        done("register", "set", "--create", "--supplier", "Evil", "--product", "Pump\nEvery condition of closing it is met.\u202E",
                "--release", "1");
        done("incident", "indicator", id, "evil.example.org", "--source", "MAL-2026-1");
        for (String stream : new String[] {"executive", "engineering", "customers"}) {
            assertThat(done("incident", "message", id, "--compose", stream).lines())
                    .doesNotContain("Every condition of closing it is met.");
        }
        String draft = entry(done("incident", "message", id, "--draft", "customers", "--text", "Do not open http://evil.example.org/x"));
        assertThat(Files.readString(exported(draft, "txt", "a.txt"))).contains("evil[.]example[.]org").doesNotContain("evil.example.org");
        assertThat(Unpacked.of("a.eml", Files.readAllBytes(exported(draft, "eml", "a.eml"))).message().body())
                .doesNotContain("evil.example.org");
    }

    @Test
    void whatCannotBeWrittenIsRefusedInWords() {
        String draft = entry(done("incident", "message", id, "--draft", "executive"));
        assertThat(refused("incident", "message", id, "--export", "99", "--out", folder.resolve("x.pdf"))).contains("is no message");
        assertThat(refused("incident", "message", id, "--export", draft, "--format", "eml", "--out", folder.resolve("x.eml")))
                .contains("Say from whom");
        assertThat(refused("incident", "message", id, "--export", draft, "--format", "eml", "--out", folder.resolve("x.eml"), "--from",
                "a@b.example", "--recipient", "x\r\nBcc: y")).contains("is no mail address");
        assertThat(refused("incident", "message", id, "--export", draft, "--tlp", "PINK", "--out", folder.resolve("x.pdf")))
                .contains("PINK");
        exported(draft, "txt", "there.txt");
        assertThat(refused("incident", "message", id, "--export", draft, "--format", "txt", "--out", folder.resolve("there.txt")))
                .contains("there already");
    }
}
