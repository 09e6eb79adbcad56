package org.vouchsafe.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vouchsafe.domain.claim.ClaimDocument;
import org.vouchsafe.domain.claim.Detail;
import org.vouchsafe.domain.claim.Detail.Kind;
import org.vouchsafe.domain.problem.Location;

/** What VEX documents say besides their statements is kept with its place and its own words, in every format. */
class ClaimDetailsTest {
    private static List<Detail> details(String file) {
        ClaimDocument document = Readings.read(file).claimDocuments().getFirst();
        assertThat(document.details()).allSatisfy(each -> assertThat(each.location())
                .isInstanceOfSatisfying(Location.JsonPointer.class, at -> assertThat(at.line()).isPositive()));
        return document.details();
    }

    @Test
    void csafTellsOfNotesThreatsScoresInvolvementsHistoryAndDistribution() {
        assertThat(details("""
                {"document": {"category": "csaf_base", "csaf_version": "2.0", "title": "Gauge", "aggregate_severity": {"text": "Moderate"},
                  "distribution": {"tlp": {"label": "GREEN"}}, "notes": [{"category": "summary", "text": "all in short"}],
                  "publisher": {"category": "vendor", "name": "H", "namespace": "https://h.example", "contact_details": "psirt@h.example"},
                  "tracking": {"id": "1", "version": "1", "status": "interim", "current_release_date": "2026-04-03T10:00:00Z",
                    "revision_history": [{"date": "2026-04-03T10:00:00Z", "number": "1", "summary": "first"}]}},
                 "product_tree": {"full_product_names": [{"product_id": "P", "name": "Gauge 4"}]},
                 "vulnerabilities": [{"cve": "CVE-2026-1", "cwe": {"id": "CWE-79", "name": "x"},
                   "scores": [{"products": ["P"], "cvss_v3": {"version": "3.1", "baseScore": 9.8, "baseSeverity": "CRITICAL",
                     "vectorString": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"}}],
                   "threats": [{"category": "exploit_status", "details": "seen in the wild", "product_ids": ["P"]}],
                   "remediations": [{"category": "vendor_fix", "details": "take 5", "product_ids": ["P"]}],
                   "involvements": [{"party": "vendor", "status": "completed"}], "discovery_date": "2026-03-01T00:00:00Z",
                   "product_status": {"known_affected": ["P"]}}]}""")).extracting(Detail::kind, Detail::about, Detail::text).contains(
                tuple(Kind.SEVERITY, null, "Moderate"), tuple(Kind.DISTRIBUTION, null, "TLP:GREEN"),
                tuple(Kind.NOTE, null, "summary · all in short"), tuple(Kind.STATUS, null, "interim"),
                tuple(Kind.PUBLISHER, null, "vendor · psirt@h.example"), tuple(Kind.REVISION, null, "1 · 2026-04-03T10:00:00Z · first"),
                tuple(Kind.WEAKNESS, "CVE-2026-1", "CWE-79 · x"),
                tuple(Kind.SCORE, "CVE-2026-1", "CVSS 3.1 · 9.8 · CRITICAL · CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H (Gauge 4)"),
                tuple(Kind.THREAT, "CVE-2026-1", "exploit_status · seen in the wild (Gauge 4)"),
                tuple(Kind.REMEDIATION, "CVE-2026-1", "vendor_fix · take 5 (Gauge 4)"),
                tuple(Kind.INVOLVEMENT, "CVE-2026-1", "vendor · completed"),
                tuple(Kind.DATE, "CVE-2026-1", "discovered 2026-03-01T00:00:00Z"));
    }

    @Test
    void cycloneDxTellsOfRatingsAndRangesAreReadOneByOne() {
        String file = """
                {"bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1, "metadata": {"component": {"type": "application",
                 "bom-ref": "r", "name": "Gauge", "version": "4"}}, "vulnerabilities": [{"id": "CVE-2026-1", "cwes": [79],
                 "ratings": [{"score": 9.8, "severity": "critical", "method": "CVSSv31", "source": {"name": "NVD"}}],
                 "description": "what it is", "analysis": {"state": "exploitable"}, "affects": [{"ref": "r", "versions": [
                   {"range": "vers:generic/<3"}, {"range": "vers:generic/>=4"}, {"range": "vers:generic/9", "status": "unaffected"}]}]}]}""";
        assertThat(details(file)).extracting(Detail::kind, Detail::about, Detail::text).contains(
                tuple(Kind.SCORE, "CVE-2026-1", "CVSSv31 · 9.8 · critical · NVD"), tuple(Kind.WEAKNESS, "CVE-2026-1", "CWE-79"),
                tuple(Kind.NOTE, "CVE-2026-1", "what it is"));
        assertThat(Readings.read(file).claimDocuments().getFirst().claims()).hasSize(2);
        assertThat(Readings.read(file).problems()).isEmpty();
    }

    @Test
    void spdxThreeTellsOfScoresAndAnUnknownReasonJustifiesNothing() {
        String file = """
                {"@context": "https://spdx.org/rdf/3.0.1/spdx-context.jsonld", "@graph": [
                 {"type": "CreationInfo", "@id": "_:c", "specVersion": "3.0.1", "created": "2026-04-01T00:00:00Z", "createdBy": ["urn:o"]},
                 {"type": "Organization", "spdxId": "urn:o", "name": "Halden", "creationInfo": "_:c"},
                 {"type": "SpdxDocument", "spdxId": "urn:d", "creationInfo": "_:c", "rootElement": ["urn:p"]},
                 {"type": "software_Package", "spdxId": "urn:p", "name": "Gauge", "software_packageVersion": "4", "creationInfo": "_:c"},
                 {"type": "security_Vulnerability", "spdxId": "urn:v", "name": "CVE-2026-1", "creationInfo": "_:c"},
                 {"type": "security_CvssV3VulnAssessmentRelationship", "spdxId": "urn:s", "from": "urn:v", "to": ["urn:p"],
                  "relationshipType": "hasAssessmentFor", "security_score": 9.8, "security_severity": "critical",
                  "security_vectorString": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", "creationInfo": "_:c"},
                 {"type": "security_ExploitCatalogVulnAssessmentRelationship", "spdxId": "urn:k", "from": "urn:v", "to": ["urn:p"],
                  "relationshipType": "hasAssessmentFor", "security_catalogType": "kev", "security_exploited": true, "creationInfo": "_:c"},
                 {"type": "security_VexNotAffectedVulnAssessmentRelationship", "spdxId": "urn:n", "from": "urn:v", "to": ["urn:p"],
                  "relationshipType": "doesNotAffect", "security_justificationType": "trustUs", "creationInfo": "_:c"}]}""";
        assertThat(details(file)).extracting(Detail::about, Detail::text).containsExactly(
                tuple("CVE-2026-1", "CvssV3 · 9.8 · critical · CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"),
                tuple("CVE-2026-1", "ExploitCatalog · kev · exploited"));
        assertThat(Readings.read(file).claimDocuments().getFirst().claims()).singleElement().satisfies(claim -> {
            assertThat(claim.justification()).isNull();
            assertThat(claim.nativeJustification()).isEqualTo("trustUs");
        });
    }
}
