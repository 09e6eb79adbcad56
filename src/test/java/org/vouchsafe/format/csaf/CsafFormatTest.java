package org.vouchsafe.format.csaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vouchsafe.format.Readings.codes;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vouchsafe.domain.Purl;
import org.vouchsafe.domain.claim.Claim;
import org.vouchsafe.domain.claim.ClaimDocument;
import org.vouchsafe.domain.claim.ClaimStatus;
import org.vouchsafe.domain.claim.ClaimTarget.OfProduct;
import org.vouchsafe.domain.claim.Identification;
import org.vouchsafe.domain.claim.Justification;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.signal.Signal;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.format.Readings;
import org.vouchsafe.input.Limits;

class CsafFormatTest {
    private static final String DOCUMENT = """
            "document": {"category": "csaf_base", "csaf_version": "2.0", "title": "T",
              "publisher": {"category": "vendor", "name": "Northwind Systems", "namespace": "https://northwind.example"},
              "tracking": {"id": "NW-1", "version": "2", "status": "final", "current_release_date": "2026-04-03T10:00:00Z"}}""";
    /** Portal 1.9, 2.0 and a range below it; axios as a part of 2.0; 2.0 installed on a host; a group. */
    private static final String TREE = """
            "product_tree": {
              "branches": [
                {"category": "vendor", "name": "Northwind", "branches": [
                  {"category": "product_name", "name": "Portal", "branches": [
                    {"category": "product_version", "name": "1.9", "product": {"name": "Portal 1.9", "product_id": "P19"}},
                    {"category": "product_version", "name": "2.0", "product": {"name": "Portal 2.0", "product_id": "P20",
                      "product_identification_helper": {"purl": "pkg:generic/northwind/portal@2.0", "cpe": "cpe:/a:northwind:portal:2.0",
                        "serial_numbers": ["S1"], "skus": ["K1"], "model_numbers": ["M1"],
                        "hashes": [{"filename": "p.war", "file_hashes": [{"algorithm": "sha256", "value": "%s"}]}]}}},
                    {"category": "product_version_range", "name": "vers:generic/<1.9", "product": {"name": "Portal before 1.9", "product_id": "POLD"}}]}]}],
              "full_product_names": [{"name": "axios 1.14.1", "product_id": "AX", "product_identification_helper": {"purls": ["pkg:npm/axios@1.14.1"]}},
                {"name": "Some Linux", "product_id": "OS"}],
              "relationships": [
                {"category": "default_component_of", "product_reference": "AX", "relates_to_product_reference": "P20",
                 "full_product_name": {"name": "axios in Portal 2.0", "product_id": "AX20"}},
                {"category": "installed_on", "product_reference": "P20", "relates_to_product_reference": "OS",
                 "full_product_name": {"name": "Portal 2.0 on Some Linux", "product_id": "P20OS"}}],
              "product_groups": [{"group_id": "G", "product_ids": ["P19", "P20"]}]}""".formatted("cd".repeat(32));

    @ParameterizedTest
    @CsvSource({"'\"status\": \"Final\",'", "'\"status\": \"published\",'", "'\"status\": \"\",'", "'\"status\": 3,'", "''"})
    void aDocumentOfUnknownStatusWarnsAndClearsNothing(String status) {
        ReadResult result = read(DOCUMENT.replace("\"status\": \"final\",", status), TREE, vulnerability("""
                "product_status": {"known_affected": ["P19"], "fixed": ["P20"]}"""));

        assertThat(result.problems()).filteredOn(each -> each.code().equals("UNKNOWN_DOCUMENT_STATUS")).singleElement()
                .satisfies(each -> assertThat(each.location().text()).startsWith("/document/tracking"));
        assertThat(result.claimDocuments()).allSatisfy(document -> assertThat(document.claims())
                .allMatch(claim -> claim.status().isClearing() == document.draft()));
        assertThat(result.claimDocuments().stream().flatMap(each -> each.claims().stream()).map(Claim::status))
                .containsExactlyInAnyOrder(ClaimStatus.AFFECTED, ClaimStatus.FIXED);
        assertThat(result.claimDocuments()).filteredOn(each -> !each.draft()).as("it replaces no other version").singleElement()
                .satisfies(each -> assertThat(each.documentKey()).isNull());
    }

