package org.vouchsafe.format.cyclonedx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouchsafe.domain.claim.Author;
import org.vouchsafe.domain.claim.Claim;
import org.vouchsafe.domain.claim.ClaimDocument;
import org.vouchsafe.domain.claim.ClaimStatus;
import org.vouchsafe.domain.claim.ClaimTarget;
import org.vouchsafe.domain.claim.Justification;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.format.Reading;
import org.vouchsafe.format.Readings;

class CycloneDxVexTest {
    private static final String SERIAL = "4d149807-18f4-57e9-9dc7-b11406844364";
    private final Reading reading = new Reading();

    @ParameterizedTest
    @CsvSource({"exploitable,AFFECTED", "resolved,FIXED", "resolved_with_pedigree,FIXED", "not_affected,NOT_AFFECTED",
            "false_positive,NOT_AFFECTED", "in_triage,UNDER_INVESTIGATION"})
    void readsStates(String word, ClaimStatus status) {
        Claim claim = claim("\"state\": \"" + word + "\"");
        assertThat(claim.status()).isEqualTo(status);
        assertThat(claim.nativeStatus()).isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource({"code_not_present,VULNERABLE_CODE_NOT_PRESENT", "code_not_reachable,VULNERABLE_CODE_NOT_IN_EXECUTE_PATH",
            "protected_by_compiler,INLINE_MITIGATIONS_ALREADY_EXIST", "protected_at_runtime,INLINE_MITIGATIONS_ALREADY_EXIST",
            "protected_at_perimeter,OTHER", "protected_by_mitigating_control,OTHER", "requires_configuration,OTHER",
            "requires_dependency,OTHER", "requires_environment,OTHER"})
    void readsJustifications(String word, Justification justification) {
        Claim claim = claim("\"state\": \"not_affected\", \"justification\": \"" + word + "\"");
        assertThat(claim.justification()).isEqualTo(justification);
        assertThat(claim.nativeJustification()).isEqualTo(word);
    }

    @Test
    void takesAnUnknownJustificationForNone() {
        ReadResult result = vex("\"state\": \"not_affected\", \"justification\": \"because\"");
        assertThat(only(result).justification()).isNull();
        assertThat(only(result).nativeJustification()).isEqualTo("because");
        assertThat(Reading.codes(result)).containsOnly("UNKNOWN_VALUE");
    }

    @Test
    void findsNoClaimInAFinding() {
        ReadResult result = reading.of("v.json", vexText("", ",\"affects\": [{\"ref\": \"urn:cdx:" + SERIAL + "/1#lib\"}]", ""));
        assertThat(result.claimDocuments()).isEmpty();
        assertThat(result.inventories()).isEmpty();
        assertThat(result.problems()).isEmpty();
    }

    @Test
    void makesNoInventoryOfAVexBesideTheSbom() {
        ReadResult result = vex("\"state\": \"in_triage\"");
        assertThat(result.inventories()).isEmpty();
        assertThat(only(result).target()).isEqualTo(new ClaimTarget.OfBom(SERIAL, 1, "lib", null, false));
    }

    @Test
    void dropsAWordThatIsNoState() {
        ReadResult result = vex("\"state\": \"fine\"");
        assertThat(result.claimDocuments()).isEmpty();
        assertThat(result.problems()).anySatisfy(problem -> {
            assertThat(problem.code()).isEqualTo("UNKNOWN_VALUE");
            assertThat(problem.location().text()).isEqualTo("/vulnerabilities/0/analysis/state");
        });
    }

    @Test
    void readsAllOfAStatement() {
        Claim claim = claim("\"state\": \"not_affected\", \"detail\": \"Never called.\", \"response\": [\"update\"], "
                + "\"firstIssued\": \"2026-01-01T00:00:00Z\", \"lastUpdated\": \"2026-02-01T00:00:00Z\"");
        assertThat(claim.vulnerabilityIds()).containsExactly("CVE-2026-1", "GHSA-1");
        assertThat(claim.impactStatement()).isEqualTo("Never called.");
        assertThat(claim.action()).contains("Update to 2.").contains("update");
        assertThat(claim.statedAt()).isEqualTo(Instant.parse("2026-02-01T00:00:00Z"));
        assertThat(claim.location()).isInstanceOfSatisfying(Location.JsonPointer.class,
                at -> assertThat(at.pointer()).isEqualTo("/vulnerabilities/0"));
    }

    @Test
    void fallsBackToTheFirstIssue() {
        assertThat(claim("\"state\": \"in_triage\", \"firstIssued\": \"2026-01-01T00:00:00Z\"").statedAt())
                .isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(claim("\"state\": \"in_triage\"").statedAt()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "\"manufacturer\": {\"name\": \"Maker\"}, \"authors\": [{\"name\": \"Jane\"}], \"supplier\": {\"name\": \"Seller\"};Maker",
            "\"authors\": [{\"name\": \"Jane\", \"email\": \"jane@example.com\"}], \"supplier\": {\"name\": \"Seller\"};Jane,jane@example.com,example.com",
            "\"supplier\": {\"name\": \"Seller\"};Seller", "\"manufacturer\": {\"url\": [\"https://www.maker.example/x\"]};maker.example"})
    void assumesTheAuthor(String metadata, String names) {
        ReadResult result = reading.of("v.json", vexText(", \"analysis\": {\"state\": \"in_triage\"}",
                ",\"affects\": [{\"ref\": \"urn:cdx:" + SERIAL + "/1#lib\"}]", "\"metadata\": {" + metadata + "},"));
        assertThat(result.claimDocuments().getFirst().author()).isEqualTo(new Author(java.util.List.of(names.split(",")), true, true));
    }

    @Test
    void namesNobodyWhereTheDocumentNamesNobody() {
        assertThat(vex("\"state\": \"in_triage\"").claimDocuments().getFirst().author()).isNull();
    }

    @Test
    void resolvesAReferenceWithinItsOwnInventory() {
        ReadResult result = reading.of("s.json", sbom("{\"ref\": \"lib\"}, {\"ref\": \"root\"}, {\"ref\": \"urn:cdx:" + SERIAL
                + "/3#lib\"}, {\"ref\": \"urn:cdx:" + SERIAL + "/2#lib\"}, {\"ref\": \"urn:cdx:" + SERIAL + "/3\"}"));
        ClaimDocument document = result.claimDocuments().getFirst();
        assertThat(document.documentKey()).isEqualTo(SERIAL);
        assertThat(document.documentVersion()).isEqualTo("3");
        assertThat(document.claims()).extracting(claim -> ((ClaimTarget.OfBom) claim.target()).root()).containsExactly(false, true, false,
                false, true);
        assertThat(document.claims()).extracting(claim -> ((ClaimTarget.OfBom) claim.target()).serialNumber()).containsExactly(null, null,
                null, SERIAL, null);
        ClaimTarget.OfBom first = (ClaimTarget.OfBom) document.claims().getFirst().target();
        assertThat(first.component().purls().getFirst().canonical()).isEqualTo("pkg:npm/axios@1.14.1");
        assertThat(first.component().version()).isEqualTo("1.14.1");
        assertThat(result.inventories()).hasSize(1);
    }

    @Test
    void keepsAStatementOnSomethingUnlistedAndSaysSo() {
        ReadResult result = reading.of("s.json", sbom("{\"ref\": \"ghost\"}, {\"ref\": \"pkg:npm/axios@1.0.0\"}"));
        assertThat(Reading.codes(result)).containsExactly("DANGLING_REF", "DANGLING_REF");
        var claims = result.claimDocuments().getFirst().claims();
        assertThat(((ClaimTarget.OfBom) claims.get(0).target()).component()).isNull();
        assertThat(((ClaimTarget.OfBom) claims.get(1).target()).component().purls()).hasSize(1);
    }

    @Test
    void namesTheProductOutrightWhereNoInventoryHoldsIt() {
        ReadResult result = reading.of("v.json", sbom("{\"ref\": \"root\"}").replaceFirst("(?s)\"components\": \\[.*?\\],", ""));
        assertThat(result.inventories()).isEmpty();
        assertThat(only(result).target()).isInstanceOfSatisfying(ClaimTarget.OfProduct.class, target -> {
            assertThat(target.product().name()).isEqualTo("Portal");
            assertThat(target.product().version()).isEqualTo("2.0");
            assertThat(target.components()).isEmpty();
        });
    }

    @Test
    void refusesWhatSpeaksOfNothing() {
        ReadResult result = reading.of("v.json", vexText(", \"analysis\": {\"state\": \"resolved\"}", "", ""));
        assertThat(result.claimDocuments()).isEmpty();
        assertThat(Reading.codes(result)).containsExactly("NO_TARGET");
        assertThat(Reading.codes(reading.of("v.json",
                vexText(", \"analysis\": {\"state\": \"resolved\"}", ",\"affects\": [{\"ref\": \"urn:cdx:nonsense\"}]", ""))))
                .contains("BAD_BOM_LINK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"version\": \"1.15.0\", \"status\": \"unaffected\"}", "{\"version\": \"1.14.1\"}",
            "{\"version\": \"1.14.1\", \"status\": \"affected\"}", "{\"version\": \"1.14.1\", \"status\": \"unknown\"}",
            "{\"range\": \"vers:npm/*\"}", "{\"range\": \"vers:npm/*\", \"status\": \"unaffected\"}, {\"version\": \"1.14.1\"}",
            "{\"version\": \"1.14.1\", \"status\": \"unaffected\"}, {\"version\": \"1.14.1\", \"status\": \"unknown\"}",
            "{\"version\": \"1.14.1\", \"status\": \"unaffected\"}, {\"range\": \"vers:npm/<2\"}"})
    void doesNotClearAVersionThatTheStatementDoesNotCallUnaffected(String versions) {
        ReadResult other = reading.of("s.json", sbom("{\"ref\": \"lib\", \"versions\": [" + versions + "]}"));
        assertThat(other.claimDocuments()).allSatisfy(each -> assertThat(each.claims()).isEmpty());
        assertThat(Reading.codes(other)).containsExactly("OTHER_VERSION");
    }

    @Test
    void clearsTheVersionsThatTheStatementCallsUnaffected() {
        ReadResult same = reading.of("s.json", sbom(
                "{\"ref\": \"lib\", \"versions\": [{\"version\": \"1.14.1\", \"status\": \"unaffected\"}, {\"version\": \"1.15.0\"}]}"));
        assertThat(same.claimDocuments().getFirst().claims()).hasSize(1);
        assertThat(same.problems()).isEmpty();
    }

    @Test
    void aProductWithoutVersionIsClearedInTheListedVersionsOnly() {
        ReadResult result = reading.of("s.json",
                sbom("{\"ref\": \"root\", \"versions\": [{\"version\": \"1.0\", \"status\": \"unaffected\"},"
                        + " {\"version\": \"1.1\", \"status\": \"unaffected\"}, {\"version\": \"2.0\"}]}")
                        .replace("\"name\": \"Portal\", \"version\": \"2.0\"", "\"name\": \"Portal\""));
        assertThat(result.claimDocuments().getFirst().claims()).extracting(Claim::target).allSatisfy(
                each -> assertThat(each).isInstanceOf(ClaimTarget.OfProduct.class));
        assertThat(result.claimDocuments().getFirst().claims())
                .extracting(each -> ((ClaimTarget.OfProduct) each.target()).product().version())
                .containsExactly("1.0", "1.1");
    }

    @Test
    void whatALinkLimitsToVersionsCannotBeComparedAndClearsNothing() {
        ReadResult result = reading.of("s.json", sbom("{\"ref\": \"urn:cdx:" + SERIAL
                + "/2#lib\", \"versions\": [{\"version\": \"1.14.1\", \"status\": \"unaffected\"}]}"));
        assertThat(result.claimDocuments()).allSatisfy(each -> assertThat(each.claims()).isEmpty());
        assertThat(Reading.codes(result)).containsExactly("OTHER_VERSION");
    }

    @Test
    void neverLetsTheComponentsOfAVexReplaceAnInventory() {
        assertThat(reading.inventory("v.json", sbom("{\"ref\": \"lib\"}")).header().kind().text()).isEqualTo("vex");
        assertThat(reading.inventory("v.json", sbom("{\"ref\": \"root\"}")).header().kind().text()).isEqualTo("build");
        assertThat(reading
                .inventory("v.json",
                        sbom("{\"ref\": \"lib\"}").replace("\"vulnerabilities\"",
                                "\"dependencies\": [{\"ref\": \"lib\"}], \"vulnerabilities\""))
                .header().kind().text()).isEqualTo("build");
    }

    @Test
    void unescapesLinks() {
        assertThat(BomLink.parse("urn:cdx:" + SERIAL.toUpperCase(java.util.Locale.ROOT) + "/12#pkg:npm/%40a/b+c@1?x=y"))
                .contains(new BomLink(SERIAL, 12, "pkg:npm/@a/b+c@1?x=y"));
        assertThat(BomLink.parse("urn:cdx:" + SERIAL + "#100%")).contains(new BomLink(SERIAL, null, "100%"));
        assertThat(BomLink.parse("urn:uuid:" + SERIAL)).isEmpty();
        assertThat(BomLink.parse("urn:cdx:" + SERIAL + "/99999999999999")).isEmpty();
    }

    private Claim claim(String analysis) {
        ReadResult result = vex(analysis);
        assertThat(result.problems()).isEmpty();
        return only(result);
    }

    private static Claim only(ReadResult result) {
        assertThat(result.claimDocuments()).hasSize(1);
        assertThat(result.claimDocuments().getFirst().claims()).hasSize(1);
        return result.claimDocuments().getFirst().claims().getFirst();
    }

    private ReadResult vex(String analysis) {
        return reading.of("v.json",
                vexText(", \"analysis\": {" + analysis + "}", ",\"affects\": [{\"ref\": \"urn:cdx:" + SERIAL + "/1#lib\"}]", ""));
    }

    private static String vexText(String analysis, String affects, String metadata) {
        return "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\", \"version\": 1, " + metadata
                + " \"vulnerabilities\": [{\"id\": \"CVE-2026-1\", \"references\": [{\"id\": \"GHSA-1\", \"source\": {\"name\": \"x\"}}], "
                + "\"recommendation\": \"Update to 2.\"" + analysis + affects + "}]}";
    }

    private static String sbom(String affects) {
        return """
                {"bomFormat": "CycloneDX", "specVersion": "1.6", "serialNumber": "urn:uuid:%s", "version": 3,
                 "metadata": {"component": {"type": "application", "bom-ref": "root", "name": "Portal", "version": "2.0"}},
                 "components": [{"type": "library", "bom-ref": "lib", "name": "axios", "version": "1.14.1", "purl": "pkg:npm/axios@1.14.1"}],
                 "vulnerabilities": [{"id": "CVE-2026-1", "affects": [%s],
                  "analysis": {"state": "not_affected", "justification": "code_not_reachable"}}]}
                """.formatted(SERIAL, affects);
    }

    @Test
    void ratingsTellHowSevereItIsAndWhoSaysSo() {
        var read = Readings
                .read("""
                {"bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1, "metadata": {"supplier": {"name": "Halden"}},
                 "vulnerabilities": [{"id": "CVE-2026-70001", "ratings": [
                   {"source": {"name": "NVD"}, "severity": "high", "vector": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"},
                   {"severity": "low", "vector": "CVSS:4.0/AV:L/AC:L/AT:N/PR:N/UI:N/VC:L/VI:N/VA:N/SC:N/SI:N/SA:N"}, {"severity": "low"}]}]}""");
        assertThat(read.signals()).extracting(each -> each.advisory() + " " + each.source())
                .containsExactly("CVE-2026-70001 NVD, told by Halden", "CVE-2026-70001 Halden");
    }
}
