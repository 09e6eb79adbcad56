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
import org.vouchsafe.format.lockfile.Fixture;
import org.vouchsafe.journeys.CommandLineStory.Said;

/** From a lockfile to a state, for each ecosystem in its own order of versions. */
class LockfileJourneyTest {
    @TempDir
    Path folder;

    private CommandLineStory story;

    @BeforeEach
    void begin() {
        story = new CommandLineStory(folder);
        assertThat(story.bare("new", story.workspace()).code()).isZero();
    }

    /** {@code state basis reason} of the only position, after the lockfile and an advisory with one range came in. */
    private String state(String lockfile, String ecosystem, String name, String introduced, String fixed) {
        Path advisory = story.file("advisory.json", """
                {"schema_version": "1.7.0", "id": "CVE-2026-70001", "modified": "2026-02-01T00:00:00Z", "summary": "A flaw",
                 "affected": [{"package": {"ecosystem": "%s", "name": "%s"},
                  "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "%s"}, {"fixed": "%s"}]}]}]}
                """.formatted(ecosystem, name, introduced, fixed));
        Said imported = story.run("import", "--supplier", "Northwind Systems", "--product", "Portal", "--release", "2.0",
                story.file(lockfile, Fixture.text(lockfile)), advisory);
        assertThat(imported.code()).as(imported.err() + imported.out()).isIn(0, 1);
        Said states = story.run("states", "--json");
        return states.rows().stream().map(row -> Stream.of(row.text("state"), row.text("basis"), row.text("reason"))
                .filter(each -> each != null).collect(Collectors.joining(" "))).collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @CsvSource({"Cargo-v4.lock, crates.io, rand, 0, 0.8.0", "go.mod, Go, code.example/Net, 0, 0.24.0",
            "go.sum, Go, code.example/net, 0, 0.24.0",
            "go.sum, Go, code.example/sys, 0, 0.0.0-20220801000000-000000000000", "go.mod, Go, legacy.example/old, 2.0.0, 2.2.0",
            "poetry-2.lock, PyPI, Beta_Core, 2.0, 2.1.1", "uv.lock, PyPI, beta.core, 0, 2.2rc1", "Pipfile.lock, PyPI, gamma-test, 0, 0.10",
            "pdm.lock, PyPI, alpha-web, 1.4, 1.4.3", "pylock.toml, PyPI, alpha-web, 1.4, 1.4.3",
            "requirements-hashed.txt, PyPI, alpha-web, 0, 1.10",
            "requirements-loose.txt, PyPI, beta-core, 0, 2.1.post1", "Gemfile.lock, RubyGems, rails-like, 7.0.0.beta1, 7.0.0",
            "Gemfile.lock, RubyGems, nokogiri, 0, 1.16.10", "composer.lock, Packagist, acme/mailer, 2.0.0, 2.3.1",
            "packages.lock.json, NuGet, ACME.Json, 0, 12.0.2", "gradle.lockfile, Maven, org.acme:engine, 3.0, 3.1.10",
            "maven-tree.txt, Maven, org.acme:core, 6.1.2, 6.1.2.1", "maven-verbose.txt, Maven, org.acme:logging, 2.0.9-rc1, 2.1"})
    void anAffectedVersionIsFound(String lockfile, String ecosystem, String name, String introduced, String fixed) {
        assertThat(state(lockfile, ecosystem, name, introduced, fixed)).isEqualTo("AFFECTED INVENTORY");
    }

    @ParameterizedTest
    @CsvSource({"Cargo-v4.lock, crates.io, serde, 0, 1.0.210", "go.mod, Go, code.example/Net, 0, 0.23.0",
            "go.sum, Go, code.example/log, 0, 1.9.3",
            "poetry-1.lock, PyPI, beta-core, 0, 2.1.0", "requirements-hashed.txt, PyPI, alpha-web, 1.5, 2",
            "Gemfile.lock, RubyGems, rails-like, 7.0.0, 7.0.9", "composer.lock, Packagist, acme/mailer, 0, 2.3.0",
            "packages.lock.json, NuGet, acme.logging, 0, 2.0.1", "gradle.lockfile, Maven, org.acme:engine, 3.1.4.1, 3.2",
            "maven-tree.txt, Maven, org.acme:logging, 0, 2.0.9"})
    void aVersionOutsideTheRangeIsClearedByALockfile(String lockfile, String ecosystem, String name, String introduced, String fixed) {
        assertThat(state(lockfile, ecosystem, name, introduced, fixed)).isEqualTo("NOT_AFFECTED INVENTORY");
    }

    @ParameterizedTest
    @CsvSource({"requirements-loose.txt, PyPI, alpha-web, 1.5, 2, VERSION_UNKNOWN",
            "requirements-loose.txt, PyPI, continued, 0, 6, INVENTORY_INCOMPLETE",
            "buildscript-gradle.lockfile, Maven, org.acme:build-plugin, 0, 7, INVENTORY_INCOMPLETE",
            "composer.lock, Packagist, acme/moving, 0, 1.0, VERSION_UNKNOWN", "go.sum, Go, stdlib, 0, 1.22.3, VERSION_UNKNOWN",
            "go.mod, Go, stdlib, 0, 1.23.0, VERSION_UNKNOWN"})
    void whatTheFileDoesNotFixStaysUnknown(String lockfile, String ecosystem, String name, String introduced, String fixed, String reason) {
        assertThat(state(lockfile, ecosystem, name, introduced, fixed)).isEqualTo("UNKNOWN NONE " + reason);
    }

    @Test
    void aLockfileWithoutAProjectWaitsWithAReason() {
        Said imported = story.run("import", story.file("Pipfile.lock", Fixture.text("Pipfile.lock")));
        assertThat(imported.code()).isLessThan(2);
        Said inbox = story.run("inbox");
        assertThat(inbox.out()).contains("Pipfile.lock").contains("does not say which product");
    }

    @Test
    void aLockfileOfAKnownProjectFindsItsRelease() {
        Path sbom = story.file("portal.cdx.json",
                Documents.sbom("Northwind Systems", "portal", "2.0.0", "2026-02-20T08:00:00Z", "left-over@1.2.0"));
        assertThat(story.run("import", sbom).code()).isZero();
        Said imported = story.run("import", story.file("Cargo.lock", Fixture.text("Cargo-v4.lock")),
                story.file("uv.lock", Fixture.text("uv.lock")));
        assertThat(imported.code()).as(imported.err()).isZero();
        assertThat(story.run("inbox").out()).doesNotContain("Cargo.lock");
        assertThat(story.run("where", "pkg:cargo/rand@0.7.3").out()).contains("portal").contains("2.0.0");
        assertThat(story.run("where", "pkg:pypi/beta-core").out()).contains("portal");
    }

    /** The state after files of one folder and an advisory came in together. */
    private String together(String ecosystem, String name, String fixed, String... lockfiles) {
        for (String each : lockfiles) {
            Said said = story.run("import", "--supplier", "Northwind Systems", "--product", "Portal", "--release", "2.0",
                    story.file(each, Fixture.text(each)));
            assertThat(said.code()).as(said.err()).isIn(0, 1);
        }
        return state(lockfiles[0], ecosystem, name, "0", fixed);
    }

    @Test
    void goModAndGoSumTellTheSame() {
        assertThat(together("Go", "code.example/Net", "0.23.0", "go.mod", "go.sum")).isEqualTo("NOT_AFFECTED INVENTORY");
    }

    @Test
    void aLockfileBesideLooseRequirementsSaysWhatIsInstalled() {
        assertThat(together("PyPI", "alpha-web", "1.4.2", "requirements-loose.txt", "poetry-2.lock")).isEqualTo("NOT_AFFECTED INVENTORY");
    }
}
