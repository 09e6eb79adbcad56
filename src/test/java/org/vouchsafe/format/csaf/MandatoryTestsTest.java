package org.vouchsafe.format.csaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.domain.problem.Severity;
import org.vouchsafe.format.Readings;

/** One sound VEX document, and what each mandatory test says when one thing in it is broken. */
class MandatoryTestsTest {
    private static final String SOUND = """
            {"document": {"category": "csaf_vex", "csaf_version": "2.0", "title": "T", "lang": "en",
              "publisher": {"category": "vendor", "name": "Northwind", "namespace": "https://northwind.example"},
              "tracking": {"id": "NW-1", "version": "2", "status": "final", "initial_release_date": "2026-04-01T10:00:00Z",
                "current_release_date": "2026-04-03T10:00:00Z", "revision_history": [
                  {"date": "2026-04-01T10:00:00Z", "number": "1", "summary": "a"},
                  {"date": "2026-04-03T10:00:00Z", "number": "2", "summary": "b"}]}},
             "product_tree": {"full_product_names": [{"product_id": "P1", "name": "Portal 1"}, {"product_id": "P2", "name": "Portal 2"}],
               "product_groups": [{"group_id": "G", "product_ids": ["P1", "P2"]}]},
             "vulnerabilities": [{"cve": "CVE-2026-10001", "notes": [{"category": "description", "text": "n"}],
               "cwe": {"id": "CWE-79", "name": "Improper Neutralization of Input During Web Page Generation ('Cross-site Scripting')"},
               "involvements": [{"party": "vendor", "status": "completed", "date": "2026-04-01T10:00:00Z"}],
               "scores": [{"products": ["P1"], "cvss_v3": {"version": "3.1", "baseScore": 9.8, "baseSeverity": "CRITICAL",
                 "attackVector": "NETWORK", "vectorString": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"}}],
               "product_status": {"known_affected": ["P1"], "known_not_affected": ["P2"]},
               "remediations": [{"category": "workaround", "details": "d", "product_ids": ["P1"]}],
               "flags": [{"label": "component_not_present", "product_ids": ["P2"]}]}]}""";

    private static List<Problem> errors(String file) {
        return Readings.read(file).problems().stream().filter(each -> each.severity() == Severity.ERROR).toList();
    }

    @Test
    void aSoundDocumentPassesAll() {
        assertThat(Readings.read(SOUND).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', value = {
            "6.1.7|\"scores\": [|\"scores\": [{\"products\": [\"P1\"], \"cvss_v3\": {\"version\": \"3.1\", \"baseScore\": 0, \"baseSeverity\": \"NONE\", \"vectorString\": \"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N\"}}, ",
            "6.1.8|\"baseSeverity\": \"CRITICAL\",|", "6.1.8|PR:N/UI:N|PR:N", "6.1.8|AV:N/AC|AV:Q/AC", "6.1.8|CVSS:3.1/|CVSS:3.0/",
            "6.1.9|\"baseScore\": 9.8|\"baseScore\": 9.7", "6.1.9|\"CRITICAL\"|\"HIGH\"", "6.1.10|\"NETWORK\"|\"LOCAL\"",
            "6.1.11|CWE-79|CWE-20x", "6.1.11|\"CWE-79\"|\"CWE-89\"", "6.1.12|\"lang\": \"en\"|\"lang\": \"qy\"",
            "6.1.14|\"2026-04-01T10:00:00Z\", \"number\"|\"2026-04-09T10:00:00Z\", \"number\"",
            "6.1.15|\"category\": \"vendor\"|\"category\": \"translator\"", "6.1.16|\"version\": \"2\"|\"version\": \"1\"",
            "6.1.18|\"number\": \"1\"|\"number\": \"0\"", "6.1.21|\"number\": \"2\"|\"number\": \"3\"",
            "6.1.22|\"number\": \"1\"|\"number\": \"2\"", "6.1.30|\"number\": \"1\"|\"number\": \"1.0.0\"",
            "6.1.24|\"involvements\": [|\"involvements\": [{\"party\": \"vendor\", \"status\": \"open\", \"date\": \"2026-04-01T10:00:00Z\"}, ",
            "6.1.26|\"csaf_vex\"|\"CSAF-VEX\"", "6.1.27.5|\"notes\": [{\"category\": \"description\", \"text\": \"n\"}],|",
            "6.1.27.9|\"flags\": [{\"label\": \"component_not_present\", \"product_ids\": [\"P2\"]}]|\"x\": 1",
            "6.1.27.10|\"product_ids\": [\"P1\"]}]|\"product_ids\": [\"P2\"]}]",
            "6.1.28|\"lang\": \"en\"|\"lang\": \"en\", \"source_lang\": \"en\"",
            "6.1.29|\"details\": \"d\", \"product_ids\": [\"P1\"]|\"details\": \"d\"",
            "6.1.6|\"known_affected\": [\"P1\"]|\"known_affected\": [\"P1\", \"P2\"]"})
    void oneBrokenThingIsOneErrorAtItsPlace(String test, String sound, String broken) {
        assertThat(SOUND).contains(sound);
        List<Problem> errors = errors(SOUND.replace(sound, broken == null ? "" : broken));
        assertThat(errors).anySatisfy(each -> {
            assertThat(each.what()).contains("CSAF test " + test + ")");
            assertThat(each.location()).isInstanceOfSatisfying(Location.JsonPointer.class, at -> assertThat(at.line()).isPositive());
        });
    }

    @ParameterizedTest
    @CsvSource({"csaf_informational_advisory,6.1.27.3", "csaf_informational_advisory,6.1.27.1", "csaf_security_incident_response,6.1.27.2"})
    void otherProfilesDemandOtherThings(String category, String test) {
        assertThat(errors(SOUND.replace("csaf_vex", category))).anyMatch(each -> each.what().contains("test " + test + ")"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', value = {
            "6.1.39|\"title\": \"T\"|\"title\": \"T\", \"distribution\": {\"tlp\": {\"label\": \"CLEAR\"}, \"sharing_group\": {\"id\": \"11111111-1111-4111-8111-111111111111\"}}",
            "6.1.43|\"name\": \"Portal 1\"|\"name\": \"Portal 1\", \"product_identification_helper\": {\"model_numbers\": [\"a*b*\"]}",
            "6.1.42|\"name\": \"Portal 1\"|\"name\": \"Portal 1\", \"product_identification_helper\": {\"purls\": [\"pkg:npm/a@1\", \"pkg:npm/b@1\"]}",
            "6.1.35|\"remediations\": [|\"remediations\": [{\"category\": \"none_available\", \"details\": \"d\", \"product_ids\": [\"P1\"]}, "})
    void laterEditionsTestMore(String test, String sound, String broken) {
        String later = SOUND.replace("\"csaf_version\": \"2.0\"", "\"csaf_version\": \"2.1\"");
        assertThat(errors(later)).isEmpty();
        assertThat(errors(later.replace(sound, broken))).anyMatch(each -> each.what().contains("CSAF test " + test + ")"));
        assertThat(errors(SOUND.replace(sound, broken))).as("nothing of it is in 2.0").noneMatch(each -> each.what().contains(test));
    }

    @Test
    void aHistoryNobodyCouldCountIsNoEndlessTask() {
        String huge = "9".repeat(3_000);
        assertThat(errors(SOUND.replace("\"number\": \"2\"", "\"number\": \"" + huge + "\"").replace("\"version\": \"2\"",
                "\"version\": \"" + huge + "\""))).anyMatch(each -> each.what().contains("6.1.21"));
    }
}
