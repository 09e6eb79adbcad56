package org.vouchsafe.format.cyclonedx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.domain.questionnaire.Answer;
import org.vouchsafe.domain.questionnaire.AnswerSheet;
import org.vouchsafe.domain.questionnaire.AnswerValue;
import org.vouchsafe.domain.questionnaire.Term;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.format.Readings;

/** CycloneDX attestations are answers; what is disputed, not said or out of bounds is no yes. */
class AttestationTest {
    private static final String ALL = """
            {"bomFormat": "CycloneDX", "specVersion": "1.6", "serialNumber": "urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79", "version": 1,
             "metadata": {"timestamp": "2026-04-02T08:00:00Z"},
             "definitions": {"standards": [{"bom-ref": "s", "name": "SSDF", "version": "1.1", "requirements": [
               {"bom-ref": "r1", "identifier": "PO.1.1", "title": "Requirements", "text": "Say what is asked for."},
               {"bom-ref": "r2", "identifier": "PS.2.1", "text": "Publish hashes."},
               {"bom-ref": "r3", "identifier": "RV.1.1"}, {"bom-ref": "r4", "identifier": "RV.2.2"}, {"bom-ref": "r5", "identifier": "PW.4.1"}]}]},
             "declarations": {
               "assessors": [{"bom-ref": "a", "thirdParty": true, "organization": {"name": "Audit Ltd"}}],
               "targets": {"organizations": [{"bom-ref": "o", "name": "Halden Instruments"}],
                 "components": [{"type": "application", "bom-ref": "p", "name": "Gauge Cloud"}]},
               "evidence": [{"bom-ref": "e1", "description": "policy", "created": "2026-01-10T00:00:00Z", "expires": "2026-12-31T00:00:00Z",
                 "data": [{"name": "policy.pdf"}]}, {"bom-ref": "e2", "expires": "2026-06-30T00:00:00Z", "data": [{"contents": {"url": "https://halden.example/scan"}}]}],
               "claims": [{"bom-ref": "c1", "target": "o", "predicate": "It is written down.", "evidence": ["e1", "e2"]},
                 {"bom-ref": "c2", "target": "p", "predicate": "Hashes are published.", "reasoning": "For every release."},
                 {"bom-ref": "c3", "target": "p", "predicate": "Not for 4.3."}],
               "attestations": [{"assessor": "a", "map": [
                 {"requirement": "r1", "claims": ["c1"], "conformance": {"score": 1, "rationale": "Seen."}, "confidence": {"score": 0.8}},
                 {"requirement": "r2", "claims": ["c2"], "counterClaims": ["c3"], "conformance": {"score": 1.0}},
                 {"requirement": "r3", "claims": ["c1"]},
                 {"requirement": "r4", "conformance": {"score": 0}},
                 {"requirement": "r5"}]}],
               "affirmation": {"statement": "So it is.", "signatories": [{"name": "Anna Berg", "role": "CISO", "organization": {"name": "Halden Instruments"},
                 "externalReference": {"type": "website", "url": "https://halden.example"}}]}}}""";

