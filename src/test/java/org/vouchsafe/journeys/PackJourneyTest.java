package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.journeys.CommandLineStory.Said;
import org.vouchsafe.seal.asic.ContainerSigner;
import org.vouchsafe.seal.key.KeyStoreFile;

/** What one analyst knows of an incident reaches another as one signed file. */
class PackJourneyTest {
    private static final String CVE = "CVE-2026-70001";
    @TempDir
    Path folder;
    private CommandLineStory sender;
    private CommandLineStory receiver;
    private Path key;
    private Path pass;

    @BeforeEach
    void begin() throws IOException {
        sender = story("sender", "2026-06-02T08:00:00Z");
        receiver = story("receiver", "2026-06-14T08:00:00Z");
        pass = Files.writeString(folder.resolve("pass"), "secret\n");
        key = folder.resolve("key.p12");
        assertThat(sender.run("key", "new", key, "--name", "Ada of Halden", "--pass-file", pass).code()).isZero();
        Path sbom = sender.file("gauge.cdx.json", gauge());
        Path advisory = sender.file("frob.json", advisory());
        assertThat(sender.run("import", sbom, advisory).code()).isZero();
        sender.run("advisory", "set", CVE, "--malicious", "--window", "2026-02-01T00:00:00Z/2026-02-02T00:00:00Z", "--source",
                "the registry");
        sender.run("decide", "Gauge@4.1", CVE, "not-affected", "--reason", "Never installed.");
        assertThat(receiver.run("import", receiver.file("gauge.cdx.json", gauge())).code()).isZero();
    }

    private CommandLineStory story(String name, String start) throws IOException {
        var story = new CommandLineStory(Files.createDirectory(folder.resolve(name)), Instant.parse(start));
        story.run("new");
        return story;
    }

    private static String gauge() {
        return Documents.sbom("Halden Measurement", "Gauge", "4.1", "2026-02-10T08:00:00Z", "left-frob@1.3.0", "tiny@0.1.0");
    }

    private static String advisory() {
        return Documents.advisory("GHSA-frob-0001-aaaa", CVE, "left-frob", "1.2.0", "1.4.0");
    }

    private Path pack() {
        Path pack = folder.resolve("incident.asice");
        Said said = sender.run("pack", "create", CVE, "--title", "left-frob", "--decisions", "--questionnaire", "package-compromise",
                "--out",
                pack, "--sign", key, "--pass-file", pass);
        assertThat(said.code()).as(said.err()).isZero();
        return pack;
    }

    @Test
    void itArrivesWithTheOriginalBytesAndItsAgeAndDecidesNothing() throws IOException {
        Path pack = pack();
        Said shown = receiver.bare("pack", "show", pack);
        assertThat(shown.out()).contains("Incident pack \"left-frob\" by Mara", "The pack was made 11 days ago (2026-06-02).",
                "Ada of Halden",
                Sha256.of(advisory().getBytes(java.nio.charset.StandardCharsets.UTF_8)).hex(), "proposal: Halden Measurement / Gauge 4.1",
                "malicious", "questionnaire package-compromise");
        assertThat(receiver.run("states", "--json").rows()).isEmpty();
        Said said = receiver.run("pack", "import", pack);
        assertThat(said.code()).as(said.out() + said.err()).isZero();
        assertThat(said.out()).contains("The pack was made 11 days ago", "proposals and were not applied")
                .containsPattern("Gauge 4.1 .*affected");
        var row = receiver.run("states", "--json").rows().getFirst();
        assertThat(row.text("state")).isEqualTo("AFFECTED");
        assertThat(row.text("basis")).isEqualTo("INVENTORY");
        assertThat(receiver.run("advisory", "show", CVE).out()).contains("malicious", "the registry (pack \"left-frob\" of 2026-06-02",
                "2026-02-01T00:00:00Z");
        assertThat(receiver.run("evidence", "list").out()).contains("incident.asice", "advisory-001-frob.json");
        assertThat(receiver.run("check").out()).contains("All is well");
        assertThat(receiver.run("pack", "import", pack).out()).contains("0 windows, hashes and malicious marks recorded");
    }

