package org.vouchsafe.format.csaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
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

    private static final String TREE = "\"product_tree\": {";
    private static final String VULNERABILITY = "\"cve\": \"CVE-2026-10001\",";

    private static String branches(String outer, String outerName, String inner, String innerName) {
        return TREE + "\"branches\": [{\"category\": \"%s\", \"name\": \"%s\", \"branches\": [{\"category\": \"%s\", \"name\": \"%s\", "
                .formatted(outer, outerName, inner, innerName) + "\"product\": {\"product_id\": \"P3\", \"name\": \"Portal 3\"}}]}],";
    }

    private static String range(String range) {
        return branches("product_name", "Portal", "product_version_range", range);
    }

    private static String metric(String content) {
        return VULNERABILITY + " \"metrics\": [{\"products\": [\"P1\"], \"content\": {" + content + "}}],";
    }

    private static String ssvc(String fields) {
        return metric("\"ssvc_v2\": {\"schemaVersion\": \"2.0.0\", \"timestamp\": \"2026-04-01T10:00:00Z\", " + fields + "}");
    }

    private static String selection(String key, String version, String values) {
        return ssvc("\"selections\": [{\"namespace\": \"ssvc\", \"key\": \"%s\", \"version\": \"%s\", \"values\": [%s]}]"
                .formatted(key, version, values));
    }

    private static List<Problem> later(String sound, String broken) {
        assertThat(SOUND).contains(sound);
        return errors(SOUND.replace("\"csaf_version\": \"2.0\"", "\"csaf_version\": \"2.1\"").replace(sound, broken));
    }

    private static final String ACTIVE = "{\"key\": \"A\"}";
    private static final String SELECTED = "\"selections\": [{\"namespace\": \"ssvc\", \"key\": \"E\", \"version\": \"1.1.0\", \"values\": [{\"key\": \"P\"}, {\"key\": \"A\"}]}]";
    private static final String EXPRESSION = "\"title\": \"T\", \"license_expression\": ";
    private static final String NOTE = ", \"notes\": [{\"category\": \"legal_disclaimer\", \"title\": \"License\", \"text\": \"t\"}]";
    private static final String EXTENSION = "\"title\": \"T\", \"x_extensions\": [{\"$schema\": \"https://x.example/s.json\", \"category\": \"high_value\", \"content\": {}";

    /** Every test that the newer standard adds after 6.1.45: what breaks it, and what comes closest to it and is sound. */
    static Stream<Arguments> newerTests() {
        String title = "\"title\": \"T\"";
        String released = "\"current_release_date\": \"2026-04-03T10:00:00Z\"";
        return Stream.of(
                arguments("6.1.36", "\"remediations\": [",
                        "\"remediations\": [{\"category\": \"vendor_fix\", \"details\": \"d\", \"product_ids\": [\"P2\"]}, ",
                        "\"remediations\": [{\"category\": \"vendor_fix\", \"details\": \"d\", \"product_ids\": [\"P1\"]}, "),
                arguments("6.1.37", released, "\"current_release_date\": \"2026-04-03 10:00:00Z\"",
                        "\"current_release_date\": \"2026-04-03T12:00:00.5+02:00\""),
                arguments("6.1.37", released, "\"current_release_date\": \"2026-04-03T10:00:60Z\"", released),
                arguments("6.1.37", released, "\"current_release_date\": \"2026-04-03T10:00:00\"", released),
                arguments("6.1.37", released, "\"current_release_date\": \"2026-02-30T10:00:00Z\"", released),
                arguments("6.1.46", VULNERABILITY, ssvc("\"x\": 1"), ssvc(SELECTED)),
                arguments("6.1.46", VULNERABILITY, ssvc(SELECTED + ", \"x\": 1"), ssvc(SELECTED)),
                arguments("6.1.46", VULNERABILITY, ssvc(SELECTED.replace("1.1.0", "1.1")), ssvc(SELECTED)),
                arguments("6.1.46", VULNERABILITY, selection("E", "1.1.0", ""), selection("E", "1.1.0", ACTIVE)),
                arguments("6.1.47", VULNERABILITY, ssvc(SELECTED + ", \"target_ids\": [\"CVE-2026-10002\"]"),
                        ssvc(SELECTED + ", \"target_ids\": [\"CVE-2026-10001\", \"NW-1\"]")),
                arguments("6.1.48", VULNERABILITY, selection("MI", "1.0.0", "{\"key\": \"N\"}, {\"key\": \"D\"}"),
                        selection("MI", "2.0.0", "{\"key\": \"D\"}, {\"key\": \"MSC\"}")),
                arguments("6.1.48", VULNERABILITY,
                        ssvc(SELECTED.replace("{\"key\": \"P\"}, {\"key\": \"A\"}", "{\"key\": \"A\"}, {\"key\": \"P\"}")),
                        ssvc(SELECTED)),
                arguments("6.1.48", VULNERABILITY, selection("QQ", "1.0.0", ACTIVE),
                        selection("QQ", "1.0.0", ACTIVE).replace("\"ssvc\"", "\"x_test.example#own\"")),
                arguments("6.1.50", TREE, range("all versions < 4.2.0"), range("vers:intdot/<4.2.0")),
                arguments("6.1.50", TREE, range("vers:npm/>= 1.0|<2"), range(">=1.0|<2")),
                arguments("6.1.50", TREE, range("*"), range("vers:all/*")),
                arguments("6.1.50", TREE, range("vers:npm/>=1|<2|<2"), range("vers:npm/>=1|!=1.5|<2")),
                arguments("6.1.53", VULNERABILITY, VULNERABILITY
                        + "\"first_known_exploitation_dates\": [{\"date\": \"2026-04-01T10:00:00Z\", \"exploitation_date\": \"2026-04-02T10:00:00Z\"}],",
                        VULNERABILITY
                                + "\"first_known_exploitation_dates\": [{\"date\": \"2026-04-01T10:00:00Z\", \"exploitation_date\": \"2026-04-01T10:00:00Z\"}],"),
                arguments("6.1.54", title, EXPRESSION + "\"This is a text that should not be here.\"",
                        EXPRESSION + "\"MIT OR (Apache-2.0 AND GPL-2.0+ WITH Classpath-exception-2.0)\""),
                arguments("6.1.54", title, EXPRESSION + "\"DocumentRef-a:LicenseRef-b\"" + NOTE, EXPRESSION + "\"MIT\""),
                arguments("6.1.55", title, EXPRESSION + "\"LicenseRef-x\"" + NOTE.replace("legal_disclaimer", "other"),
                        EXPRESSION + "\"LicenseRef-x\"" + NOTE),
                arguments("6.1.56", "\"scores\": [",
                        "\"metrics\": [{\"products\": [\"P1\"], \"content\": {\"qualitative_severity_rating\": \"low\"}}], \"scores\": [",
                        "\"metrics\": [{\"products\": [\"P2\"], \"content\": {\"qualitative_severity_rating\": \"low\"}}], \"scores\": ["),
                arguments("6.1.57", TREE, branches("vendor", "A", "vendor", "B"), branches("product_family", "A", "product_family", "B")),
                arguments("6.1.58", TREE, branches("product_version", "1", "product_version_range", "<1.1"), range("<1.1")),
                arguments("6.1.59", TREE, range("vers:intdot/4.2.0"), range("vers:intdot/4.2.0|4.3.0")),
                arguments("6.1.60", title, EXTENSION + "}]", EXTENSION + ", \"critical\": false}]"),
                arguments("6.1.61", "\"name\": \"Portal 1\"",
                        "\"name\": \"Portal 1\", \"product_identification_helper\": {\"skus\": [\"a*b*\"]}",
                        "\"name\": \"Portal 1\", \"product_identification_helper\": {\"skus\": [\"a*\"]}"),
                arguments("6.1.62", VULNERABILITY, VULNERABILITY + "\"discovery_date\": \"2026-05-01T10:00:00Z\",",
                        VULNERABILITY + "\"discovery_date\": \"2026-04-01T10:00:00Z\","),
                arguments("6.1.62", VULNERABILITY,
                        VULNERABILITY + "\"discovery_date\": \"2026-04-02T10:00:00Z\", \"disclosure_date\": \"2026-04-01T10:00:00Z\",",
                        VULNERABILITY + "\"disclosure_date\": \"2026-04-01T10:00:00Z\","));
    }

    @ParameterizedTest
    @MethodSource("newerTests")
    void theNewestTestsFindWhatBreaksThemAndLetTheNearestSoundThingBe(String test, String sound, String broken, String good) {
        assertThat(later(sound, broken)).anySatisfy(each -> {
            assertThat(each.what()).containsPattern("CSAF test " + test.replace(".", "\\.") + "(\\.1)?\\)");
            assertThat(each.location()).isInstanceOfSatisfying(Location.JsonPointer.class, at -> assertThat(at.line()).isPositive());
        });
        assertThat(later(sound, good)).as("the nearest sound thing").isEmpty();
        assertThat(errors(SOUND.replace(sound, broken))).as("nothing of it is in 2.0").noneMatch(each -> each.what().contains(test));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', value = {
            "\"title\": \"T\", \"x_extensions\": [{\"$schema\": \"https://x.example/s.json\", \"category\": \"high_value\", \"content\": {}, \"critical\": false}]!\"title\": \"T\"!https://x.example/s.json",
            "\"product_tree\": {\"branches\": [{\"category\": \"product_version_range\", \"name\": \"vers:zorg/<2\", \"product\": {\"product_id\": \"P3\", \"name\": \"x\"}}],!\"product_tree\": {!zorg"})
    void whatNobodyHereKnowsIsNamedInAWarning(String unknown, String sound, String named) {
        List<Problem> problems = Readings
                .read(SOUND.replace("\"csaf_version\": \"2.0\"", "\"csaf_version\": \"2.1\"").replace(sound, unknown))
                .problems();
        assertThat(problems).singleElement().satisfies(each -> {
            assertThat(each.severity()).isEqualTo(Severity.WARNING);
            assertThat(each.what()).contains(named);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"9.3|CRITICAL||", "9.2|CRITICAL||6.1.9", "9.3|HIGH||6.1.9", "9.3|CRITICAL|/E:U|", "8.1|HIGH|/E:U|",
            "8.2|HIGH|/E:U|6.1.9", "9.3|CRITICAL|/E:Q|6.1.8"})
    void scoresOfTheNewestVersionOfCvssAreComputed(double score, String severity, String more, String test) {
        String vector = "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N" + (more == null ? "" : more);
        List<Problem> errors = later(VULNERABILITY,
                metric("\"cvss_v4\": {\"version\": \"4.0\", \"baseScore\": %s, \"baseSeverity\": \"%s\", \"vectorString\": \"%s\"}"
                        .formatted(score, severity, vector)));
        if (test == null) {
            assertThat(errors).isEmpty();
        } else {
            assertThat(errors).singleElement().satisfies(each -> assertThat(each.what()).contains("CSAF test " + test + ")"));
        }
    }

    @Test
    void aHistoryNobodyCouldCountIsNoEndlessTask() {
        String huge = "9".repeat(3_000);
        assertThat(errors(SOUND.replace("\"number\": \"2\"", "\"number\": \"" + huge + "\"").replace("\"version\": \"2\"",
                "\"version\": \"" + huge + "\""))).anyMatch(each -> each.what().contains("6.1.21"));
    }
}
