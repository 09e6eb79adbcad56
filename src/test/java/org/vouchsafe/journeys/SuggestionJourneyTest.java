package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.journeys.CommandLineStory.Said;

/** Evidence that says too little of itself: what speaks for whom, and that nothing is placed before somebody says so. */
class SuggestionJourneyTest {
    @TempDir
    Path folder;
    private CommandLineStory story;

    @BeforeEach
    void begin() {
        story = new CommandLineStory(folder);
        story.run("new");
        story.run("register", "set", "--create", "--supplier", "Halden Measurement", "--domain", "halden.example", "--namespace", "@halden",
                "--contact", "mara@instruments.example", "--product", "Gauge", "--release", "4.1");
        story.run("register", "set", "--create", "--supplier", "Pelago Marine", "--domain", "pelago.example", "--product", "Ferry",
                "--release", "2.0");
        story.run("import", story.file("frob.json",
                Documents.advisory("GHSA-frob-0001-aaaa", "CVE-2026-70001", "left-frob", "1.2.0", "1.4.0")));
    }

    private String bom(String more) {
        return "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\", \"version\": 1, " + more
                + ", \"components\": [{\"type\": \"library\", \"bom-ref\": \"f\", \"name\": \"left-frob\", \"version\": \"1.3.0\","
                + " \"purl\": \"pkg:npm/left-frob@1.3.0\"}]}";
    }

    private static String root(String more) {
        return "\"metadata\": {\"component\": {\"type\": \"application\", \"bom-ref\": \"r\", " + more + "}}";
    }

    private List<JsonObject> suggested(String evidence) {
        Said said = story.run("evidence", "suggest", evidence, "--json");
        assertThat(said.code()).as(said.err()).isZero();
        return said.rows();
    }

    @Test
    void aNamespaceSpeaksForItsSupplierAndIsAcceptedInOneAct() {
        story.run("import",
                story.file("a.json", bom(root("\"name\": \"probe\", \"version\": \"1.0\", \"purl\": \"pkg:npm/%40halden/probe@1.0\""))));
        String before = story.run("audit", "root").out();
        assertThat(suggested("E-002")).singleElement().satisfies(each -> {
            assertThat(each.text("supplier")).isEqualTo("Halden Measurement");
            assertThat(each.text("fit")).isEqualTo("NEW_PRODUCT");
            assertThat(each.texts("reasons")).containsExactly("Its purl namespace @halden is one of Halden Measurement.");
        });
        assertThat(story.run("evidence", "show", "E-002").out()).contains("E-002 might belong to:", "1. Halden Measurement / probe 1.0");
        assertThat(story.run("audit", "root").out()).as("nothing is applied by itself").isEqualTo(before);

        Said accepted = story.run("evidence", "suggest", "E-002", "--accept", "1");
        assertThat(accepted.out()).contains("Placed E-002 at Halden Measurement / probe 1.0. Product and release are new")
                .containsPattern("probe 1.0 +CVE-2026-70001 +none +affected");
        assertThat(story.run("audit", "log").out()).contains("Its purl namespace @halden is one of Halden Measurement.");
        story.run("import",
                story.file("b.json", bom(root("\"name\": \"scale\", \"version\": \"2.0\", \"purl\": \"pkg:npm/%40halden/scale@2.0\""))));
        assertThat(suggested("E-003").getFirst().texts("reasons").getFirst()).contains("namespace");
        assertThat(story.run("undo").code()).as("the import stands in between").isEqualTo(2);
    }

    @Test
    void acceptingIsUndoneWithWhatItAdded() {
        story.run("import",
                story.file("a.json", bom(root("\"name\": \"probe\", \"version\": \"1.0\", \"purl\": \"pkg:npm/%40halden/probe@1.0\""))));
        String register = story.run("register", "list", "--json").out();
        story.run("evidence", "suggest", "E-002", "--accept", "1");
        assertThat(story.run("undo").out()).contains("placing of E-002 at Halden Measurement / probe 1.0");
        assertThat(story.run("register", "list", "--json").out()).isEqualTo(register);
        assertThat(suggested("E-002")).hasSize(1);
    }