    @Test
    void onlyDecisionsThatStillHoldAreProposed() {
        sender.run("import", sender.file("gauge-2.cdx.json", gauge().replace("left-frob@1.3.0", "left-frob@1.3.1").replace("1.3.0", "1.3.1")
                .replace("\"version\": 1,", "\"version\": 2,").replace("2026-02-10", "2026-02-11")));
        var row = sender.run("states", "--json").rows().getFirst();
        assertThat(row.bool("stale")).as("an affected version is listed that the decision did not know").isTrue();
        assertThat(receiver.bare("pack", "show", pack()).out()).as("what clears and is stale").doesNotContain("proposal:");
        sender.run("decide", "Gauge@4.1", CVE, "affected", "--reason", "Seen installed.");
        Path again = folder.resolve("again.asice");
        sender.run("pack", "create", CVE, "--title", "left-frob", "--decisions", "--out", again, "--sign", key, "--pass-file", pass);
        assertThat(receiver.bare("pack", "show", again).out()).contains("Seen installed.").doesNotContain("Never installed.");
    }

    @Test
    void makingOneStandsInTheLogWithItsHash() throws IOException {
        Path pack = pack();
        assertThat(sender.run("audit", "log").out()).contains("make incident pack", "left-frob: " + CVE);
        assertThat(sender.run("audit", "log", "--json").out()).contains(Sha256.of(Files.readAllBytes(pack)).hex());
        assertThat(sender.run("check").out()).contains("All is well");
    }

    @Test
    void itsDecisionsAreAmongTheProposalsUntilOneDecidesSo() throws IOException {
        receiver.run("pack", "import", pack());
        assertThat(receiver.run("proposals").out()).contains("E-002/1 Halden Measurement/Gauge@4.1, " + CVE + ": affected now",
                "says not affected, decided elsewhere by Mara on 2026-06-02 (Never installed.)");
        assertThat(receiver.run("proposals", "--json").rows().getFirst().text("proposal")).isEqualTo("E-002/1");
        assertThat(receiver.run("states", "--json").rows().getFirst().text("state")).isEqualTo("AFFECTED");
        assertThat(receiver.run("proposals", "--accept-pack", "E-002/9").err()).contains("No pack held here proposes E-002/9");
        Said said = receiver.run("proposals", "--accept-pack", "e-002/1", "--remark", "Looked at it.");
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(receiver.run("states", "--json").rows().getFirst().text("state")).isEqualTo("NOT_AFFECTED");
        assertThat(receiver.run("explain", "Gauge@4.1", CVE).out())
                .contains("As Mara decided elsewhere on 2026-06-02 (pack \"left-frob\"): Never installed. Looked at it.");
        assertThat(receiver.run("proposals").out()).contains("no pack proposes one");
        assertThat(receiver.run("check").out()).contains("All is well");
    }

    @Test
    void aQuestionnaireOfItsOwnArrivesAndCanBeSent() throws IOException {
        Path workbook = folder.resolve("own.xlsx");
        assertThat(sender.run("questionnaire", "template", "export", "package-compromise", "--out", workbook).code()).isZero();
        Said saved = sender.run("questionnaire", "template", "import", workbook, "--id", "our-questions", "--version", "7");
        assertThat(saved.code()).as(saved.out() + saved.err()).isZero();
        Path pack = folder.resolve("own.asice");
        Said made = sender.run("pack", "create", CVE, "--title", "left-frob", "--questionnaire", "our-questions", "--out", pack, "--sign",
                key,
                "--pass-file", pass);
        assertThat(made.code()).as(made.err()).isZero();
        assertThat(receiver.run("questionnaire", "templates").out()).doesNotContain("our-questions");
        assertThat(receiver.run("pack", "import", pack).out()).contains("--template our-questions");
        assertThat(receiver.run("questionnaire", "templates").out()).contains("our-questions");
        assertThat(receiver.run("pack", "import", pack).out()).as("it is held already").contains("--template our-questions");
        receiver.run("register", "set", "Halden Measurement", "--contact", "security@halden.example");
        Said sent = receiver.run("questionnaire", "send", "--template", "our-questions", "--supplier", "Halden Measurement", "--advisory",
                CVE, "--due",
                "2026-07-01", "--out", folder.resolve("out.xlsx"));
        assertThat(sent.code()).as(sent.out() + sent.err()).isZero();
        assertThat(receiver.run("check").out()).contains("All is well");
    }

