package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.journeys.CommandLineStory.Said;

/** What we export says whose word it is, follows its standard, and is read back to the same positions by somebody who trusts us. */
class ExportJourneyTest {
    private static final String US = "Lind Assurance";
    private static final List<String> WORDS = List.of("component_not_present", "vulnerable_code_not_present",
            "vulnerable_code_not_in_execute_path", "vulnerable_code_cannot_be_controlled_by_adversary",
            "inline_mitigations_already_exist");
    @TempDir
    Path folder;
    private CommandLineStory story;
    /** The imports of inventories, to be made elsewhere as well. */
    private final List<Object[]> lists = new ArrayList<>();

    @BeforeEach
    void begin() {
        story = new CommandLineStory(folder.resolve("ours"));
        story.file("x", "");
        story.run("new");
    }

    private static void register(CommandLineStory in) {
        for (String supplier : List.of("Halden Measurement", "Pelagø & Söhne, \"GmbH\"")) {
            for (String product : List.of("Gauge", "Ferry Control/2")) {
                for (String release : List.of("1.0", "2.0-rc 1")) {
                    in.run("register", "set", "--create", "--supplier", supplier, "--product", product, "--release", release);
                }
            }
        }
    }

    private static void advisories(CommandLineStory in) {
        for (int i = 0; i < 4; i++) {
            in.run("import", in.file("a" + i + ".json", Documents.advisory("GHSA-aaaa-bbbb-000" + i, "CVE-2026-7000" + i, "lib" + i,
                    "1.0.0", "2.0.0")));
        }
        in.run("import", in.file("mal.json", Documents.advisory("MAL-2026-77", "GHSA-maaa-bbbb-0009", "libmal", "1.0.0", "2.0.0")));
    }

    /** Inventories, claims and decisions by seeded chance, so that positions of every state and basis come about. */
    private void fill(Random random) {
        register(story);
        advisories(story);
        List<JsonObject> releases = story.run("register", "list", "--json").rows();
        int file = 0;
        for (String supplier : List.of("Halden Measurement", "Pelagø & Söhne, \"GmbH\"")) {
            for (String product : List.of("Gauge", "Ferry Control/2")) {
                for (String release : List.of("1.0", "2.0-rc 1")) {
                    if (random.nextInt(4) > 0) {
                        List<String> components = new ArrayList<>();
                        for (String lib : List.of("lib0", "lib1", "lib2", "lib3", "libmal")) {
                            if (random.nextInt(3) > 0) {
                                components.add(lib + "@" + List.of("1.5.0", "2.1.0").get(random.nextInt(2)));
                            }
                        }
                        components.add("other@1.0.0");
                        String sbom = Documents.sbom("S", "P", "V", "2026-02-01T00:00:00Z", components.toArray(String[]::new));
                        Object[] words = {"import", story.file("s" + file++ + ".json", sbom), "--supplier", supplier, "--product", product,
                                "--release", release};
                        story.run(words);
                        lists.add(words);
                    }
                    for (String id : List.of("CVE-2026-70000", "CVE-2026-70001", "GHSA-aaaa-bbbb-0002", "CVE-2026-70003", "MAL-2026-77")) {
                        if (random.nextInt(5) < 2) {
                            List<String> decision = new ArrayList<>(List.of("decide", supplier + "/" + product + "@" + release, id,
                                    List.of("affected", "fixed", "not-affected", "unknown").get(random.nextInt(4)), "--reason",
                                    "Looked at it; \"quoted\" – ünïcode\tand a tab"));
                            if (decision.get(3).equals("not-affected") && random.nextBoolean()) {
                                decision.addAll(List.of("--justification", WORDS.get(random.nextInt(WORDS.size()))));
                            }
                            story.run(decision.toArray());
                        }
                    }
                }
            }
        }
        assertThat(releases).isNotEmpty();
    }

    private static Map<String, String> states(CommandLineStory in) {
        var states = new TreeMap<String, String>();
        for (JsonObject each : in.run("states", "--json").rows()) {
            states.put(each.text("supplier") + " | " + each.text("product") + " | " + each.text("release") + " | " + each.text("advisory"),
                    String.valueOf(each.text("state")));
        }
        return states;
    }

    private Said export(String format, Path out, String... more) {
        List<Object> words = new ArrayList<>(List.of("export", "vex", "--format", format, "--out", out, "--author", US, "--namespace",
                "https://lind.example"));
        words.addAll(List.of(more));
        return story.run(words.toArray());
    }