    @Test
    void theSenderSpeaksWithoutSayingWhichRelease() {
        story.run("import", story.file("letter.txt", "Dear all"), "--from", "Kim Larsen <kim@ship.pelago.example>");
        story.run("import", story.file("note.txt", "Dear all of you"), "--from", "mara@instruments.example");
        assertThat(suggested("E-002")).singleElement().satisfies(each -> {
            assertThat(each.text("supplier")).isEqualTo("Pelago Marine");
            assertThat(each.text("fit")).isEqualTo("INCOMPLETE");
            assertThat(each.texts("reasons")).containsExactly("It was sent from the domain of Pelago Marine (ship.pelago.example).");
        });
        assertThat(suggested("E-003").getFirst().texts("reasons").getFirst()).contains("a contact of Halden Measurement");
        assertThat(story.run("evidence", "suggest", "E-002", "--accept", "1").err()).contains("Place it by hand");
        assertThat(story.run("evidence", "suggest", "E-002", "--accept", "7").code()).isEqualTo(2);
    }

    @Test
    void aDomainThatOnlyEndsAlikeIsAnother() {
        story.run("import", story.file("letter.txt", "Dear all"), "--from", "kim@notpelago.example");
        assertThat(suggested("E-002")).isEmpty();
        assertThat(story.run("evidence", "suggest", "E-002").out()).contains("places it by hand");
    }

    @Test
    void theSameSerialNumberIsTheStrongestAndNamesTheRelease() {
        String serial = "\"serialNumber\": \"urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79\", ";
        story.run("import", story.file("a.json",
                bom(serial + root("\"name\": \"Gauge\", \"version\": \"4.1\", \"supplier\": {\"name\": \"Halden Measurement\"}"))));
        story.run("import",
                story.file("b.json", bom(serial + root("\"name\": \"internal-build\"")).replace("\"version\": 1, ", "\"version\": 2, ")),
                "--from", "kim@pelago.example");
        List<JsonObject> found = suggested("E-003");
        assertThat(found).extracting(each -> each.text("supplier")).containsExactly("Halden Measurement", "Pelago Marine");
        assertThat(found.getFirst().texts("reasons").getFirst())
                .isEqualTo("It has the same serial number as E-002, which is of Halden Measurement / Gauge 4.1.");
        assertThat(found.getFirst().text("release")).isEqualTo("4.1");
        assertThat(found.getFirst().text("fit")).isEqualTo("KNOWN_RELEASE");
    }

    @Test
    void aNameThatDiffersALittleIsKeptAsAnotherName() {
        String other = root(
                "\"name\": \"gauge\", \"version\": \"5.0\", \"purl\": \"pkg:npm/%40halden/gauge@5.0\", \"supplier\": {\"name\": \"Halden-Measurement G.m.b.H.\"}");
        story.run("register", "alias", "--supplier", "Halden Measurement", "--product", "Gauge", "--add", "pkg:npm/%40halden/gauge");
        story.run("import", story.file("a.json", bom(other)));
        assertThat(story.run("inbox").out()).contains("is a product of Halden Measurement");
        assertThat(suggested("E-002")).singleElement().satisfies(each -> {
            assertThat(each.texts("reasons")).anyMatch(reason -> reason.contains("differs only in legal form from Halden Measurement"));
            assertThat(each.text("supplierAlias")).isEqualTo("Halden-Measurement G.m.b.H.");
            assertThat(each.text("product")).isEqualTo("Gauge");
        });
        assertThat(story.run("evidence", "suggest", "E-002", "--accept", "1").out())
                .contains("is kept as another name of Halden Measurement");
        Said next = story.run("import", story.file("b.json", bom(other).replace("5.0", "5.1")));
        assertThat(next.out()).contains("-> Halden Measurement / Gauge 5.1");
        assertThat(story.run("check").out()).contains("All is well");
    }

    @Test
    void aFileNameSpeaksForAReleaseItNames() {
        story.run("import", story.file("Ferry_2.0-statement.txt", "Dear all"));
        assertThat(suggested("E-002")).singleElement().satisfies(each -> {
            assertThat(each.text("fit")).isEqualTo("KNOWN_RELEASE");
            assertThat(each.texts("reasons")).containsExactly("Its file name holds Ferry and 2.0.");
        });
        assertThat(story.run("evidence", "suggest").out()).contains("E-002 might belong to:", "1. Pelago Marine / Ferry 2.0");
        assertThat(story.run("evidence", "suggest", "E-001").out()).as("advisories belong nowhere").contains("Nothing held here");
        assertThat(story.run("evidence", "suggest", "E-002", "--accept", "1").code()).isZero();
        assertThat(suggested("E-002")).as("it has a place").isEmpty();
    }
}
