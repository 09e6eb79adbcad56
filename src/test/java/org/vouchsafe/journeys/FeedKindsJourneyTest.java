package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each kind of feed that is carried in, from the file to what it says in the workspace. */
class FeedKindsJourneyTest {
    private static final String CVE = "CVE-2026-70001";
    private static final String GHSA = "GHSA-frob-0001-aaaa";
    @TempDir
    Path folder;
    private CommandLineStory story;

    @BeforeEach
    void begin() {
        story = new CommandLineStory(folder);
        assertThat(story.run("new").code()).isZero();
    }

    private CommandLineStory.Said run(Object... words) {
        Object[] all = new Object[words.length + 2];
        all[0] = "--feeds";
        all[1] = folder.resolve("feeds");
        System.arraycopy(words, 0, all, 2, words.length);
        return story.run(all);
    }

    private CommandLineStory.Said sbom(String version) {
        return run("import", story.file("gauge.cdx.json",
                Documents.sbom("Halden", "Gauge", "4.1", "2026-02-10T08:00:00Z", "http-box@2.0.0", "left-frob@" + version)));
    }

    private static String rest(String id, String cve, String range) {
        return """
                {"ghsa_id": "%s", "cve_id": "%s", "type": "reviewed", "severity": "critical", "summary": "about left-frob",
                 "published_at": "2026-02-11T00:00:00Z", "updated_at": "2026-02-12T00:00:00Z", "withdrawn_at": null,
                 "identifiers": [{"type": "GHSA", "value": "%s"}, {"type": "CVE", "value": "%s"}],
                 "vulnerabilities": [{"package": {"ecosystem": "npm", "name": "left-frob"}, "vulnerable_version_range": "%s"}],
                 "cvss_severities": {"cvss_v3": {"vector_string": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", "score": 9.8}}}
                """.formatted(id, cve, id, cve, range);
    }

    @Test
    void anAnswerOfGitHubsRestInterfaceIsAFeed() {
        var said = run("feed", "import", story.file("page.json", "[" + rest(GHSA, CVE, "< 1.4.0") + "]"));
        assertThat(said.out()).as(said.err()).contains("1 added", "GitHub");
        assertThat(sbom("1.3.0").out()).contains("1 from GitHub");
        assertThat(run("states").out()).contains(CVE, "affected");
        assertThat(run("explain", "Gauge@4.1", CVE).out()).contains("left-frob");
        assertThat(run("check").code()).isZero();
    }

    @Test
    void anAnswerOfGitHubsGraphQlInterfaceIsAFeed() {
        String answer = """
                {"data": {"securityAdvisories": {"totalCount": 1, "nodes": [
                  {"ghsaId": "%s", "summary": "about left-frob", "severity": "HIGH", "classification": "GENERAL",
                   "publishedAt": "2026-02-11T00:00:00Z", "updatedAt": "2026-02-12T00:00:00Z", "withdrawnAt": null,
                   "identifiers": [{"type": "CVE", "value": "%s"}], "cwes": {"nodes": [{"cweId": "CWE-79"}]},
                   "vulnerabilities": {"nodes": [{"package": {"ecosystem": "NPM", "name": "left-frob"}, "vulnerableVersionRange": ">= 1.0.0, < 1.4.0"}]}}]}}}
                """.formatted(GHSA, CVE);
        assertThat(run("feed", "import", story.file("answer.json", answer)).out()).contains("1 added", "GitHub");
        assertThat(sbom("1.3.0").out()).contains("1 from GitHub");
        assertThat(run("states").out()).contains(CVE, "affected");
        assertThat(run("feed", "import", story.file("cut.json", answer.substring(0, 300))).err()).contains("Nothing of it was imported");
    }

    @Test
    void theCatalogueOfExploitedVulnerabilitiesAsATableIsDatedByItsLastEntryAndCopiedRowByRow() {
        run("feed", "import", story.file("page.json", "[" + rest(GHSA, CVE, "< 1.4.0") + "]"));
        String table = """
                "cveID","vendorProject","product","vulnerabilityName","dateAdded","shortDescription","requiredAction","dueDate","knownRansomwareCampaignUse","notes","cwes"
                "%s","frob","frob","Frob, with a
                second line","2026-02-10","A \""flaw\"","Patch it","2026-03-03","Known","","CWE-1"
                "CVE-2026-70002","other","other","Other flaw","2026-02-19","x","Patch it","2026-03-12","Unknown","","CWE-2"
                """.formatted(CVE);
        assertThat(run("feed", "import", story.file("kev.csv", table)).out()).contains("2 added", "CISA KEV");
        assertThat(sbom("1.3.0").out()).contains("1 from CISA KEV");
        assertThat(run("inbox").out() + run("advisory", "show", CVE).out()).contains("exploited", "2026-02-10", "2026-02-19");
        assertThat(run("check").code()).isZero();
    }

    @Test
    void anEntryCopiedFromTheCatalogueIsOfTheDayOfTheCatalogue() {
        run("feed", "import", story.file("page.json", "[" + rest(GHSA, CVE, "< 1.4.0") + "]"),
                story.file("kev.json", Dumps.kev(CVE, "2026-02-20T17:00:00Z")));
        sbom("1.3.0");
        assertThat(run("advisory", "show", CVE, "--json").out()).contains("2026-02-20T17:00:00Z").contains("2026-02-10");
    }

    @Test
    void statementsOfAFeedOfCsafDocumentsSpeakAndTheirScoresPrioritise() {
        String document = """
                {"document": {"category": "csaf_vex", "csaf_version": "2.0", "title": "T",
                  "publisher": {"category": "vendor", "name": "Halden", "namespace": "https://halden.example"},
                  "tracking": {"id": "HA-1", "version": "1", "status": "final", "initial_release_date": "2026-02-12T10:00:00Z",
                    "current_release_date": "2026-02-12T10:00:00Z", "revision_history": [{"date": "2026-02-12T10:00:00Z", "number": "1", "summary": "a"}]}},
                 "product_tree": {"full_product_names": [{"product_id": "P", "name": "left-frob", "product_identification_helper": {"purl": "pkg:npm/left-frob@1.3.0"}}]},
                 "vulnerabilities": [{"cve": "%s", "notes": [{"category": "description", "text": "n"}], "product_status": {"known_affected": ["P"]},
                  "scores": [{"products": ["P"], "cvss_v3": {"version": "3.1", "baseScore": 9.8, "baseSeverity": "CRITICAL", "vectorString": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"}}],
                  "remediations": [{"category": "vendor_fix", "details": "d", "product_ids": ["P"]}]}]}
                """
                .formatted(CVE);
        Path zip = Dumps.zip(folder.resolve("csaf.zip"), Map.of("2026/ha-1.json", document, "2026/ha-2.json",
                document.replace("HA-1", "HA-2").replace("left-frob", "nobody-has-this")));
        var said = run("feed", "import", zip);
        assertThat(said.out()).as(said.err()).contains("2 added", "CSAF");
        assertThat(run("feed", "import", zip).out()).contains("imported before");
        said = sbom("1.3.0");
        assertThat(said.out()).as(said.err()).contains("1 from");
        assertThat(run("claims").out()).contains(CVE);
        assertThat(run("advisory", "show", CVE).out()).contains("9.8", "Halden");
        assertThat(run("check").code()).isZero();
    }
}
