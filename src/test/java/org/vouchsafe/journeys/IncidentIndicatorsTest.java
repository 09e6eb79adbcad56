package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Indicators are found in inventories, lockfiles and documents, and keep the incident open. */
class IncidentIndicatorsTest {
    private static final String SHA256 = "5bb67e88846096f1f8d42a0f0350c9c46260591567612ff9af46f98d1b7571cd";
    private static final String LOCKFILE = """
            {"name": "gauge", "version": "4.1.0", "lockfileVersion": 3, "packages": {
              "": {"name": "gauge", "version": "4.1.0", "dependencies": {"left-frob": "1.0.0"}},
              "node_modules/left-frob": {"version": "1.0.0",
                "resolved": "https://%s/left-frob-1.0.0.tgz",
                "integrity": "sha512-AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQ=="}}}""";
    @TempDir
    Path folder;
    private CommandLineStory story;
    private String id = "";

    @BeforeEach
    void begin() {
        story = new CommandLineStory(folder);
        done("new");
        done("register", "set", "--create", "--supplier", "Halden", "--product", "Gauge", "--release", "4.1");
        String opened = done("incident", "open", "something odd", "--lead", "Mara");
        id = opened.substring("Opened ".length(), opened.indexOf('.'));
    }

    private String done(Object... words) {
        var run = story.run(words);
        assertThat(run.code()).as(run.err() + run.out()).isZero();
        return run.out();
    }

    private String status() {
        return story.run("incident", "status", id).out();
    }

    private void lockfile(String host, String name) {
        done("import", story.file(name + "/package-lock.json", LOCKFILE.formatted(host)), "--supplier", "Halden", "--product", "Gauge",
                "--release", "4.1");
    }

    @Test
    void aListIsTakenAndItsHostIsFoundInALockfileInForce() {
        lockfile("evil.example.test", "one");
        var run = story.run("incident", "indicators", id,
                story.file("list.txt", "evil[.]example[.]test # control\n1234567890abcdef1234567890abcdef1\n"));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("1 indicators taken", "1 problems");
        assertThat(run.err()).contains("list.txt:2:1: error HASH_LENGTH");
        assertThat(status()).contains("evil[.]example[.]test stands in E-001 line 4", "in an inventory in force")
                .doesNotContain("evil.example.test").doesNotContain("stands in E-002");
        assertThat(done("incident", "log", id)).contains("Indicator evil[.]example[.]test, control (list.txt)");
        assertThat(story.run("incident", "indicators", id, folder.resolve("list.txt")).out())
                .contains("0 indicators taken, 1 looked for already");
        // A lockfile that replaces it is what is in force.
        lockfile("packages.example.com", "two");
        assertThat(status()).contains("Nothing held names an indicator");
        assertThat(done("check")).contains("All is well");
    }

    @Test
    void aHashIsFoundInAnInventoryAndAnExceptionCoversItsRelease() {
        done("import", story.file("gauge.cdx.json", Documents.sbom("Halden", "Gauge", "4.1", "2026-02-10T08:00:00Z", "left-frob@1.3.0")
                .replace("\"name\": \"left-frob\",", "\"name\": \"left-frob\", \"hashes\": [{\"alg\": \"SHA-256\", \"content\": \"" + SHA256
                        + "\"}],")),
                "--supplier", "Halden", "--product", "Gauge", "--release", "4.1");
        done("incident", "indicator", id, SHA256.toUpperCase(java.util.Locale.ROOT), "--source", "the analysis");
        assertThat(status()).contains("left-frob 1.3.0 has this hash");
        done("incident", "exception", id, "--release", "Gauge@4.1", "--owner", "Plant IT", "--reason", "offline", "--control", "no egress",
                "--until", "2099-01-01");
        assertThat(status()).contains("Nothing held names an indicator");
    }

    @Test
    void addressesAndFilesAreFoundInAnSbomInForceToo() {
        done("import", story.file("gauge.cdx.json", Documents.sbom("Halden", "Gauge", "4.1", "2026-02-10T08:00:00Z", "left-frob@1.3.0")
                .replace("\"name\": \"left-frob\",", "\"name\": \"left-frob\", \"externalReferences\": [{\"type\": \"distribution\", "
                        + "\"url\": \"https:\\/\\/evil.example.test:8000/left-frob.tgz\"}],")),
                "--supplier", "Halden", "--product", "Gauge", "--release", "4.1");
        done("incident", "indicator", id, "evil[.]example[.]test", "--source", "the analysis");
        assertThat(status()).contains("evil[.]example[.]test stands in E-001 line", "in an inventory in force")
                .contains("E-001 still names evil[.]example[.]test").doesNotContain("evil.example.test");
    }

    @Test
    void anIndicatorThatWasNoneIsDropped() {
        done("import", story.file("egress.txt", "08:00 connect cdn.example.test\n"));
        done("incident", "indicator", id, "cdn.example.test", "--source", "a blog");
        assertThat(status()).contains("E-001 still names cdn[.]example[.]test");
        done("incident", "indicator", id, "cdn[.]example.test", "--drop", "--reason", "our own");
        assertThat(status()).contains("Nothing held names an indicator");
        assertThat(story.run("incident", "indicator", id, "cdn.example.test", "--drop", "--reason", "again").code()).isEqualTo(2);
    }
}
