package org.vouchsafe.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vouchsafe.report.AxiosCase;
import org.vouchsafe.report.Document;
import org.vouchsafe.report.HardCases;
import org.vouchsafe.report.Reports;

class JsonRendererTest {
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void everythingIsThere() throws Exception {
        Document document = Reports.builtIn().find("incident").orElseThrow().compose(AxiosCase.incident());
        JsonNode root = json.readTree(render(document));
        assertThat(root.get("format").asText()).isEqualTo("vouchsafe-report");
        assertThat(root.get("tlp").asText()).isEqualTo("TLP:AMBER");
        assertThat(root.get("sections")).hasSameSizeAs(document.sections());
        assertThat(root.at("/sections/4/title").asText()).isEqualTo("State summary");
        assertThat(root.findValuesAsText("evidence")).contains("E-041");
        assertThat(root.findValues("bars")).hasSize(1);
        byte[] attached = Base64.getDecoder().decode(root.at("/attachments/0/base64").asText());
        assertThat(attached).isEqualTo(document.attachments().getFirst().bytes());
    }

    @Test
    void theManifestNamesEveryPieceWithItsHash() throws Exception {
        Document document = Reports.builtIn().find("incident").orElseThrow().compose(AxiosCase.incident());
        JsonNode manifest = json.readTree(document.attachments().getFirst().bytes());
        assertThat(manifest.get("auditSize").asLong()).isEqualTo(1482);
        assertThat(manifest.get("evidence")).hasSize(8).allSatisfy(each -> assertThat(each.get("sha256").asText()).hasSize(64));
        JsonNode states = json.readTree(document.attachments().get(1).bytes());
        assertThat(states.get("states")).hasSize(7);
        assertThat(states.at("/states/0/contradictions/0/code").asText()).isEqualTo("ABSENT_BUT_PRESENT");
    }

    @Test
    void wordsOfOthersComeBackAsTheyWere() throws Exception {
        for (String words : List.of(HardCases.GREEK_AND_CYRILLIC, HardCases.CHINESE, "\uD83D\uDE00 \u2028\u0000\b\f\"\\/")) {
            JsonNode root = json.readTree(render(HardCases.saying(words)));
            assertThat(root.get("title").asText()).isEqualTo(words);
            assertThat(root.at("/sections/0/blocks/1/runs/1/code").asText()).isEqualTo(words);
        }
    }

    @Test
    void hostileWordsStayInsideTheirStrings() throws Exception {
        String text = new String(render(HardCases.saying(HardCases.HOSTILE)), StandardCharsets.UTF_8);
        assertThat(json.readTree(text).get("sections")).hasSize(1);
        assertThat(text).doesNotContain("\u202E").contains("\\u202e").contains("\\u0000").contains("\\ud800");
    }

    @Test
    void emptyDocumentsAreJsonToo() throws Exception {
        assertThat(json.readTree(render(HardCases.empty())).get("sections")).hasSize(2);
    }

    private static byte[] render(Document document) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(new JsonRenderer().render(document, out, () -> {})).isEmpty();
        return out.toByteArray();
    }
}