    @Test
    void eachRequirementIsAnAnswerWithItsEvidenceAndTerm() {
        ReadResult result = read("attestation.cdx.json", ALL);

        assertThat(codes(result)).containsExactly("DISPUTED");
        assertThat(result.inventories()).as("it lists nothing, and an empty inventory would seem to say that nothing is there").isEmpty();
        AnswerSheet sheet = sheet(result);
        assertThat(
                List.of(sheet.templateId(), sheet.templateVersion(), sheet.supplier(), sheet.completedBy(), sheet.completedOn().toString()))
                .containsExactly("SSDF", "1.1", "Halden Instruments", "Anna Berg", "2026-04-02");
        assertThat(sheet.answers()).extracting(Answer::questionId).containsExactly("PO.1.1", "PS.2.1", "RV.1.1", "RV.2.2", "PW.4.1");
        assertThat(sheet.answers()).extracting(Answer::value).containsExactly(AnswerValue.YES, AnswerValue.PARTIAL, AnswerValue.OTHER,
                AnswerValue.NO, AnswerValue.UNANSWERED);
        Answer first = sheet.answers().getFirst();
        assertThat(first.evidenceNamed()).containsExactly("policy.pdf", "https://halden.example/scan");
        assertThat(first.term()).isEqualTo(new Term(LocalDate.of(2026, 1, 10), LocalDate.of(2026, 6, 30)));
        assertThat(first.comment()).contains("Seen.", "It is written down.", "0.8", "Audit Ltd (third party)");
        assertThat(first.asked()).isEqualTo("Requirements: Say what is asked for.");
        assertThat(first.location().text()).startsWith("/declarations/attestations/0/map/0");
        assertThat(sheet.answers().get(1).product()).isEqualTo("Gauge Cloud");
        assertThat(sheet.files()).extracting(each -> each.name()).containsExactly("policy.pdf", "https://halden.example/scan");
    }

    @Test
    void whatIsWrongIsSaidWithItsPlaceAndTheRestIsRead() {
        ReadResult result = read("attestation.cdx.json", ALL.replace("\"score\": 1,", "\"score\": 7,").replace("\"claims\": [\"c2\"]",
                "\"claims\": [\"gone\"]").replace("{\"requirement\": \"r4\",", "{")
                .replace("\"requirement\": \"r5\"", "\"requirement\": \"r9\""));

        assertThat(codes(result)).contains("BAD_SCORE", "UNKNOWN_REFERENCE", "NO_REQUIREMENT");
        assertThat(result.problems()).filteredOn(each -> !each.code().equals("SCHEMA"))
                .allSatisfy(each -> assertThat(each.location().text()).contains("/declarations/"));
        assertThat(sheet(result).answers()).extracting(Answer::value).doesNotContain(AnswerValue.YES).hasSize(4);
        assertThat(sheet(result).answers().getLast().questionId()).isEqualTo("r9");
    }

    @Test
    void nonsenseIsNoCrashAndNoAnswer() {
        for (String declarations : List.of("{}", "[]", "\"x\"", "{\"attestations\": {}}", "{\"attestations\": [{\"map\": [1, null]}]}",
                "{\"attestations\": [{\"map\": [{\"requirement\": 4, \"claims\": \"c\"}]}], \"claims\": [[]], \"targets\": []}")) {
            ReadResult result = read("attestation.cdx.json",
                    "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\", \"version\": 1, \"declarations\": " + declarations + "}");
            assertThat(result.answers()).as(declarations).isEmpty();
            assertThat(result.problems()).as(declarations).isNotEmpty();
        }
    }

    @Test
    void aBomThatAlsoListsComponentsStaysAnInventory() {
        ReadResult result = read("bom.cdx.json", ALL.replace("\"definitions\":",
                "\"components\": [{\"type\": \"library\", \"name\": \"axios\", \"version\": \"1.14.0\"}], \"definitions\":"));

        assertThat(result.inventories()).hasSize(1);
        assertThat(result.answers()).hasSize(1);
    }

