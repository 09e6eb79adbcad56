package org.vouchsafe.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vouchsafe.domain.questionnaire.Question;
import org.vouchsafe.domain.questionnaire.Template;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.workbook.Zips;

class RequestWorkbookTest {
    private static final Template TEMPLATE = new Templates().byId("package-compromise").orElseThrow();

    @Test
    void theTemplateAsksTheFiveThingsAndForTheSevenKindsOfEvidence() {
        assertThat(TEMPLATE.questions()).extracting(Question::section).map(s -> s.substring(0, 1)).containsOnly("1", "2", "3", "4", "5");
        assertThat(TEMPLATE.evidence()).hasSize(7);
        assertThat(TEMPLATE.questions()).allSatisfy(q -> {
            assertThat(q.id()).matches("AX-Q[1-5]\\.\\d");
            assertThat(q.why()).isNotBlank();
            assertThat(q.strongAnswer()).isNotBlank();
            assertThat(q.evidenceWanted()).isNotEmpty();
            assertThat(q.mappings()).isNotEmpty()
                    .allMatch(m -> m.matches("SSDF (PO|PS|PW|RV)\\.\\d\\.\\d|S2C2F (ING|INV|UPD|AUD|ENF)-\\d"));
            assertThat(q.weight()).isBetween(1, 5);
        });
    }

    @Test
    void theDigestChangesWithEveryWordAndNotWithTheLayout() {
        String json = """
                {"id": "t", "version": "1", "title": "T", "introduction": "I", "evidence": [{"id": "E", "name": "n", "help": "h"}],
                 "questions": [{"id": "Q", "section": "s", "text": "t?", "why": "w", "strongAnswer": "a", "type": "TEXT", "perProduct": false, "weight": 1,
                   "evidence": ["E"], "mappings": []}]}""";
        assertThat(template(json.replace("\n", " ").replace(": ", " :\n")).digest()).isEqualTo(template(json).digest());
        assertThat(template(json.replace("t?", "u?")).digest()).isNotEqualTo(template(json).digest());
        assertThat(template(json.replace("\"1\"", "\"2\"")).digest()).isNotEqualTo(template(json).digest());
    }

    @Test
    void aTemplateThatIsNotSoundIsRefused() {
        assertThatThrownBy(() -> template("{\"id\": \"t\"}")).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> template("""
                {"id": "t", "version": "1", "title": "T", "introduction": "I", "evidence": [{"id": "E", "name": "n", "help": "h"},
                 {"id": "E", "name": "n", "help": "h"}], "questions": []}""")).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("twice");
    }

    @Test
    void theSameRequestGivesTheSameBytes() {
        assertThat(RequestWorkbook.write(TEMPLATE, request("Northwind"))).isEqualTo(RequestWorkbook.write(TEMPLATE, request("Northwind")));
    }

    @Test
    void onlyTheCellsToFillInAreOpenAndTheDataSheetCanBeShown() {
        Map<String, byte[]> parts = Zips.parts(RequestWorkbook.write(TEMPLATE, request("Northwind")));

        assertThat(text(parts, "xl/workbook.xml")).contains("name=\"Request data\"", "state=\"hidden\"").doesNotContain("veryHidden");
        for (int i = 1; i <= 6; i++) {
            assertThat(text(parts, "xl/worksheets/sheet" + i + ".xml")).as("sheet " + i).contains("<sheetProtection", "sheet=\"true\"")
                    .doesNotContain("password");
        }
        assertThat(text(parts, "xl/worksheets/sheet2.xml")).contains("dataValidation ", "Partly");
    }

    @Test
    void namesOfOthersNeverBecomeFormulas() {
        Map<String, byte[]> parts = Zips.parts(RequestWorkbook.write(TEMPLATE, request("=HYPERLINK(\"http://evil.example\")")));

        parts.forEach((name, part) -> {
            if (name.startsWith("xl/worksheets/sheet")) {
                assertThat(new String(part, StandardCharsets.UTF_8)).as(name).doesNotContain("<f>");
            }
        });
    }

    static Request request(String supplier) {
        return new Request("REQ-1", supplier, "Example Group", List.of("Portal", "Gateway"), LocalDate.of(2026, 4, 17),
                Instant.parse("2026-04-03T08:00:00Z"));
    }

    private static Template template(String json) {
        return Templates.read(new SourceFile("t.json", json.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(Map<String, byte[]> parts, String name) {
        return new String(parts.get(name), StandardCharsets.UTF_8);
    }
}
