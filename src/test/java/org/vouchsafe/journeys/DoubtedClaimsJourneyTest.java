package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchsafe.input.tree.JsonObject;

/** Statements that doubt themselves: an unreadable moment, a fix that is yet to come, a part within a part. They clear nothing. */
class DoubtedClaimsJourneyTest {
    private static final String VEX = """
            {"@context": "https://openvex.dev/ns/v0.2.0", "@id": "https://halden.example/vex/%s", "author": "Halden", "version": 1,
             "timestamp": "2026-03-01T10:00:00Z", "statements": [{"vulnerability": {"name": "CVE-2026-70001"}, %s
             "products": [{"@id": "pkg:generic/halden/gauge@4.1"%s}], "status": "%s"}]}""";
    private static final String CSAF = """
            {"document": {"category": "csaf_vex", "csaf_version": "2.0", "title": "t", "publisher": {"category": "vendor", "name": "Halden",
              "namespace": "https://halden.example"}, "tracking": {"id": "H-1", "status": "final", "version": "1",
              "initial_release_date": "2026-03-01T10:00:00Z", "current_release_date": "2026-03-01T10:00:00Z",
              "revision_history": [{"date": "2026-03-01T10:00:00Z", "number": "1", "summary": "first"}]}},
             "product_tree": {"full_product_names": [{"product_id": "P", "name": "Gauge 4.1",
               "product_identification_helper": {"purl": "pkg:generic/halden/gauge@4.1"}}]},
             "vulnerabilities": [{"cve": "CVE-2026-70001", "product_status": {"fixed": ["P"]},
               "notes": [{"category": "description", "text": "t"}],
               "remediations": [{"category": "%s", "details": "see there", "product_ids": ["P"]}]}]}""";

    @TempDir
    Path folder;
    private CommandLineStory story;

    @BeforeEach
    void begin() {
        story = new CommandLineStory(folder);
        story.run("new");
        story.run("register", "set", "--create", "--supplier", "Halden", "--product", "Gauge", "--release", "4.1");
        story.run("register", "alias", "--supplier", "Halden", "--product", "Gauge", "--add", "pkg:generic/halden/gauge");
    }

    private String after(String... documents) {
        for (int i = 0; i < documents.length; i++) {
            var run = story.run("import", story.file(i + ".json", documents[i]), "--supplier", "Halden");
            assertThat(run.code()).as(run.err()).isLessThan(2);
        }
        List<JsonObject> rows = story.run("states", "--release", "4.1", "--json").rows();
        return rows.isEmpty() ? "none" : String.valueOf(rows.getFirst().text("state"));
    }

    @Test
    void aSoundFixClears() {
        assertThat(after(VEX.formatted("1", "", "", "fixed"))).isEqualTo("FIXED");
    }

    @Test
    void aMomentThatCannotBeReadOverrulesNothing() {
        assertThat(after(VEX.formatted("1", "\"timestamp\": \"some day in May\",", "", "fixed"))).isNotEqualTo("FIXED");
        assertThat(after(VEX.formatted("2", "\"timestamp\": \"some day in May\",", "", "affected"))).isEqualTo("AFFECTED");
    }

    @Test
    void aPartOfAPartIsLessThanThePart() {
        String sbom = Documents.sbom("Halden", "Gauge", "4.1", "2026-02-10T08:00:00Z", "left-frob@1.3.0");
        String advisory = Documents.advisory("GHSA-frob-0001-aaaa", "CVE-2026-70001", "left-frob", "1.2.0", "1.4.0");
        String part = ", \"subcomponents\": [{\"@id\": \"pkg:npm/left-frob@1.3.0\"%s}]";
        String reason = "\"justification\": \"vulnerable_code_not_in_execute_path\",";
        String inner = ", \"subcomponents\": [{\"@id\": \"pkg:npm/inner@1.0.0\"}]";
        assertThat(after(sbom, advisory, VEX.formatted("1", reason, part.formatted(inner), "not_affected"))).isEqualTo("AFFECTED");
        assertThat(after(sbom, advisory, VEX.formatted("2", reason, part.formatted(""), "not_affected"))).isEqualTo("NOT_AFFECTED");
    }

    @Test
    void aCsafFixClearsUnlessItIsYetToCome() {
        assertThat(after(CSAF.formatted("vendor_fix"))).isEqualTo("FIXED");
    }

    @Test
    void whatIsFixedAndNotToBeFixedClearsNothing() {
        assertThat(after(CSAF.formatted("no_fix_planned"))).isNotEqualTo("FIXED");
    }
}
