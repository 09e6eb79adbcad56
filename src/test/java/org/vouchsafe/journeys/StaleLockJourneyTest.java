package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vouchsafe.journeys.CommandLineStory.Said;

/** A lockfile older than the project file beside it: what the project has come to need since, and what that brings, is nowhere listed. */
class StaleLockJourneyTest {
    private static final String INCOMPLETE = "UNKNOWN NONE INVENTORY_INCOMPLETE";
    private static final String CLEAR = "NOT_AFFECTED INVENTORY";
    @TempDir
    Path folder;

    private CommandLineStory story;

    @BeforeEach
    void begin() {
        story = new CommandLineStory(folder);
        assertThat(story.bare("new", story.workspace()).code()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"'dependencies': {'axios': '^1.0.0'}|" + CLEAR,
            "'dependencies': {'axios': '^1.0.0', 'left-pad': '^1.0.0'}|" + INCOMPLETE,
            "'dependencies': {'axios': '^1.0.0'}, 'devDependencies': {'@acme/left-pad': '1.0.0'}|" + INCOMPLETE,
            "'dependencies': {'axios': '^1.0.0', 'http': 'npm:axios@^1.0.0'}|" + CLEAR,
            "'dependencies': {'axios': '^1.0.0', 'left-pad': '^1.0.0'}, 'optionalDependencies': {'left-pad': '^1.0.0'}|" + CLEAR,
            "'dependencies': {'axios': '^1.0.0'}, 'peerDependencies': {'left-pad': '^1.0.0'}|" + CLEAR,
            "'dependencies': {'axios': '^1.0.0', 'left-pad': 'file:../left-pad'}|" + CLEAR,
            "'dependencies': {'axios': '^1.0.0'}, 'overrides': {'left-pad': '1.0.0'}|" + CLEAR})
    void ofNpm(String asked, String state) {
        assertThat(state(asked, npm())).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"axios," + CLEAR, "left-pad," + INCOMPLETE})
    void ofYarnAndPnpm(String asked, String state) {
        String manifest = "'dependencies': {'axios': '^1.0.0', '%s': '^1.0.0'}".formatted(asked).replace("'axios': '^1.0.0', 'axios'",
                "'axios'");
        assertThat(state(manifest, story.file("yarn.lock", """
                # yarn lockfile v1


                axios@^1.0.0:
                  version "1.15.0"
                  resolved "https://registry.example.org/axios/-/axios-1.15.0.tgz#0fe3a1bdeadbeef0fe3a1bdeadbeef0fe3a1bde0"
                """))).isEqualTo(state);
    }

    @Test
    void thePlaceIsTold() {
        state("'dependencies': {'axios': '^1.0.0', 'left-pad': '^1.0.0'}", npm());
        assertThat(story.run("explain", "Portal@2.0", "CVE-2026-70001").out()).contains("asks for left-pad at /dependencies/left-pad");
    }

    @Test
    void aProjectFileThatComesLaterTells() {
        assertThat(state(null, npm())).isEqualTo(CLEAR);
        place(manifest("'dependencies': {'axios': '^1.0.0', 'left-pad': '^1.0.0'}"));
        assertThat(states()).isEqualTo(INCOMPLETE);
    }

    @Test
    void everyPlaceThatTellsOfCompletenessSaysTheSame() {
        assertThat(state(null, npm())).isEqualTo(CLEAR);
        assertThat(told()).allSatisfy(each -> assertThat(each).contains("it is a lockfile"));
        place(manifest("'dependencies': {'axios': '^1.0.0', 'left-pad': '^1.0.0'}"));
        assertThat(told()).allSatisfy(each -> assertThat(each)
                .contains("asks for left-pad at /dependencies/left-pad of E-003, which the lockfile does not list")
                .doesNotContain("it is a lockfile"));
    }

    /** What is said of the lockfile by quality, evidence and comparison, as text and as JSON. */
    private List<String> told() {
        return Stream.of("quality Portal@2.0", "quality Portal@2.0 --json", "evidence show E-001", "evidence show E-001 --json",
                "diff E-001 E-001", "diff E-001 E-001 --json")
                .map(each -> story.run((Object[]) each.split(" ")).out().replaceAll("\\s+", " "))
                .toList();
    }

    private Path npm() {
        return story.file("package-lock.json", """
                {"name": "portal", "version": "2.0.0", "lockfileVersion": 1, "requires": true, "dependencies": {"axios": {"version": "1.15.0",
                 "resolved": "https://registry.example.org/axios/-/axios-1.15.0.tgz",
                 "integrity": "sha512-z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NE8XYXysP+DGNKHfuwvY7kxvUdBeoGlODJ6+SfaPg=="}}}
                """);
    }

    private Path manifest(String asked) {
        return story.file("package.json", "{'name': 'portal', 'version': '2.0.0', %s}".formatted(asked).replace('\'', '"'));
    }

    private String state(@Nullable String asked, Path lock) {
        Path advisory = story.file("advisory.json", """
                {"schema_version": "1.7.0", "id": "CVE-2026-70001", "modified": "2026-02-01T00:00:00Z", "summary": "A flaw",
                 "affected": [{"package": {"ecosystem": "npm", "name": "axios"},
                  "ranges": [{"type": "SEMVER", "events": [{"introduced": "0"}, {"fixed": "1.14.0"}]}]}]}
                """);
        if (asked != null) {
            place(manifest(asked));
        }
        place(lock);
        assertThat(story.run("import", advisory).code()).isZero();
        return states();
    }

    private void place(Path file) {
        Said said = story.run("import", "--supplier", "Northwind Systems", "--product", "Portal", "--release", "2.0", file);
        assertThat(said.code()).as(said.err() + said.out()).isIn(0, 1);
    }

    private String states() {
        return story.run("states", "--json").rows().stream().map(row -> Stream.of(row.text("state"), row.text("basis"), row.text("reason"))
                .filter(each -> each != null).collect(Collectors.joining(" "))).collect(Collectors.joining(", "));
    }
}