    @Test
    void aDocumentSaysWhoseWordItIsAndWhichVersionOfItself() {
        ClaimDocument document = read(vulnerability("""
                "product_status": {"known_affected": ["P19"]}""")).claimDocuments().getFirst();

        assertThat(document.documentKey()).isEqualTo("https://northwind.example NW-1");
        assertThat(document.documentVersion()).isEqualTo("2");
        assertThat(document.draft()).isFalse();
        assertThat(document.author().names()).containsExactly("Northwind Systems", "https://northwind.example");
        assertThat(document.author().vendor()).isTrue();
        assertThat(document.documentTime()).isEqualTo(Instant.parse("2026-04-03T10:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"known_affected,AFFECTED", "first_affected,AFFECTED", "last_affected,AFFECTED", "fixed,FIXED", "first_fixed,FIXED",
            "known_not_affected,NOT_AFFECTED", "under_investigation,UNDER_INVESTIGATION", "unknown,UNDER_INVESTIGATION", "recommended,"})
    void everyStatusOfTheStandard(String word, ClaimStatus expected) {
        String other = word.equals("fixed") ? "known_affected" : "fixed";
        ReadResult result = read(vulnerability("\"product_status\": {\"%s\": [\"P19\"], \"%s\": [\"P20\"]}".formatted(word, other)));

        List<ClaimStatus> ofP19 = claims(result).stream().filter(c -> product(c).text().equals("Portal 1.9")).map(Claim::status).toList();
        assertThat(ofP19).isEqualTo(expected == null ? List.of() : List.of(expected));
        assertThat(result.problems()).isEmpty();
    }

    @Test
    void aProductIsNamedByItsBranchesAndItsHelper() {
        Identification portal = product(claims(read(vulnerability("\"product_status\": {\"fixed\": [\"P20\"]}"))).getFirst());

        assertThat(portal.vendor()).isEqualTo("Northwind");
        assertThat(portal.name()).isEqualTo("Portal");
        assertThat(portal.version()).isEqualTo("2.0");
        assertThat(portal.purls()).extracting(Purl::canonical).containsExactly("pkg:generic/northwind/portal@2.0");
        assertThat(portal.cpes()).hasSize(1);
        assertThat(portal.hashes()).hasSize(1);
        assertThat(portal.text()).isEqualTo("Portal 2.0 (model M1; serial S1; SKU K1)");
    }

    @ParameterizedTest
    @CsvSource({"2.0,csaf_withdrawn", "2.0,csaf_superseded", "2.1,csaf_withdrawn", "2.1,csaf_superseded"})
    void whatWasTakenBackSaysNothingInEitherVersion(String version, String category) {
        String document = DOCUMENT.replace("\"2.0\", \"title\"", "\"" + version + "\", \"title\"").replace("csaf_base", category);
        ReadResult result = read(document, TREE, vulnerability("\"product_status\": {\"fixed\": [\"P20\"]}"));
        assertThat(result.claimDocuments()).singleElement().satisfies(each -> assertThat(each.claims()).isEmpty());
    }

    @Test
    void aRangeIsARange() {
        Identification old = product(claims(read(vulnerability("\"product_status\": {\"fixed\": [\"POLD\"]}"))).getFirst());

        assertThat(old.version()).isNull();
        assertThat(old.versionRange()).isEqualTo("vers:generic/<1.9");
    }

    @Test
    void aRelationshipMakesAPartOfAProduct() {
        OfProduct target = (OfProduct) claims(read(vulnerability("\"product_status\": {\"fixed\": [\"AX20\"]}"))).getFirst().target();

        assertThat(target.product().text()).startsWith("Portal 2.0");
        assertThat(target.components()).singleElement().satisfies(part -> assertThat(part.purls()).hasSize(1));
    }

    @Test
    void whatIsInstalledSomewhereIsClearedOnlyThereButAffectedAnywhere() {
        List<Claim> clearing = claims(read(vulnerability("\"product_status\": {\"fixed\": [\"P20OS\"]}")));
        assertThat(clearing).singleElement().satisfies(c -> {
            assertThat(product(c).text()).isEqualTo("Some Linux");
            assertThat(((OfProduct) c.target()).components()).hasSize(1);
        });

        List<Claim> affected = claims(read(vulnerability("\"product_status\": {\"known_affected\": [\"P20OS\"]}")));
        assertThat(affected).extracting(c -> product(c).name()).containsExactly("Some Linux", "Portal");
    }

    @Test
    void productPathsOfTheNewerStandardLeadToTheOutermostProduct() {
        ReadResult result = read(DOCUMENT.replace("\"2.0\", \"title\"", "\"2.1\", \"title\""), """
                "product_tree": {"full_product_names": [{"name": "A", "product_id": "A"}, {"name": "B", "product_id": "B"}, {"name": "C", "product_id": "C"}],
                 "product_paths": [
                   {"beginning_product_reference": "AB", "full_product_name": {"name": "A in B in C", "product_id": "ABC"},
                    "subpaths": [{"category": "default_component_of", "next_product_reference": "C"}]},
                   {"beginning_product_reference": "A", "full_product_name": {"name": "A in B", "product_id": "AB"},
                    "subpaths": [{"category": "default_component_of", "next_product_reference": "B"}]}]}""",
                vulnerability("\"product_status\": {\"fixed\": [\"ABC\"]}"));

        assertThat(result.problems()).isEmpty();
        assertThat(result.formatAndVersion()).isEqualTo("CSAF 2.1");
        OfProduct target = (OfProduct) claims(result).getFirst().target();
        assertThat(target.product().text()).isEqualTo("C");
        assertThat(target.components()).extracting(Identification::text).containsExactly("A");
    }

    @Test
    void flagsImpactsAndRemediationsReachProductsDirectlyAndThroughGroups() {
        List<Claim> claims = claims(read(vulnerability("""
                "product_status": {"known_not_affected": ["P19", "P20", "AX20"]},
                "flags": [{"label": "component_not_present", "group_ids": ["G"]}],
                "threats": [{"category": "impact", "details": "Compiled out.", "product_ids": ["AX20"]},
                            {"category": "impact", "details": "Important", "product_ids": ["P19"]},
                            {"category": "exploit_status", "details": "none known", "product_ids": ["P19"]}],
                "remediations": [{"category": "vendor_fix", "details": "Update.", "url": "https://x.example", "group_ids": ["G"]}]""")));

        assertThat(claims).extracting(Claim::justification).containsExactly(Justification.COMPONENT_NOT_PRESENT,
                Justification.COMPONENT_NOT_PRESENT, null);
        assertThat(claims).extracting(Claim::impactStatement).as("a severity rating is no reason").containsExactly(null, null,
                "Compiled out.");
        assertThat(claims).extracting(Claim::action).containsExactly("Update. https://x.example", "Update. https://x.example", null);
    }

    @Test
    void justificationsBelongToClaimsOfNotAffectedOnly() {
        Claim claim = claims(read(vulnerability("""
                "product_status": {"fixed": ["P19"]}, "flags": [{"label": "component_not_present", "product_ids": ["P19"]}]""")))
                .getFirst();

        assertThat(claim.justification()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"'product_status': {'fixed': ['GHOST']}|MISSING_PRODUCT_ID",
            "'product_status': {'fixed': ['P19'], 'known_affected': ['P19']}|CONTRADICTING_STATUS",
            "'product_status': {'fixed': ['P19'], 'cured': ['P20']}|UNKNOWN_STATUS",
            "'product_status': {'known_not_affected': ['P19']}, 'flags': [{'label': 'trust_us', 'product_ids': ['P19']}]|UNKNOWN_JUSTIFICATION",
            "'product_status': {'known_not_affected': ['P19']}, 'flags': [{'label': 'component_not_present'}]|NO_PRODUCT",
            "'product_status': {'known_not_affected': ['P19']}, 'flags': [{'label': 'component_not_present', 'group_ids': ['H']}]|MISSING_GROUP_ID",
            "'product_status': {'known_not_affected': ['P19']}, 'flags': [{'label': 'component_not_present', 'group_ids': ['G']}, {'label': 'vulnerable_code_not_present', 'product_ids': ['P19']}]|TWO_JUSTIFICATIONS",
            "'product_status': {'fixed': ['P19']}, 'remediations': [{'category': 'vendor_fix', 'details': 'x'}]|NO_PRODUCT",
            "'product_status': {'fixed': 'P19'}|WRONG_TYPE"})
    void whatIsWrongWithAVulnerability(String body, String code) {
        ReadResult result = read(vulnerability(body.replace('\'', '"')));

        assertThat(codes(result)).containsExactly(code);
        assertThat(result.problems().getFirst().location()).isInstanceOfSatisfying(Location.JsonPointer.class,
                at -> assertThat(at.pointer()).startsWith("/vulnerabilities/0"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "'full_product_names': [{'name': 'a', 'product_id': 'A'}, {'name': 'b', 'product_id': 'A'}]|DUPLICATE_PRODUCT_ID",
            "'full_product_names': [{'name': 'a'}]|MISSING_FIELD MISSING_PRODUCT_ID",
            "'branches': [{'category': 'planet', 'name': 'x', 'product': {'name': 'a', 'product_id': 'A'}}]|BAD_BRANCH",
            "'branches': [{'category': 'product_version', 'name': '< 2.0', 'product': {'name': 'a', 'product_id': 'A'}}]|RANGE_AS_VERSION",
            "'branches': [{'category': 'product_version', 'name': 'all versions', 'product': {'name': 'a', 'product_id': 'A'}}]|RANGE_AS_VERSION",
            "'full_product_names': [{'name': 'a', 'product_id': 'A'}], 'product_groups': [{'group_id': 'G', 'product_ids': ['B']}]|MISSING_PRODUCT_ID",
            "'full_product_names': [{'name': 'a', 'product_id': 'A'}], 'product_groups': [{'group_id': 'G', 'product_ids': []}, {'group_id': 'G', 'product_ids': []}]|DUPLICATE_GROUP_ID",
            "'full_product_names': [{'name': 'a', 'product_id': 'A'}, {'name': 'b', 'product_id': 'B'}], 'relationships': [{'category': 'installed_on', 'product_reference': 'B', 'relates_to_product_reference': 'X', 'full_product_name': {'name': 'x', 'product_id': 'X'}}]|CIRCULAR_PRODUCT_ID",
            "'full_product_names': [{'name': 'a', 'product_id': 'A', 'product_identification_helper': {'hashes': [{'file_hashes': [{'algorithm': 'sha1', 'value': '2553649f2322049666871cea80a5d0d6adc700c'}]}]}}]|BAD_HASH",
            "'full_product_names': [{'name': 'a', 'product_id': 'A', 'product_identification_helper': {'purl': 'npm/axios'}}]|BAD_PURL"})
    void whatIsWrongWithATree(String tree, String expectedCodes) {
        ReadResult result = read(DOCUMENT, "\"product_tree\": {" + tree.replace('\'', '"') + "}",
                vulnerability("\"product_status\": {\"fixed\": [\"A\"]}"));

        assertThat(String.join(" ", codes(result))).isEqualTo(expectedCodes);
    }

    @Test
    void onlyAVendorSpeaksForItself() {
        for (String category : List.of("coordinator", "other", "discoverer", "translator", "user")) {
            ReadResult result = read(DOCUMENT.replace("\"vendor\"", "\"" + category + "\""), TREE,
                    vulnerability("\"product_status\": {\"fixed\": [\"P19\"]}"));
            assertThat(result.claimDocuments().getFirst().author().vendor()).as(category).isFalse();
        }
    }

    @Test
    void ofAnUnknownKindOfPublisherOnlyWarningsAreHeard() {
        for (String category : List.of("Vendor", "maker", "")) {
            ReadResult result = read(DOCUMENT.replace("\"vendor\"", "\"" + category + "\""), TREE,
                    vulnerability("\"product_status\": {\"fixed\": [\"P19\"], \"known_affected\": [\"P20\"]}"));
            assertThat(result.claimDocuments()).extracting(ClaimDocument::draft).as(category).containsExactly(true, false);
            assertThat(codes(result)).contains("UNKNOWN_PUBLISHER");
        }
    }

    @Test
    void aDraftIsADraftAndAPreReleaseThatCallsItselfFinalIsReported() {
        String fixed = vulnerability("\"product_status\": {\"fixed\": [\"P19\"]}");
        assertThat(read(DOCUMENT.replace("\"final\"", "\"draft\""), TREE, fixed).claimDocuments().getFirst().draft()).isTrue();
        assertThat(codes(read(DOCUMENT.replace("\"version\": \"2\"", "\"version\": \"0.9.1\""), TREE, fixed)))
                .containsExactly("STATUS_CONTRADICTS_VERSION");
        assertThat(codes(read(DOCUMENT.replace("\"version\": \"2\"", "\"version\": \"1.0.0-rc1\""), TREE, fixed))).containsExactly(
                "STATUS_CONTRADICTS_VERSION");
    }

    @Test
    void idsComeBesideOrInsteadOfTheCve() {
        String body = "{\"cve\": \"CVE-1\", \"ids\": [{\"system_name\": \"x\", \"text\": \"GHSA-1\"}], \"product_status\": {\"fixed\": [\"P19\"]}}";
        assertThat(claims(read(body)).getFirst().vulnerabilityIds()).containsExactly("CVE-1", "GHSA-1");
        assertThat(codes(read("{\"product_status\": {\"fixed\": [\"P19\"]}}"))).containsExactly("NO_VULNERABILITY");
    }

    @Test
    void scoresAndExploitationAreWordsOnUrgencyOfWhoSaysThem() {
        List<Signal> old = read(vulnerability(
                """
                "product_status": {"known_affected": ["P19", "P20"]}, "scores": [
                  {"products": ["P19"], "cvss_v3": {"version": "3.1", "baseScore": 9.8, "baseSeverity": "CRITICAL", "vectorString": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"}},
                  {"products": ["P20"], "cvss_v3": {"version": "3.1", "baseScore": 9.8, "baseSeverity": "CRITICAL", "vectorString": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"}}]"""))
                .signals();
        assertThat(old).singleElement().satisfies(each -> {
            assertThat(each.advisory()).isEqualTo("CVE-2026-10001");
            assertThat(each.source()).isEqualTo("Northwind Systems");
            assertThat(each.dated()).isEqualTo(Instant.parse("2026-04-03T10:00:00Z"));
            assertThat(each.location().text()).startsWith("/vulnerabilities/0/scores/0/cvss_v3");
        });

        List<Signal> newer = read(DOCUMENT.replace("\"2.0\", \"title\"", "\"2.1\", \"title\""), TREE, vulnerability("""
                "product_status": {"known_affected": ["P19"]},
                "first_known_exploitation_dates": [{"date": "2026-04-02T10:00:00Z", "exploitation_date": "2026-03-30T10:00:00Z"}],
                "metrics": [{"products": ["P19"], "source": "https://scores.example", "content": {
                  "cvss_v4": {"version": "4.0", "baseScore": 9.3, "baseSeverity": "CRITICAL", "vectorString": "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N"},
                  "epss": {"percentile": "0.999", "probability": "0.9", "timestamp": "2026-04-01T10:00:00Z"},
                  "ssvc_v2": {"schemaVersion": "2.0.0", "timestamp": "2026-04-01T10:00:00Z", "selections": [
                    {"namespace": "ssvc", "key": "E", "version": "1.1.0", "values": [{"key": "A"}]}]}}}]""")).signals();
        assertThat(newer).extracting(each -> each.content().getClass().getSimpleName() + " of " + each.source() + " " + each.dated())
                .containsExactly("Severity of https://scores.example, told by Northwind Systems 2026-04-03T10:00:00Z",
                        "Probability of EPSS, told by Northwind Systems 2026-04-01T10:00:00Z",
                        "Exploited of https://scores.example, told by Northwind Systems 2026-04-01T10:00:00Z",
                        "Exploited of Northwind Systems 2026-04-02T10:00:00Z");
    }

    @Test
    void whatIsLeftOpenOrTakenBackSaysNothingOfUrgency() {
        String scored = vulnerability("""
                "product_status": {"known_affected": ["P19"]}, "metrics": [{"products": ["P19"], "content": {
                  "epss": {"percentile": "much", "probability": "0.9", "timestamp": "2026-04-01T10:00:00Z"},
                  "ssvc_v2": {"schemaVersion": "2.0.0", "timestamp": "2026-04-01T10:00:00Z", "selections": [
                    {"namespace": "ssvc", "key": "E", "version": "1.1.0", "values": [{"key": "P"}, {"key": "A"}]}]}}}]""");
        assertThat(read(DOCUMENT, TREE, scored).signals()).isEmpty();
        String score = vulnerability("""
                "product_status": {"known_affected": ["P19"]}, "scores": [{"products": ["P19"],
                  "cvss_v3": {"version": "3.1", "vectorString": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"}}]""");
        assertThat(read(DOCUMENT.replace("csaf_base", "csaf_withdrawn"), TREE, score).signals()).isEmpty();
    }

    @Test
    void aServicePackNarrowsTheVersion() {
        String tree = """
                "product_tree": {"branches": [{"category": "product_name", "name": "OS", "branches": [
                  {"category": "product_version", "name": "12.2SE", "branches": [
                    {"category": "service_pack", "name": "12.2(55)SE3", "product": {"name": "a", "product_id": "A"}},
                    {"category": "service_pack", "name": "SP1", "product": {"name": "b", "product_id": "B"}}]}]}]}""";
        assertThat(claims(read(DOCUMENT, tree, vulnerability("\"product_status\": {\"fixed\": [\"A\", \"B\"]}"))))
                .extracting(c -> product(c).version()).containsExactly("12.2(55)SE3", "12.2SE SP1");
    }

    @Test
    void aLongChainOfRelationshipsAndBigGroupsCostLittle() {
        int count = 20_000;
        String chain = IntStream.range(0, count).mapToObj(i -> """
                {"category": "default_component_of", "product_reference": "AX", "relates_to_product_reference": "R%d",
                 "full_product_name": {"name": "r", "product_id": "R%d"}}""".formatted(i + 1, i)).collect(Collectors.joining(","));
        String ids = IntStream.range(0, count).mapToObj(i -> "\"R" + i + "\"").collect(Collectors.joining(","));
        String flags = IntStream.range(0, count).mapToObj(i -> "{\"label\": \"component_not_present\", \"group_ids\": [\"G\"]}")
                .collect(Collectors.joining(","));
        String tree = """
                "product_tree": {"full_product_names": [{"name": "axios", "product_id": "AX"}, {"name": "end", "product_id": "R%d"}],
                 "relationships": [%s], "product_groups": [{"group_id": "G", "product_ids": [%s]}]}""".formatted(count, chain, ids);

        Assertions.assertTimeout(Duration.ofSeconds(20), () -> {
            ReadResult result = read(DOCUMENT, tree,
                    vulnerability("\"product_status\": {\"known_not_affected\": [" + ids + "]}, \"flags\": [" + flags + "]"));
            assertThat(claims(result)).hasSize(count).allSatisfy(c -> assertThat(product(c).text()).isEqualTo("end"));
        });
    }

    @Test
    void damageNeverThrows() {
        String file = file(DOCUMENT, TREE, vulnerability("""
                "product_status": {"known_not_affected": ["P19", "AX20"], "fixed": ["P20OS"]}, "flags": [{"label": "component_not_present", "group_ids": ["G"]}],
                "threats": [{"category": "impact", "details": "x", "product_ids": ["AX20"]}]"""));
        Readings.surviveMutations(new CsafFormat(Limits.DEFAULT), file.getBytes(StandardCharsets.UTF_8), 1_500);
    }

    private static String vulnerability(String body) {
        return "{\"cve\": \"CVE-2026-10001\", " + body + "}";
    }

    private static String file(String document, String tree, String vulnerability) {
        return "{" + document + ", " + tree + ", \"vulnerabilities\": [" + vulnerability + "]}";
    }

    private static ReadResult read(String vulnerability) {
        return read(DOCUMENT, TREE, vulnerability);
    }

    private static ReadResult read(String document, String tree, String vulnerability) {
        return Readings.read(file(document, tree, vulnerability));
    }

    private static List<Claim> claims(ReadResult result) {
        return result.claimDocuments().getFirst().claims();
    }

    private static Identification product(Claim claim) {
        return ((OfProduct) claim.target()).product();
    }
}