    @ParameterizedTest
    @ValueSource(strings = {"openvex", "csaf", "cyclonedx"})
    void whatIsExportedIsReadBackToTheSamePositions(String format) throws Exception {
        fill(new Random(20260401));
        Map<String, String> ours = states(story);
        assertThat(ours.values()).contains("AFFECTED", "FIXED", "NOT_AFFECTED", "UNKNOWN").hasSizeGreaterThan(25);
        Path file = folder.resolve("out.json");
        Said said = export(format, file);
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).contains(ours.size() + " statements");
        Path again = folder.resolve("again.json");
        export(format, again);
        assertThat(again).as("the same positions give the same bytes").hasSameBinaryContentAs(file);

        var theirs = new CommandLineStory(folder.resolve("theirs"));
        theirs.file("x", "");
        theirs.run("new");
        register(theirs);
        advisories(theirs);
        theirs.run("policy", "set", "--trusted", US);
        Said imported = theirs.run("import", file);
        assertThat(imported.code()).as("nothing is wrong with it: " + imported.err()).isZero();
        assertThat(theirs.run("claims", "--only", "waiting").out()).contains("No claims");
        Map<String, String> expected = new TreeMap<>(ours);
        // Of malicious code nobody's word alone clears anything, not even ours.
        expected.replaceAll((key, state) -> key.contains("GHSA-maaa") && !state.equals("AFFECTED") ? "UNKNOWN" : state);
        assertThat(states(theirs)).isEqualTo(expected);
        assertThat(theirs.run("inbox").out()).doesNotContain("unplaced");
    }

    @ParameterizedTest
    @ValueSource(strings = {"openvex", "csaf", "cyclonedx"})
    void toWhoeverDoesNotTrustUsItIsAThirdPartysWord(String format) {
        fill(new Random(5));
        Path file = folder.resolve("out.json");
        export(format, file);
        var theirs = new CommandLineStory(folder.resolve("theirs"));
        theirs.file("x", "");
        theirs.run("new");
        register(theirs);
        advisories(theirs);
        theirs.run("import", file);
        assertThat(states(theirs).values()).isNotEmpty().containsOnly("UNKNOWN");
        assertThat(theirs.run("claims", "--only", "not_counting", "--json").rows()).isNotEmpty()
                .allMatch(each -> each.text("standing").contains("THIRD_PARTY"));
    }

    /** What contradicts itself goes out as under investigation: with the inventory alone it reads as affected, and never as anything better. */
    @ParameterizedTest
    @ValueSource(strings = {"openvex", "csaf", "cyclonedx"})
    void whereTheInventoriesAreHeldNothingIsReadBackBetterThanItWas(String format) {
        fill(new Random(31));
        for (String product : List.of("Gauge", "Ferry Control/2")) {
            for (int i = 0; i < 4; i++) {
                story.run("import", story.file(product.charAt(0) + "fixed" + i + ".json", Documents.openVex("Halden Measurement",
                        "CVE-2026-7000" + i, "pkg:generic/halden-measurement/x@1.0", "fixed", "")), "--supplier",
                        "Halden Measurement", "--product", product, "--release", "1.0");
            }
        }
        Map<String, String> ours = states(story);
        assertThat(story.run("states", "--json").out()).contains("FIXED_BUT_PRESENT");
        Path file = folder.resolve("out.json");
        export(format, file);
        var theirs = new CommandLineStory(folder.resolve("theirs"));
        theirs.file("x", "");
        theirs.run("new");
        register(theirs);
        advisories(theirs);
        lists.forEach(theirs::run);
        theirs.run("policy", "set", "--trusted", US);
        assertThat(theirs.run("import", file).code()).isZero();
        Map<String, String> read = states(theirs);
        assertThat(read.keySet()).containsAll(ours.keySet());
        ours.forEach((key, state) -> {
            if (state.equals("AFFECTED")) {
                assertThat(read.get(key)).as(key).isEqualTo("AFFECTED");
            } else if (state.equals("UNKNOWN")) {
                assertThat(read.get(key)).as(key).isIn("UNKNOWN", "AFFECTED");
            }
        });
    }

    @Test
    void whereTheSameInventoriesAreHeldEveryStatementIsPlacedByItsPurl() {
        fill(new Random(9));
        for (String format : List.of("openvex", "csaf", "cyclonedx")) {
            Path file = folder.resolve(format + ".json");
            export(format, file);
            story.run("policy", "set", "--trusted", US);
            assertThat(story.run("import", file).code()).isZero();
        }
        assertThat(story.run("claims", "--only", "waiting").out()).contains("No claims");
    }

    @Test
    void nobodySpeaksUnderASuppliersNameNorOverWhatIsThere() throws Exception {
        fill(new Random(5));
        Path file = folder.resolve("out.json");
        Said asSupplier = story.run("export", "vex", "--format", "openvex", "--out", file, "--author", "halden measurement");
        assertThat(asSupplier.code()).isEqualTo(2);
        assertThat(asSupplier.err()).contains("supplier's own word");
        assertThat(story.run("export", "vex", "--format", "csaf", "--out", file, "--author", US).err()).contains("--namespace");
        assertThat(story.run("export", "vex", "--format", "openvex", "--out", file, "--author", US, "--supplier", "Nobody").code())
                .isEqualTo(2);
        assertThat(file).doesNotExist();
        export("csaf", file, "--category", "coordinator", "--supplier", "Halden Measurement", "--tlp", "AMBER+STRICT");
        assertThat(Files.readString(file)).contains("\"category\": \"coordinator\"", "\"label\": \"AMBER\"").doesNotContain("Pelag")
                .doesNotContain("\"vendor\",\n      \"name\": \"Lind");
        assertThat(export("csaf", file).err()).contains("is there already");
    }

    @Test
    void everyStatementSaysHowItWasReachedWhateverItRestsOn() throws Exception {
        fill(new Random(20260401));
        for (String release : List.of("1.0", "2.0-rc 1")) {
            for (int i = 0; i < 4; i++) {
                story.run("import",
                        story.file("v" + release.charAt(0) + i + ".json", Documents.openVex("Halden Measurement", "CVE-2026-7000" + i,
                                "pkg:generic/halden-measurement/gauge@" + release.replace(" ", "%20"), "not_affected",
                                "\"justification\": \"vulnerable_code_not_in_execute_path\"")),
                        "--supplier", "Halden Measurement", "--product", "Gauge", "--release", release);
            }
        }
        story.run("import", story.file("open.json", Documents.openVex("Halden Measurement", "CVE-2026-70000",
                "pkg:generic/halden-measurement/scale@1.0", "under_investigation", "")), "--supplier", "Halden Measurement", "--product",
                "Scale", "--release", "1.0");
        for (String file : List.of(
                Documents.sbom("Halden Measurement", "Scale", "2.0", "2026-02-01T00:00:00Z", "lib0@2.1.0"),
                Documents.openVex("Halden Measurement", "CVE-2026-70000", "pkg:generic/halden-measurement/scale@2.0", "not_affected",
                        "\"justification\": \"vulnerable_code_not_in_execute_path\""))) {
            story.run("import", story.file("c" + file.length() + ".json", file), "--supplier", "Halden Measurement", "--product", "Scale",
                    "--release", "2.0");
        }
        assertThat(story.run("states", "--json").rows()).extracting(each -> String.valueOf(each.text("basis"))).contains("CLAIM",
                "INVENTORY", "CORROBORATED", "DECISION", "NONE");
        Path csaf = folder.resolve("csaf.json");
        export("csaf", csaf);
        for (JsonObject each : new Said(0, Files.readString(csaf), "").tree().asObject().objects("vulnerabilities")) {
            assertThat(each.objects("notes")).isNotEmpty().allSatisfy(note -> assertThat(note.text("text").lines())
                    .allSatisfy(line -> assertThat(line).containsPattern(": [A-Z].{20,}").doesNotContain("null")));
            assertThat(each.objects("threats")).allSatisfy(threat -> assertThat(threat.text("details")).isNotBlank());
            assertThat(each.objects("remediations")).allSatisfy(remedy -> assertThat(remedy.text("details")).isNotBlank());
        }
        Path openVex = folder.resolve("openvex.json");
        export("openvex", openVex);
        assertThat(new Said(0, Files.readString(openVex), "").tree().asObject().objects("statements")).allSatisfy(each -> assertThat(
                each.text("status_notes") == null ? each.text("impact_statement") : each.text("status_notes")).isNotBlank());
        assertThat(Files.readString(openVex)).contains("Its justification is vulnerable code not in execute path.");
    }

    /** What the schema of OpenVEX 0.2.0 demands of a statement: unknown fields, and both reasons at once, make a document invalid. */
    @Test
    void openVexStatementsFollowTheirSchema() throws Exception {
        fill(new Random(20260401));
        Path file = folder.resolve("out.json");
        export("openvex", file);
        JsonObject document = new CommandLineStory.Said(0, Files.readString(file), "").tree().asObject();
        assertThat(document.fields().keySet()).containsExactly("@context", "@id", "author", "role", "timestamp", "version", "tooling",
                "statements");
        List<JsonObject> statements = document.objects("statements");
        assertThat(statements).extracting(each -> String.valueOf(each.text("status"))).contains("affected", "fixed", "not_affected",
                "under_investigation");
        assertThat(statements).allSatisfy(each -> {
            assertThat(each.fields().keySet()).isSubsetOf("vulnerability", "timestamp", "products", "status", "status_notes",
                    "justification", "impact_statement", "action_statement");
            boolean not = "not_affected".equals(each.text("status"));
            assertThat(each.has("justification") ^ each.has("impact_statement")).isEqualTo(not);
            assertThat(each.has("action_statement")).isEqualTo("affected".equals(each.text("status")));
            assertThat(each.objects("products")).singleElement().satisfies(product -> {
                assertThat(product.fields().keySet()).isSubsetOf("@id", "identifiers");
                assertThat(product.text("@id")).startsWith("pkg:generic/").doesNotContain(" ");
            });
        });
    }

    @Test
    void aVersionThatGrowsReplacesTheOlderDocument() {
        register(story);
        advisories(story);
        story.run("decide", "Halden Measurement/Gauge@1.0", "CVE-2026-70000", "affected", "--reason", "seen");
        Path first = folder.resolve("1.json");
        export("openvex", first);
        story.run("decide", "Halden Measurement/Gauge@1.0", "CVE-2026-70000", "fixed", "--reason", "patched");
        Path second = folder.resolve("2.json");
        export("openvex", second);
        var theirs = new CommandLineStory(folder.resolve("theirs"));
        theirs.file("x", "");
        theirs.run("new");
        register(theirs);
        theirs.run("policy", "set", "--trusted", US);
        theirs.run("import", second);
        theirs.run("import", first);
        assertThat(states(theirs).values()).containsExactly("FIXED");
        assertThat(theirs.run("claims").out()).contains("replaced by a newer version");
    }

    @Test
    void statesAndInventoriesGoOutAsTablesAndFiles() throws Exception {
        fill(new Random(20260401));
        story.run("register", "set", "--create", "--supplier", "=cmd|' /C calc'!A0", "--product", "P", "--release", "1");
        story.run("decide", "P@1", "CVE-2026-70000", "affected", "--reason", "r");
        Path csv = folder.resolve("states.csv");
        assertThat(story.run("export", "states", "--format", "csv", "--out", csv).code()).isZero();
        List<String> lines = Files.readString(csv).lines().toList();
        assertThat(lines.getFirst()).startsWith("Supplier,Product,Release,Advisory");
        assertThat(lines).hasSize(states(story).size() + 1).anyMatch(each -> each.startsWith("'=cmd"))
                .anyMatch(each -> each.startsWith("\"Pelagø & Söhne, \"\"GmbH\"\"\""));
        Path book = folder.resolve("states.xlsx");
        assertThat(story.run("export", "states", "--format", "xlsx", "--out", book).code()).isZero();
        assertThat(book).isNotEmptyFile();

        String sbom = Documents.sbom("Halden Measurement", "Scale", "3.0", "2026-02-01T00:00:00Z", "lib0@1.5.0", "lib1@2.1.0");
        Path original = story.file("scale.json", sbom);
        story.run("import", original, "--supplier", "Halden Measurement", "--product", "Scale", "--release", "3.0");
        Path copy = folder.resolve("copy.json");
        assertThat(story.run("export", "sbom", "Scale@3.0", "--out", copy).code()).isZero();
        assertThat(copy).hasSameBinaryContentAs(original);
        Path rendered = folder.resolve("rendered.json");
        assertThat(story.run("export", "sbom", "Scale@3.0", "--format", "cyclonedx", "--out", rendered).code()).isZero();
        var theirs = new CommandLineStory(folder.resolve("theirs"));
        theirs.file("x", "");
        theirs.run("new");
        advisories(theirs);
        Said imported = theirs.run("import", rendered, "--supplier", "Halden Measurement", "--product", "Scale", "--release", "3.0");
        assertThat(imported.code()).as(imported.err()).isZero();
        Map<String, String> same = states(story);
        same.keySet().removeIf(each -> !each.contains("Scale"));
        assertThat(states(theirs)).isEqualTo(same).isNotEmpty();
    }
}
