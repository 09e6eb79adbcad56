package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouchsafe.input.tree.JsonObject;

/** Statements that can be read in two ways, in every format that can be written so: the reading is taken that clears nothing. */
class CarefulReadingJourneyTest {
    private static final String NOT_REACHED = "\"justification\": \"vulnerable_code_not_in_execute_path\",";
    @TempDir
    Path folder;
    private CommandLineStory story;
    private int files;

    @BeforeEach
    void begin() {
        story = new CommandLineStory(folder, Instant.parse("2026-05-01T08:00:00Z"));
        story.run("new");
        story.run("register", "set", "--create", "--supplier", "Halden", "--product", "Gauge", "--release", "4.1");
        story.run("register", "alias", "--supplier", "Halden", "--product", "Gauge", "--add", "pkg:generic/halden/gauge");
        imported(Documents.sbom("Halden", "Gauge", "4.1", "2026-02-10T08:00:00Z", "left-frob@1.3.0"));
        imported(Documents.advisory("GHSA-frob-0001-aaaa", "CVE-2026-70001", "left-frob", "1.2.0", "1.4.0"));
    }

    private String imported(String document) {
        var run = story.run("import", story.file(files++ + ".json", document), "--supplier", "Halden");
        assertThat(run.code()).as(run.err()).isLessThan(2);
        return run.err();
    }