    @Test
    void hashesThatAnAnalystAddedComeAlongAndCount() throws IOException {
        String hash = "ab".repeat(32);
        String clean = Documents.sbom("Halden Measurement", "Scale", "1.0", "2026-02-10T08:00:00Z", "left-frob@9.0.0").replace(
                "\"name\": \"left-frob\"", "\"name\": \"left-frob\", \"hashes\": [{\"alg\": \"SHA-256\", \"content\": \"" + hash + "\"}]");
        assertThat(clean).contains(hash);
        receiver.run("import", receiver.file("scale.cdx.json", clean));
        sender.run("advisory", "set", CVE, "--hash", "SHA-256:" + hash, "--source", "our forensics");
        Path pack = pack();
        assertThat(receiver.bare("pack", "show", pack).out())
                .contains("affected artefact of " + CVE + ": SHA-256 " + hash + ", by our forensics");
        Said said = receiver.run("pack", "import", pack);
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).contains("3 windows, hashes and malicious marks recorded");
        assertThat(receiver.run("states", "--json").rows()).filteredOn(row -> "Scale".equals(row.text("product")))
                .extracting(row -> row.text("state")).containsExactly("AFFECTED");
        assertThat(receiver.run("advisory", "show", CVE).out()).contains("our forensics (pack");
        assertThat(receiver.run("pack", "import", pack).out()).contains("0 windows, hashes and malicious marks recorded");
        String list = list("frob.json", advisory());
        assertRefused(Map.of("frob.json", advisory(), "pack.json", list.substring(0, list.lastIndexOf('}'))
                + ", \"artefacts\": [{\"advisory\": \"x\", \"algorithm\": \"SHA-256\", \"value\": \"abc\", \"source\": \"s\"}]}"),
                "no incident pack");
    }

    @Test
    void aTamperedPackIsRefusedAndLeavesNothing() throws IOException {
        Path pack = pack();
        byte[] bytes = Files.readAllBytes(pack);
        String before = receiver.run("audit", "root").out();
        for (int at = 60; at < bytes.length; at += Math.max(1, bytes.length / 40)) {
            byte[] changed = bytes.clone();
            changed[at] ^= 1;
            Path tampered = Files.write(folder.resolve("tampered.asice"), changed);
            assertThat(receiver.run("pack", "import", tampered).code()).as("byte " + at).isIn(1, 2);
        }
        assertThat(receiver.run("audit", "root").out()).isEqualTo(before);
    }

    @Test
    void aPackMayHoldOnlyWhatItListsAndOnlyAdvisoriesAsAdvisories() throws IOException {
        String before = receiver.run("audit", "root").out();
        String vex = Documents.openVex("Halden Measurement", CVE, "pkg:generic/halden-measurement/gauge@4.1", "fixed", "");
        assertRefused(Map.of("pack.json", list("vex.json", vex), "vex.json", vex), "which it is not");
        assertRefused(Map.of("pack.json", list("frob.json", advisory()), "frob.json", advisory(), "more.json", vex), "does not name");
        assertRefused(Map.of("pack.json", list("frob.json", advisory()), "frob.json", advisory() + " "), "is not what its list says");
        assertRefused(Map.of("pack.json", "{\"format\":\"vouchsafe-incident-pack\",\"version\":1}"), "no incident pack");
        assertRefused(Map.of("pack.json", list("../frob.json", advisory()), "../frob.json", advisory()), "refused");
        assertThat(receiver.run("pack", "import", folder.resolve("pass")).code()).isEqualTo(2);
        assertThat(receiver.run("audit", "root").out()).isEqualTo(before);
    }

    private static String list(String file, String content) {
        return """
                {"format": "vouchsafe-incident-pack", "version": 1, "title": "t", "madeAt": "2026-06-02T08:00:00Z", "madeBy": "m", "newestData": null,
                 "advisories": [{"about": "x", "file": "%s", "sha256": "%s"}]}""".formatted(file,
                Sha256.of(content.getBytes(java.nio.charset.StandardCharsets.UTF_8)).hex());
    }

    private void assertRefused(Map<String, String> files, String... words) throws IOException {
        Map<String, byte[]> bytes = new java.util.TreeMap<>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        byte[] signed = ContainerSigner.sign(bytes, KeyStoreFile.open(key, "secret".toCharArray()).general(null),
                Instant.parse("2026-06-03T08:00:00Z"));
        Said said = receiver.run("pack", "import", Files.write(folder.resolve("made.asice"), signed));
        assertThat(said.code()).isIn(1, 2);
        assertThat(said.err()).contains(words);
    }

    @Test
    void whatCannotBePackedIsRefused() {
        Said unknown = sender.run("pack", "create", "CVE-2026-70002", "--title", "t", "--out", folder.resolve("a.asice"), "--sign", key,
                "--pass-file", pass);
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("The nearest name is " + CVE);
        Path pack = pack();
        assertThat(sender.run("pack", "create", CVE, "--title", "t", "--out", pack, "--sign", key, "--pass-file", pass).err())
                .contains("is there already");
        assertThat(sender.run("pack", "create", CVE, "--title", "t", "--questionnaire", "nothing", "--out", folder.resolve("b.asice"),
                "--sign", key, "--pass-file", pass).err()).contains("no questionnaire template");
    }
}
