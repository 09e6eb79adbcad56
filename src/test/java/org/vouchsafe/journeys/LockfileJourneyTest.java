package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lockfiles and project files say, through the command line. */
class LockfileJourneyTest {
    private static final String[] PLACE = {"--supplier", "Halden", "--product", "Gauge", "--release", "4.1"};
    @TempDir
    Path folder;
    private CommandLineStory story;
    private Path yarn;
    private Path project;
    private Path advisory;

    @BeforeEach
    void begin() {
        story = new CommandLineStory(folder);
        assertThat(story.run("new").code()).isZero();
        yarn = story.file("app/yarn.lock", """
                # yarn lockfile v1

                left-frob@^1.0.0:
                  version "1.1.0"
                  resolved "https://registry.example/left-frob-1.1.0.tgz"

                tiny@2.0.0:
                  version "2.0.0"
                  resolved "https://mirror.example:4873/tiny-2.0.0.tgz#2553649f2322049666871cea80a5d0d6adc700ca"
                """);
        project = story.file("app/package.json", "{\"name\":\"gauge\",\"version\":\"4.1\",\"dependencies\":{\"left-frob\":\"^1.0.0\"}}");
        advisory = story.file("frob.json", Documents.advisory("GHSA-frob-0001-aaaa", "CVE-2026-70001", "left-frob", "1.2.0", "1.4.0"));
    }

    private String state() {
        var rows = story.run("states", "--json").rows();
        assertThat(rows).hasSize(1);
        return rows.getFirst().text("state") + " " + rows.getFirst().text("reason");
    }

    private Object[] with(Object... words) {
        var all = new java.util.ArrayList<Object>(java.util.List.of(words));
        all.addAll(java.util.List.of(PLACE));
        return all.toArray();
    }

    @Test
    void aProjectFileAloneLeavesTheVersionOpenAndItsLockfileSettlesIt() {
        story.run("import", advisory);
        assertThat(story.run(with("import", project)).out()).contains("package.json", "1 component");
        assertThat(state()).isEqualTo("UNKNOWN VERSION_UNKNOWN");
        story.run("advisory", "set", "CVE-2026-70001", "--window", "2026-02-10T00:00:00Z/2026-02-10T03:00:00Z", "--source", "registry");
        story.run("import", story.file("gauge.cdx.json",
                Documents.sbom("Halden", "Gauge", "4.1", "2026-02-10T01:00:00Z", "http-box@2.0.0", "other@1.0.0")));
        assertThat(state()).isEqualTo("UNKNOWN EXPOSED_IN_WINDOW");
        assertThat(story.run("explain", "Gauge@4.1", "CVE-2026-70001").out()).contains("could have resolved to one",
                "left-frob is declared as \"^1.0.0\", which admits 1.2.0", "within the window", "given by registry",
                "/dependencies/left-frob");
        story.run(with("import", yarn));
        // The lockfile names no project; imported by name, both files lay in the same folder as far as that is known.
        assertThat(state()).isEqualTo("NOT_AFFECTED null");
        assertThat(story.run("explain", "Gauge@4.1", "CVE-2026-70001").out()).contains("No, excluded", "pinned by E-004 to 1.1.0");
        assertThat(story.run("check").code()).isZero();
    }

    @Test
    void filesOfOneFolderAreOneProject() {
        story.run("import", advisory);
        story.run(with("import", folder.resolve("app")));
        assertThat(story.run("evidence", "list").out()).contains("yarn.lock", "package.json");
        assertThat(state()).isEqualTo("NOT_AFFECTED null");
    }

    @Test
    void evidenceShowsHowPackagesComeIn() {
        story.run(with("import", yarn));
        String shown = story.run("evidence", "show", "E-1").out();
        assertThat(shown).containsPattern("asked for in a range that drifts +1 +left-frob 1.1.0")
                .containsPattern("asked for in exactly one version +1 +tiny 2.0.0")
                .containsPattern("without an integrity hash +1 +left-frob 1.1.0")
                .containsPattern("from a registry not approved +2 +left-frob 1.1.0, tiny 2.0.0")
                .containsPattern("from mirror.example:4873 +1 +not approved by the policy")
                .contains("It does not say which packages run scripts when they are installed.");
        assertThat(story.run("evidence", "facts", "E-1").out())
                .containsPattern("left-frob 1.1.0 +\\^1.0.0 +https://registry.example\\S+ +line 3");
        assertThat(story.run("evidence", "show", "E-1", "--json").out()).contains("lockfileFacts", "\"DRIFTING_RANGE\"",
                "line 3, column 1");
    }

    @Test
    void thePolicyListsTheHostsFoundAndApprovesThem() {
        story.run(with("import", yarn));
        assertThat(story.run("policy", "show").out()).containsPattern("registries +none").containsPattern("registry.example +1 +no");
        assertThat(story.run("policy", "set", "--registry", "https://registry.example/", "--reason", "ours").code()).isZero();
        assertThat(story.run("policy", "show").out()).containsPattern("registries +registry.example")
                .containsPattern("registry.example +1 +yes");
        assertThat(story.run("evidence", "show", "E-1").out()).containsPattern("from a registry not approved +1 +tiny 2.0.0");
        assertThat(story.run("--as-of", "2026-03-02T08:00:30Z", "policy", "show").out()).doesNotContain("mirror.example");
        assertThat(story.run("policy", "set", "--no-registry", "registry.example").code()).isZero();
        assertThat(story.run("evidence", "show", "E-1").out()).containsPattern("from a registry not approved +2");
        assertThat(story.run("policy", "set", "--no-registry", "registry.example").code()).isEqualTo(2);
        assertThat(story.run("policy", "set", "--registry", "not a host").code()).isEqualTo(2);
        assertThat(story.run("check").code()).isZero();
    }

    @Test
    void whatIsNoLockfileHasNoSuchFacts() {
        story.run("import", advisory);
        assertThat(story.run("evidence", "facts", "E-1").out()).contains("neither a lockfile nor a project file");
    }
}
