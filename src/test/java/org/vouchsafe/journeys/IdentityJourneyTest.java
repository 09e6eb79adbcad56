package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchsafe.journeys.CommandLineStory.Said;

/** One company under two names, two companies under one name, and what that does to states, decisions and earlier days. */
class IdentityJourneyTest {
    private static final String CVE = "CVE-2026-70001";
    @TempDir
    Path folder;
    private CommandLineStory story;

    @BeforeEach
    void begin() {
        story = new CommandLineStory(folder);
        story.run("new");
        story.run("import", story.file("frob.json", Documents.advisory("GHSA-frob-0001-aaaa", CVE, "left-frob", "1.2.0", "1.4.0")));
    }

    private void inventory(String supplier, String product, String version, String... components) {
        Said said = story.run("import", story.file(supplier.replace(' ', '-') + product + version + ".cdx.json",
                Documents.sbom(supplier, product, version, "2026-02-10T08:00:00Z", components)));
        assertThat(said.code()).as(said.err()).isZero();
    }

    private void refused(Said said, String... words) {
        assertThat(said.code()).as(said.out() + said.err()).isEqualTo(2);
        assertThat(said.err()).contains(words);
    }

    @Test
    void afterAMergeAllOfTheOneCountsForTheOtherAndBeforeItBothStand() {
        inventory("Halden Measurement", "Gauge", "4.1", "tiny@0.1.0");
        inventory("Halden Measurement GmbH", "Gauge", "4.1", "left-frob@1.3.0");
        inventory("Halden Measurement GmbH", "Probe", "1.0", "left-frob@1.3.0");
        story.run("register", "set", "--create", "--supplier", "Halden Measurement GmbH", "--product", "Gauge", "--release", "4.1",
                "--environment", "production", "--owner", "Mara");
        String apart = story.run("states", "--json").out();
        String then = story.now().toString();

        Said merged = story.run("register", "merge", "--supplier", "Halden Measurement GmbH", "--into", "Halden Measurement", "--reason",
                "Same company, see its imprint.");
        assertThat(merged.code()).as(merged.err()).isZero();
        assertThat(merged.out()).contains("Halden Measurement GmbH now counts for Halden Measurement.")
                .containsPattern("Halden Measurement +Gauge 4.1 +CVE-2026-70001 +none +affected");
        assertThat(story.run("states").out()).containsPattern("Halden Measurement +Gauge.*4.1").containsPattern("Halden Measurement +Probe")
                .doesNotContain("GmbH");
        assertThat(story.run("register", "list", "--json").rows()).singleElement()
                .satisfies(row -> assertThat(row.texts("aliases")).containsExactly("Halden Measurement GmbH"));
        assertThat(story.run("where", "left-frob").out()).containsPattern("Halden Measurement +Gauge.*production.*Mara");
        assertThat(story.run("evidence", "show", "E-003").out()).contains("Halden Measurement / Gauge 4.1");
        assertThat(story.run("states", "--json", "--as-of", then).out()).as("as of before").isEqualTo(apart);
        assertThat(story.run("register", "list", "--json", "--as-of", then).rows()).hasSize(2);

        inventory("Halden Measurement GmbH", "Gauge", "4.2", "left-frob@1.3.0");
        assertThat(story.run("register", "list", "--json").rows()).as("the old name finds the one that was kept").hasSize(1);
        assertThat(story.run("check").out()).contains("All is well");
    }

    @Test
    void aMergeIsUndoneWithAllItMoved() {
        inventory("Halden Measurement", "Gauge", "4.1", "tiny@0.1.0");
        inventory("HM", "Gauge", "4.1", "left-frob@1.3.0");
        String states = story.run("states", "--json").out();
        String register = story.run("register", "list", "--json").out();
        story.run("register", "merge", "--supplier", "HM", "--into", "Halden Measurement", "--reason", "x");
        Said undone = story.run("undo");
        assertThat(undone.out()).contains("Undone: merging of HM into Halden Measurement");
        assertThat(story.run("register", "list", "--json").out()).isEqualTo(register);
        assertThat(story.run("states", "--json").out()).isEqualTo(states);
        assertThat(story.run("check").out()).contains("All is well");
    }

    @Test
    void mergingProductsMovesAReleaseAndMakesItsDecisionStaleWhereItsFactsChange() {
        inventory("Halden Measurement", "Gauge", "4.1", "tiny@0.1.0");
        inventory("Halden Measurement", "Gauge Classic", "4.1", "left-frob@1.3.0");
        story.run("decide", "Gauge@4.1", CVE, "not-affected", "--reason", "It is not in there.");
        assertThat(story.run("states", "--product", "Gauge").out()).contains("not affected");
        Said merged = story.run("register", "merge", "--supplier", "Halden Measurement", "--product", "Gauge Classic", "--into-product",
                "Gauge", "--reason", "Renamed in March.");
        assertThat(merged.out()).containsPattern("Gauge 4.1 +CVE-2026-70001 +not affected +affected");
        assertThat(story.run("states", "--json").rows()).singleElement().satisfies(row -> {
            assertThat(row.text("state")).isEqualTo("AFFECTED");
            assertThat(row.bool("stale")).isTrue();
        });
        assertThat(story.run("inbox").out()).contains("stale decision");
        story.run("undo");
        assertThat(story.run("states", "--product", "Gauge").out()).contains("not affected");
    }