    private JsonObject row() {
        List<JsonObject> rows = story.run("states", "--release", "4.1", "--json").rows();
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    private String state() {
        return String.valueOf(row().text("state"));
    }

    private String contradictions() {
        return row().objects("contradictions").stream().map(each -> each.text("code")).toList().toString();
    }

    private static String openVex(String id, String times, String statements) {
        return """
                {"@context": "https://openvex.dev/ns/v0.2.0", "@id": "https://halden.example/vex/%s", "author": "Halden", "version": 1,
                 %s, "statements": [%s]}""".formatted(id, times, statements);
    }

    private static String statement(String more, String status) {
        return """
                {"vulnerability": {"name": "CVE-2026-70001"}, %s "products": [{"@id": "pkg:generic/halden/gauge@4.1"}], "status": "%s"}"""
                .formatted(more,
                        status);
    }

    private static String csaf(String id, String time, String tree, String vulnerability) {
        return """
                {"document": {"category": "csaf_vex", "csaf_version": "2.0", "title": "t", "publisher": {"category": "vendor", "name": "Halden",
                  "namespace": "https://halden.example"}, "tracking": {"id": "%s", "status": "final", "version": "1",
                  "initial_release_date": "%s", "current_release_date": "%s",
                  "revision_history": [{"date": "%s", "number": "1", "summary": "first"}]}},
                 "product_tree": {"full_product_names": [{"product_id": "P", "name": "Gauge 4.1",
                   "product_identification_helper": {"purl": "pkg:generic/halden/gauge@4.1"}}%s},
                 "vulnerabilities": [{"cve": "CVE-2026-70001", "notes": [{"category": "description", "text": "t"}], %s}]}"""
                .formatted(id, time, time, time, tree, vulnerability);
    }

    private static String cycloneDx(String time, String analysis) {
        return """
                {"bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1, "metadata": {"timestamp": "%s", "supplier": {"name": "Halden"},
                  "component": {"type": "application", "bom-ref": "g", "name": "Gauge", "version": "4.1", "purl": "pkg:generic/halden/gauge@4.1"}},
                 "vulnerabilities": [{"id": "CVE-2026-70001", "analysis": {%s}, "affects": [{"ref": "g"}]}]}""".formatted(time, analysis);
    }

    @Test
    void aWarningOfADayIsNotOverruledByWhatClearsOnThatDay() {
        imported(openVex("1", "\"timestamp\": \"2026-04-03\"", statement("", "affected")));
        imported(openVex("2", "\"timestamp\": \"2026-04-03T15:00:00Z\"", statement(NOT_REACHED, "not_affected")));
        assertThat(state()).isEqualTo("AFFECTED");
        imported(openVex("3", "\"timestamp\": \"2026-04-04\"", statement(NOT_REACHED, "not_affected")));
        assertThat(state()).isEqualTo("NOT_AFFECTED");
    }

    @Test
    void whatClearsOnADayOverrulesNoWarningOfThatDay() {
        imported(openVex("1", "\"timestamp\": \"2026-04-03T08:00:00Z\"", statement("", "affected")));
        imported(openVex("2", "\"timestamp\": \"2026-04-03\"", statement(NOT_REACHED, "not_affected")));
        assertThat(state()).isEqualTo("AFFECTED");
    }

    @Test
    void theSameHoldsOfTheOtherFormats() {
        imported(csaf("H-1", "2026-04-03", "]",
                """
                "product_status": {"known_affected": ["P"]}, "remediations": [{"category": "vendor_fix", "details": "x", "product_ids": ["P"]}]"""));
        imported(cycloneDx("2026-04-03T15:00:00Z", "\"state\": \"not_affected\", \"justification\": \"code_not_reachable\""));
        assertThat(state()).isEqualTo("AFFECTED");
        imported(cycloneDx("2026-04-05", "\"state\": \"exploitable\""));
        imported(cycloneDx("2026-04-05T12:00:00Z", "\"state\": \"not_affected\", \"justification\": \"code_not_reachable\""));
        assertThat(state()).isEqualTo("AFFECTED");
        imported(cycloneDx("2026-04-06T12:00:00Z", "\"state\": \"not_affected\", \"justification\": \"code_not_reachable\""));
        assertThat(state()).isEqualTo("NOT_AFFECTED");
    }

    @Test
    void aDocumentOfADayThatSaysBothContradictsItself() {
        imported(openVex("1", "\"timestamp\": \"2026-04-03\"", statement(NOT_REACHED, "not_affected") + "," + statement("", "affected")));
        assertThat(state()).isEqualTo("AFFECTED");
        assertThat(contradictions()).contains("SELF_CONTRADICTION");
    }

    @Test
    void aWarningOfADayIsHeardOnThatDay() {
        imported(openVex("1", "\"timestamp\": \"2026-04-02T08:00:00Z\"", statement(NOT_REACHED, "not_affected")));
        imported(openVex("2", "\"timestamp\": \"2026-04-03\"", statement("", "affected")));
        List<JsonObject> then = story.run("states", "--release", "4.1", "--valid-at", "2026-04-03T12:00:00Z", "--json").rows();
        assertThat(then.getFirst().text("state")).isEqualTo("AFFECTED");
    }

    @Test
    void aListOfADayIsNotReplacedByAnotherOfThatDay() {
        imported(Documents.sbom("Halden", "Gauge", "4.1", "2026-03-10", "left-frob@1.3.1"));
        imported(Documents.sbom("Halden", "Gauge", "4.1", "2026-03-10T18:00:00Z", "left-frob@1.4.2"));
        assertThat(state()).isEqualTo("AFFECTED");
        imported(Documents.sbom("Halden", "Gauge", "4.1", "2026-03-11", "left-frob@1.4.3"));
        assertThat(state()).isNotEqualTo("AFFECTED");
    }

    @Test
    void aDocumentLastUpdatedInTheFutureClearsNothing() {
        imported(openVex("1", "\"timestamp\": \"2026-04-03T08:00:00Z\", \"last_updated\": \"2027-04-03T08:00:00Z\"",
                statement(NOT_REACHED, "not_affected")));
        assertThat(state()).isEqualTo("AFFECTED");
        assertThat(row().texts("remarks").toString()).contains("REJECTED_CLAIM");
    }

    @Test
    void aDocumentWhoseTimeCannotBeReadClearsNothing() {
        imported(openVex("1", "\"timestamp\": \"soon\", \"last_updated\": \"2026-04-09T08:00:00Z\"",
                statement(NOT_REACHED, "not_affected")));
        assertThat(state()).isEqualTo("AFFECTED");
        imported(openVex("2", "\"timestamp\": \"soon\"",
                statement("\"timestamp\": \"2026-04-09T08:00:00Z\"," + NOT_REACHED, "not_affected")));
        assertThat(state()).isEqualTo("NOT_AFFECTED");
    }

    @Test
    void versionsOfOpenVexBetweenTheTwoAreRead() {
        String said = imported(openVex("1", "\"timestamp\": \"2026-04-03T08:00:00Z\"", statement(NOT_REACHED, "not_affected"))
                .replace("v0.2.0", "v0.0.2"));
        assertThat(state()).isEqualTo("NOT_AFFECTED");
        assertThat(said).doesNotContain("UNKNOWN_VERSION");
    }

    private static String combination(String helper) {
        return csaf("H-1", "2026-04-03T08:00:00Z", """
                , {"product_id": "F", "name": "left-frob", "product_identification_helper": {"purl": "pkg:npm/left-frob@1.3.0"}}],
                 "relationships": [{"category": "default_component_of", "product_reference": "F", "relates_to_product_reference": "P",
                   "full_product_name": {"product_id": "FP", "name": "left-frob in Gauge"%s}}]""".formatted(helper), """
                "product_status": {"known_not_affected": ["FP"]},
                "flags": [{"label": "vulnerable_code_not_in_execute_path", "product_ids": ["FP"]}]""");
    }

    @Test
    void aCombinationIdentifiedAsSomethingElseClearsNothing() {
        String said = imported(combination(", \"product_identification_helper\": {\"purl\": \"pkg:npm/right-frob@1.3.0\"}"));
        assertThat(state()).isEqualTo("AFFECTED");
        assertThat(said).contains("IDENTIFIERS_DISAGREE");
    }

    @Test
    void aCombinationIdentifiedInAnotherVersionClearsNothing() {
        assertThat(imported(combination(", \"product_identification_helper\": {\"purl\": \"pkg:npm/left-frob@1.3.9\"}")))
                .contains("IDENTIFIERS_DISAGREE");
        assertThat(state()).isEqualTo("AFFECTED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ", \"product_identification_helper\": {\"purl\": \"pkg:npm/left-frob@1.3.0\"}",
            ", \"product_identification_helper\": {\"purl\": \"pkg:generic/halden/gauge@4.1\"}"})
    void aCombinationIdentifiedAsItsPartOrItsWholeClears(String helper) {
        assertThat(imported(combination(helper))).doesNotContain("IDENTIFIERS_DISAGREE");
        assertThat(state()).isEqualTo("NOT_AFFECTED");
    }

    @Test
    void aReasonInWordsThatDeniesWhatIsListedClearsNothing() {
        imported(openVex("1", "\"timestamp\": \"2026-04-03T08:00:00Z\"",
                statement("\"impact_statement\": \"The component is not present.\",", "not_affected")));
        assertThat(state()).isEqualTo("UNKNOWN");
        assertThat(contradictions()).contains("ABSENT_BUT_PRESENT");
        imported(csaf("H-1", "2026-04-04T08:00:00Z", "]", """
                "product_status": {"known_not_affected": ["P"]},
                "threats": [{"category": "impact", "details": "Gauge does not contain left-frob.", "product_ids": ["P"]}]"""));
        assertThat(state()).isEqualTo("UNKNOWN");
        imported(cycloneDx("2026-04-05T12:00:00Z", "\"state\": \"not_affected\", \"detail\": \"left-frob is not shipped\""));
        assertThat(state()).isEqualTo("UNKNOWN");
        imported(openVex("2", "\"timestamp\": \"2026-04-06T08:00:00Z\"",
                statement("\"impact_statement\": \"The vulnerable code is never called.\",", "not_affected")));
        assertThat(state()).isEqualTo("NOT_AFFECTED");
    }

    @Test
    void aPlatformNameWithoutVersionDoesNotMeanEveryVersion() {
        story.run("register", "alias", "--supplier", "Halden", "--product", "Gauge", "--add", "cpe:2.3:h:halden:gauge:*:*:*:*:*:*:*:*");
        String clearing = openVex("%s", "\"timestamp\": \"2026-04-03T08:00:00Z\"", statement(NOT_REACHED, "not_affected"))
                .replace("pkg:generic/halden/gauge@4.1", "cpe:2.3:h:halden:gauge:%s:*:*:*:*:*:*:*");
        imported(clearing.formatted("1", "-"));
        assertThat(state()).isEqualTo("AFFECTED");
        imported(clearing.formatted("2", "4.1"));
        assertThat(state()).isEqualTo("NOT_AFFECTED");
    }

    @Test
    void severalProductsInOneSpdxDocumentAreMeantByTheirNames() {
        String element = "{\"type\": \"%s\", \"spdxId\": \"https://halden.example/%s\", \"creationInfo\": \"_:c\"%s}";
        String vex = """
                {"@context": "https://spdx.org/rdf/3.0.1/spdx-context.jsonld", "@graph": [
                 {"type": "CreationInfo", "@id": "_:c", "specVersion": "3.0.1", "created": "2026-04-03T08:00:00Z", "createdBy": ["https://halden.example/org"]},
                 """ + element.formatted("Organization", "org", ", \"name\": \"Halden\"") + ","
                + element.formatted("software_Package", "g",
                        ", \"name\": \"Gauge\", \"software_packageUrl\": \"pkg:generic/halden/gauge@4.1\"")
                + ","
                + element.formatted("software_Package", "m",
                        ", \"name\": \"Meter\", \"software_packageUrl\": \"pkg:generic/halden/meter@1.0\"")
                + ","
                + element.formatted("security_Vulnerability", "v", ", \"name\": \"CVE-2026-70001\"") + ","
                + element.formatted("security_VexNotAffectedVulnAssessmentRelationship", "r1", ", \"relationshipType\": \"doesNotAffect\","
                        + " \"from\": \"https://halden.example/v\", \"to\": [\"https://halden.example/g\"],%s"
                        + " \"security_justificationType\": \"vulnerableCodeNotInExecutePath\"")
                + ","
                + element.formatted("security_VexAffectedVulnAssessmentRelationship", "r2", ", \"relationshipType\": \"affects\","
                        + " \"from\": \"https://halden.example/v\", \"to\": [\"https://halden.example/m\"], \"security_actionStatement\": \"x\"")
                + "]}";
        imported(vex.formatted(" \"security_publishedTime\": \"soon\","));
        assertThat(state()).isEqualTo("AFFECTED");
        imported(vex.formatted(" \"startTime\": \"2026-05-03T08:00:00Z\","));
        assertThat(state()).isEqualTo("AFFECTED");
        imported(vex.formatted(" \"startTime\": \"2026-04-01T08:00:00Z\","));
        assertThat(state()).isEqualTo("NOT_AFFECTED");
    }

    @Test
    void ofTwoStatesInXmlNeitherClears() {
        String vex = """
                <?xml version="1.0" encoding="UTF-8"?>
                <bom xmlns="http://cyclonedx.org/schema/bom/1.6" version="1"><metadata><timestamp>2026-04-03T08:00:00Z</timestamp>
                 <component type="application" bom-ref="g"><name>Gauge</name><version>4.1</version><purl>pkg:generic/halden/gauge@4.1</purl></component>
                 <supplier><name>Halden</name></supplier></metadata>
                 <vulnerabilities><vulnerability><id>CVE-2026-70001</id><analysis><state>not_affected</state>%s
                  <justification>code_not_reachable</justification></analysis><affects><target><ref>g</ref></target></affects></vulnerability></vulnerabilities></bom>
                """;
        assertThat(imported(vex.formatted("<state>exploitable</state>").strip())).contains("DUPLICATE_KEY");
        assertThat(state()).isEqualTo("AFFECTED");
        imported(vex.formatted("").strip());
        assertThat(state()).isEqualTo("NOT_AFFECTED");
    }
}
