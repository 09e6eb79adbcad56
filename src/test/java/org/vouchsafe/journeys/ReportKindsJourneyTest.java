package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchsafe.journeys.CommandLineStory.Said;

/** Every kind of report is reached by the command line, says what it is about, and refuses what it is not about. */
class ReportKindsJourneyTest {
    private static final String ADVISORY = """
            {"schema_version": "1.7.0", "id": "CVE-2026-90001", "modified": "2026-02-01T00:00:00Z", "summary": "A flaw in left-over",
             "affected": [{"package": {"ecosystem": "npm", "name": "left-over"},
              "ranges": [{"type": "SEMVER", "events": [{"introduced": "0"}, {"fixed": "2.0.0"}]}]}]}
            """;

    @TempDir
    Path folder;

    private CommandLineStory story;

    @BeforeEach
    void begin() throws IOException {
        story = new CommandLineStory(folder);
        assertThat(story.bare("new", story.workspace()).code()).isZero();
        Path sbom = story.file("portal.cdx.json",
                Documents.sbom("Northwind Systems", "Portal", "2.0", "2026-02-20T08:00:00Z", "left-over@1.2.0"));
        assertThat(story.run("import", sbom, story.file("advisory.json", ADVISORY)).code()).isZero();
    }

    private JsonNode json(String kind, Object... about) throws IOException {
        Path file = folder.resolve(kind + ".json");
        Object[] words = new Object[5 + about.length];
        System.arraycopy(new Object[] {"report", kind, "--format", "json", "--out=" + file}, 0, words, 0, 5);
        System.arraycopy(about, 0, words, 5, about.length);
        Said said = story.run(words);
        assertThat(said.code()).as(said.err()).isZero();
        return new ObjectMapper().readTree(file.toFile());
    }

    @Test
    void thePortfolioTellsWhatIsOpenAndOnWhatItRests() throws IOException {
        JsonNode root = json("portfolio");
        assertThat(root.get("conclusion").toString()).contains("one is affected", "\"evidence\":\"E-001\"", "Level of assurance: none");
        assertThat(root.findValuesAsText("type")).contains("stateChart", "ageing");
        assertThat(root.toString()).contains("States by supplier", "Portal 2.0").doesNotContain("told in the appendix");
    }

    @Test
    void theResponseCarriesStatementsForPrograms() throws IOException {
        JsonNode root = json("response", "--advisory", "CVE-2026-90001", "--actor", "Customer Assurance");
        JsonNode vex = attachment(root, "statements.openvex.json");
        assertThat(vex.at("/statements/0/status").asText()).isEqualTo("affected");
        assertThat(vex.get("author").asText()).isEqualTo("Customer Assurance");
        assertThat(attachment(root, "statements.cdx.json").get("bomFormat").asText()).isEqualTo("CycloneDX");
        assertThat(root.toString()).contains("What to do, and who", "Ask the supplier for a fixed release");
    }

    @Test
    void theExtractOfTheLogProvesEachEntryWithoutTheProgram() throws Exception {
        JsonNode proof = attachment(json("audit", "--entries", "2..3"), "log-proof.json");
        assertThat(proof.get("entries")).hasSize(2);
        long size = proof.get("size").asLong();
        for (JsonNode each : proof.get("entries")) {
            assertThat(rootOf(each, size)).isEqualTo(proof.get("root").asText());
        }
    }

    /** RFC 9162, 2.1.3.2, by hand. */
    private static String rootOf(JsonNode entry, long size) throws Exception {
        long place = entry.get("number").asLong() - 1;
        long last = size - 1;
        byte[] hash = HexFormat.of().parseHex(entry.get("leafHash").asText());
        for (JsonNode each : entry.get("path")) {
            byte[] other = HexFormat.of().parseHex(each.asText());
            boolean left = (place & 1) == 1 || place == last;
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((byte) 1);
            digest.update(left ? other : hash);
            digest.update(left ? hash : other);
            hash = digest.digest();
            while (left && (place & 1) == 0 && place != 0) {
                place >>= 1;
                last >>= 1;
            }
            place >>= 1;
            last >>= 1;
        }
        return HexFormat.of().formatHex(hash);
    }

    @Test
    void whatWasRecordedLaterIsInNoEarlierExtract() throws IOException {
        var then = story.now();
        int before = json("audit", "--as-of", then).at("/attachments").size();
        assertThat(before).isEqualTo(3);
        story.run("import", story.file("later.json", ADVISORY.replace("90001", "90002")));
        Said refused = story.run("report", "audit", "--entries", "1..40", "--format", "txt", "--out", folder.resolve("x.txt"));
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("There are no entries 1 to 40");
        Path earlier = folder.resolve("earlier.txt");
        assertThat(story.run("report", "audit", "--format", "txt", "--out", earlier, "--as-of", then).code()).isZero();
        assertThat(Files.readString(earlier)).doesNotContain("later.json");
    }

    @Test
    void evidenceIsListedOfEverybodyAndOfOne() throws IOException {
        assertThat(json("evidence").toString()).contains("portal.cdx.json", "advisory.json");
        Path one = folder.resolve("one.txt");
        assertThat(story.run("report", "evidence", "--supplier", "Northwind Systems", "--format", "txt", "--out", one).code()).isZero();
        assertThat(Files.readString(one)).contains("portal.cdx.json").doesNotContain("advisory.json");
    }

    @Test
    void aReviewOfNobodysAnswersSaysSo() throws IOException {
        assertThat(json("review", "--supplier", "Northwind Systems").get("conclusion").toString())
                .contains("No answer of Northwind Systems is held. That is not the same as a satisfying one.");
    }

    @Test
    void whatIsNotAKindOrNotItsSubjectIsRefusedWithTheNearest() {
        Path out = folder.resolve("no.txt");
        assertThat(story.run("report", "portfollio", "--format", "txt", "--out", out).err()).contains("The nearest name is portfolio");
        assertThat(story.run("report", "portfolio", "--supplier", "Northwind Systems", "--format", "txt", "--out", out).code())
                .isEqualTo(2);
        assertThat(story.run("report", "release", "--format", "txt", "--out", out).err()).contains("about with --release");
        assertThat(story.run("report", "review", "--supplier", "Nordwind Systems", "--format", "txt", "--out", out).err())
                .contains("Northwind Systems");
        assertThat(out).doesNotExist();
    }

    @Test
    void everyKindIsWrittenInEveryFormat() {
        for (List<String> each : List.of(List.of("portfolio"), List.of("evidence"), List.of("audit"),
                List.of("review", "--supplier", "Northwind Systems"), List.of("response", "--advisory", "CVE-2026-90001"))) {
            for (String format : List.of("pdf", "xlsx", "txt")) {
                var words = new java.util.ArrayList<Object>(List.of("report"));
                words.addAll(each);
                words.addAll(List.of("--format", format, "--out", folder.resolve(each.getFirst() + "." + format)));
                assertThat(story.run(words.toArray()).code()).as(each + " as " + format).isZero();
            }
        }
    }

    private static JsonNode attachment(JsonNode root, String name) throws IOException {
        for (JsonNode each : root.get("attachments")) {
            if (each.get("fileName").asText().equals(name)) {
                return new ObjectMapper().readTree(Base64.getDecoder().decode(each.get("base64").asText()));
            }
        }
        throw new AssertionError("No attachment " + name);
    }
}