    @Test
    void aDecisionOnAMergedReleaseHoldsForTheOneThatIsKept() {
        inventory("Halden Measurement", "Gauge", "4.1", "left-frob@1.3.0");
        inventory("HM", "Gauge", "4.1", "left-frob@1.3.0");
        story.run("decide", "HM/Gauge@4.1", CVE, "not-affected", "--reason", "Isolated.");
        story.run("register", "merge", "--supplier", "HM", "--into", "Halden Measurement", "--reason", "x");
        assertThat(story.run("states", "--json").rows()).singleElement().satisfies(row -> {
            assertThat(row.text("state")).isEqualTo("NOT_AFFECTED");
            assertThat(row.text("basis")).isEqualTo("DECISION");
            assertThat(row.bool("stale")).isFalse();
        });
        assertThat(story.run("register", "remove", "--supplier", "Halden Measurement", "--product", "Gauge", "--release", "4.1", "--reason",
                "x").err()).contains("evidence");
    }

    @Test
    void whatWasAskedOfTheMergedOneWasAskedOfTheOneThatIsKept() {
        inventory("Halden", "Gauge", "4.1", "left-frob@1.3.0");
        inventory("HM", "Ferry", "1.0", "left-frob@1.3.0");
        String template = story.run("questionnaire", "templates", "--json").rows().getFirst().text("id");
        assertThat(story.run("questionnaire", "send", "--template", template, "--supplier", "HM", "--due", "2026-06-01", "--out",
                folder.resolve("q.xlsx")).code()).isZero();
        refused(story.run("register", "remove", "--supplier", "HM", "--reason", "x"), "product Ferry", "questionnaire");
        story.run("register", "merge", "--supplier", "HM", "--into", "Halden", "--reason", "x");
        assertThat(story.run("questionnaire", "status").out()).contains("Halden").doesNotContain("HM ");
        assertThat(story.run("register", "merge", "--supplier", "HM", "--into", "Halden", "--reason", "x").err())
                .as("it is one already").contains("one supplier already");
    }