    @Test
    void inXmlTheSameIsRead() {
        String xml = """
                <bom xmlns="http://cyclonedx.org/schema/bom/1.6" serialNumber="urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79" version="1">
                 <metadata><timestamp>2026-04-02T08:00:00Z</timestamp></metadata>
                 <declarations>
                  <assessors><assessor bom-ref="a"><thirdParty>true</thirdParty><organization><name>Audit Ltd</name></organization></assessor></assessors>
                  <attestations><attestation><assessor>a</assessor>
                   <map><requirement>r1</requirement><claims><claim>c1</claim></claims><conformance><score>1</score><rationale>Seen.</rationale></conformance><confidence><score>0.8</score></confidence></map>
                   <map><requirement>r2</requirement><claims><claim>c2</claim></claims><counterClaims><counterClaim>c3</counterClaim></counterClaims><conformance><score>1.0</score></conformance></map>
                   <map><requirement>r3</requirement><claims><claim>c1</claim></claims></map>
                   <map><requirement>r4</requirement><conformance><score>0</score></conformance></map>
                   <map><requirement>r5</requirement></map>
                  </attestation></attestations>
                  <claims>
                   <claim bom-ref="c1"><target>o</target><predicate>It is written down.</predicate><evidence>e1</evidence><evidence>e2</evidence></claim>
                   <claim bom-ref="c2"><target>p</target><predicate>Hashes are published.</predicate><reasoning>For every release.</reasoning></claim>
                   <claim bom-ref="c3"><target>p</target><predicate>Not for 4.3.</predicate></claim>
                  </claims>
                  <evidence>
                   <evidence bom-ref="e1"><description>policy</description><data><name>policy.pdf</name></data><created>2026-01-10T00:00:00Z</created><expires>2026-12-31T00:00:00Z</expires></evidence>
                   <evidence bom-ref="e2"><data><contents><url>https://halden.example/scan</url></contents></data><expires>2026-06-30T00:00:00Z</expires></evidence>
                  </evidence>
                  <targets>
                   <organizations><organization bom-ref="o"><name>Halden Instruments</name></organization></organizations>
                   <components><component type="application" bom-ref="p"><name>Gauge Cloud</name></component></components>
                  </targets>
                  <affirmation><statement>So it is.</statement><signatories><signatory><name>Anna Berg</name></signatory></signatories></affirmation>
                 </declarations>
                 <definitions><standards><standard bom-ref="s"><name>SSDF</name><version>1.1</version><description>Practices</description><owner>NIST</owner><requirements>
                  <requirement bom-ref="r1"><identifier>PO.1.1</identifier><title>Requirements</title><text>Say what is asked for.</text></requirement>
                  <requirement bom-ref="r2"><identifier>PS.2.1</identifier><text>Publish hashes.</text></requirement>
                  <requirement bom-ref="r3"><identifier>RV.1.1</identifier></requirement><requirement bom-ref="r4"><identifier>RV.2.2</identifier></requirement>
                  <requirement bom-ref="r5"><identifier>PW.4.1</identifier></requirement>
                 </requirements></standard></standards></definitions>
                </bom>""";
        ReadResult result = read("attestation.cdx.xml", xml);
        ReadResult twin = read("attestation.cdx.json", ALL);

        assertThat(codes(result)).containsExactly("DISPUTED");
        assertThat(result.inventories()).isEmpty();
        assertThat(sheet(result)).usingRecursiveComparison().ignoringFieldsMatchingRegexes(".*location").isEqualTo(sheet(twin));
        assertThat(sheet(result).answers().get(1).location().text()).contains("/bom/declarations/attestations/attestation/map[2]");
    }

    @Test
    void nonsenseInXmlIsNoCrashAndNoAnswer() {
        for (String declarations : List.of("<declarations/>", "<declarations>x</declarations>",
                "<declarations><attestations><attestation><map/></attestation></attestations></declarations>",
                "<declarations><claims><claim/></claims><evidence><evidence/></evidence></declarations>",
                "<definitions><standards><standard><requirements><requirement/></requirements></standard></standards></definitions>")) {
            ReadResult result = read("x.cdx.xml",
                    "<bom xmlns=\"http://cyclonedx.org/schema/bom/1.6\" version=\"1\">" + declarations + "</bom>");

            assertThat(result.answers()).as(declarations).isEmpty();
            assertThat(result.problems()).as(declarations).isNotEmpty();
        }
    }

    private static ReadResult read(String name, String text) {
        return Readings.read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static AnswerSheet sheet(ReadResult result) {
        return result.answers().getFirst().sheet();
    }

    private static List<String> codes(ReadResult result) {
        return result.problems().stream().map(Problem::code).toList();
    }
}
