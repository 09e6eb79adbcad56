package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vouchsafe.journeys.CommandLineStory.Said;

/** What a project takes from a folder or repository of its own (a patch, a fork) is called like the registry's package and may be anything. */
class OwnSourcesJourneyTest {
    @TempDir
    Path folder;

    private CommandLineStory story;

    @BeforeEach
    void begin() {
        story = new CommandLineStory(folder);
        assertThat(story.bare("new", story.workspace()).code()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1.4.0|registry+https://crates.example/index|NOT_AFFECTED INVENTORY",
            "1.4.0||UNKNOWN NONE VERSION_UNKNOWN", "1.4.0|git+https://code.example/gauge.git#abababab|UNKNOWN NONE VERSION_UNKNOWN",
            "1.2.0||AFFECTED INVENTORY", "1.2.0|git+https://code.example/gauge.git#abababab|AFFECTED INVENTORY"})
    void aPatchOfCargo(String version, String source, String state) {
        place(story.file("Cargo.lock", """
                version = 4

                [[package]]
                name = "portal"
                version = "2.0.0"
                dependencies = ["gauge"]

                [[package]]
                name = "gauge"
                version = "%s"
                %s
                """.formatted(version, source == null ? "" : "source = \"" + source + "\"")));
        assertThat(states("crates.io", "gauge")).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"https://registry.example.org/gauge/-/gauge-1.4.0.tgz|NOT_AFFECTED INVENTORY",
            "git+ssh://git@code.example/fork/gauge.git#abababababababababababababababababababab|UNKNOWN NONE VERSION_UNKNOWN"})
    void aForkInNpm(String resolved, String state) {
        place(story.file("package-lock.json", """
                {"name": "portal", "version": "2.0.0", "lockfileVersion": 3, "packages": {"": {"name": "portal", "version": "2.0.0", "dependencies": {"gauge": "*"}},
                 "node_modules/gauge": {"version": "1.4.0", "resolved": "%s"}}}
                """.formatted(resolved)));
        assertThat(states("npm", "gauge")).isEqualTo(state);
    }

    @Test
    void whatMavenRelocatedMayBeMeantByItsOldName() {
        place(story.file("tree.txt", """
                [WARNING] The artifact org.old:gauge:jar:1.2.0 has been relocated to org.acme:gauge:jar:1.2.0: Moved.
                [INFO] org.acme:portal:jar:2.0
                [INFO] \\- org.acme:gauge:jar:1.2.0:compile
                """));
        assertThat(states("Maven", "org.old:gauge")).isEqualTo("UNKNOWN NONE POSSIBLE_MATCH");
    }

    private void place(Path file) {
        Said said = story.run("import", "--supplier", "Northwind Systems", "--product", "Portal", "--release", "2.0", file);
        assertThat(said.code()).as(said.err() + said.out()).isIn(0, 1);
    }

    private String states(String ecosystem, String name) {
        Path advisory = story.file("advisory.json", """
                {"schema_version": "1.7.0", "id": "CVE-2026-70001", "modified": "2026-02-01T00:00:00Z", "summary": "A flaw",
                 "affected": [{"package": {"ecosystem": "%s", "name": "%s"},
                  "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "1.3.0"}]}]}]}
                """.formatted(ecosystem, name));
        assertThat(story.run("import", advisory).code()).isZero();
        return story.run("states", "--json").rows().stream().map(row -> Stream.of(row.text("state"), row.text("basis"), row.text("reason"))
                .filter(each -> each != null).collect(Collectors.joining(" "))).collect(Collectors.joining(", "));
    }
}