    @Test
    void aSplitTakesProductsAndNamesOut() {
        inventory("Halden", "Gauge", "4.1", "left-frob@1.3.0");
        inventory("Halden", "Ferry", "1.0", "left-frob@1.3.0");
        story.run("register", "alias", "--supplier", "Halden", "--add", "Halden Marine", "--namespace", "@marine", "--namespace", "@gauge",
                "--domain", "marine.example", "--duns", "15-048-3782");
        Said split = story.run("register", "split", "--supplier", "Halden", "--to", "Halden Marine", "--take-product", "Ferry", "--take",
                "@marine", "--take", "marine.example", "--reason", "Two companies since 2024.");
        assertThat(split.code()).as(split.err()).isZero();
        var rows = story.run("register", "list", "--json").rows();
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().texts("aliases")).isEmpty();
        assertThat(rows.getFirst().texts("namespaces")).containsExactly("@gauge");
        assertThat(rows.getFirst().texts("numbers")).containsExactly("DUNS 150483782");
        assertThat(rows.getLast().text("supplier")).isEqualTo("Halden Marine");
        assertThat(rows.getLast().texts("namespaces")).containsExactly("@marine");
        assertThat(rows.getLast().texts("domains")).containsExactly("marine.example");
        assertThat(story.run("states").out()).containsPattern("Halden Marine +Ferry").containsPattern("Halden +Gauge");
        refused(story.run("register", "split", "--supplier", "Halden", "--to", "Halden Marine", "--take-product", "Gauge", "--reason", "x"),
                "already");
        assertThat(story.run("undo").out()).contains("splitting of Halden Marine from Halden");
        assertThat(story.run("register", "list", "--json").rows()).hasSize(1);
    }

    @Test
    void underTheNameOfAMergedSupplierThatOneComesBackWithItsWord() {
        inventory("Halden", "Gauge", "4.1", "left-frob@1.3.0");
        inventory("HM", "Ferry", "1.0", "left-frob@1.3.0");
        Path unsigned = story.file("vex.json", Documents.openVex("", CVE, "pkg:generic/hm/ferry@1.0", "fixed", "")
                .replaceFirst("\"author\": *\"\",?", ""));
        assertThat(story.run("import", unsigned, "--supplier", "HM").code()).isZero();
        story.run("register", "merge", "--supplier", "HM", "--into", "Halden", "--reason", "x");
        story.run("register", "set", "--supplier", "Halden", "--contact", "later@halden.example");
        assertThat(story
                .run("register", "split", "--supplier", "Halden", "--to", "HM", "--take-product", "Ferry", "--reason", "Two after all.")
                .code()).isZero();
        refused(story.run("register", "remove", "--supplier", "HM", "--reason", "x"), "product Ferry", "said to be theirs at import");
        assertThat(story.run("states").out()).containsPattern("HM +Ferry").containsPattern("Halden +Gauge");
        assertThat(story.run("check").out()).contains("All is well");
    }

    @Test
    void whatWouldMixUpCompaniesIsRefused() {
        inventory("Halden", "Gauge", "4.1", "left-frob@1.3.0");
        inventory("Pelago", "Ferry", "1.0", "left-frob@1.3.0");
        assertThat(story.run("register", "alias", "--supplier", "Halden", "--lei", "529900NORTHWIND00035").code()).isZero();
        refused(story.run("register", "alias", "--supplier", "Pelago", "--lei", "529900NORTHWIND00035"),
                "LEI 529900NORTHWIND00035 belongs to Halden",
                "merge them");
        refused(story.run("register", "alias", "--supplier", "Pelago", "--lei", "529900NORTHWIND00036"), "is no LEI");
        refused(story.run("register", "alias", "--supplier", "Pelago", "--add", "halden"), "belongs to Halden already");
        refused(story.run("register", "alias", "--supplier", "Pelago", "--remove", "PM"), "is no other name of Pelago");
        refused(story.run("register", "merge", "--supplier", "Pelagos", "--into", "Halden", "--reason", "x"),
                "The nearest name is Pelago.");
        refused(story.run("register", "merge", "--supplier", "Halden", "--into", "Halden", "--reason", "x"), "one supplier already");
    }

    @Test
    void aRenamedSupplierIsFoundUnderBothNames() {
        inventory("Halden", "Gauge", "4.1", "left-frob@1.3.0");
        assertThat(story.run("register", "alias", "--supplier", "Halden", "--rename", "Halden Group", "--reason", "Renamed.").code())
                .isZero();
        assertThat(story.run("states", "--supplier", "Halden").out()).contains("Halden Group");
        inventory("Halden", "Gauge", "4.2", "left-frob@1.3.0");
        assertThat(story.run("register", "list", "--json").rows()).hasSize(1);
        assertThat(story.run("register", "alias", "--supplier", "Halden Group", "--product", "Gauge", "--add", "Gauge Classic").code())
                .isZero();
        assertThat(story.run("register", "alias", "--supplier", "Halden Group", "--product", "Gauge", "--remove", "Gauge Classic").code())
                .isZero();
        assertThat(story.run("undo").out()).contains("names of Halden Group / Gauge");
    }

    @Test
    void aNameThatMakesAClaimTheSuppliersOwnOvertakesADecision() {
        inventory("Halden", "Gauge", "4.1", "left-frob@1.3.0");
        story.run("import", story.file("vex.json",
                Documents.openVex("HM Security", CVE, "pkg:generic/halden/gauge@4.1", "not_affected",
                        "\"justification\": \"vulnerable_code_not_in_execute_path\"")));
        story.run("decide", "Gauge@4.1", CVE, "fixed", "--reason", "Told by phone.");
        Said named = story.run("register", "alias", "--supplier", "Halden", "--add", "HM Security");
        assertThat(named.out()).containsPattern("Gauge 4.1 +CVE-2026-70001 +fixed +not affected");
        assertThat(story.run("states", "--json").rows().getFirst().bool("stale")).isTrue();
    }

    @Test
    void aPolicyThatChangesTheComputedStateOvertakesADecision() {
        inventory("Halden", "Gauge", "4.1", "left-frob@1.3.0");
        story.run("import", story.file("vex.json",
                Documents.openVex("Halden", CVE, "pkg:generic/halden/gauge@4.1", "not_affected",
                        "\"justification\": \"vulnerable_code_not_in_execute_path\"")));
        story.run("decide", "Gauge@4.1", CVE, "fixed", "--reason", "Told by phone.");
        assertThat(story.run("states", "--json").rows().getFirst().bool("stale")).isFalse();
        Said set = story.run("policy", "set", "--claims", "signed");
        assertThat(set.code()).as(set.err()).isZero();
        assertThat(story.run("states", "--json").rows().getFirst().bool("stale")).isTrue();
        assertThat(story.run("undo").out()).contains("Undone: policy");
        assertThat(story.run("states", "--json").rows().getFirst().bool("stale")).isFalse();
        assertThat(story.run("policy", "show").out()).containsPattern("claims +all");
    }
}
