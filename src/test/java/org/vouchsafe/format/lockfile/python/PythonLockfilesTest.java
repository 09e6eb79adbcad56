package org.vouchsafe.format.lockfile.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vouchsafe.format.lockfile.Fixture.edges;
import static org.vouchsafe.format.lockfile.Fixture.member;
import static org.vouchsafe.format.lockfile.Fixture.problems;
import static org.vouchsafe.format.lockfile.Fixture.sound;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouchsafe.domain.inventory.DeclaredCompleteness;
import org.vouchsafe.domain.inventory.InventoryDraft;
import org.vouchsafe.domain.inventory.Scope;
import org.vouchsafe.domain.inventory.Trait;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.format.Reading;

class PythonLockfilesTest {
    private final Reading reading = new Reading();

    @ParameterizedTest
    @CsvSource({"poetry-1.lock, Poetry lockfile, 1.1", "poetry-2.lock, Poetry lockfile, 2.1", "uv.lock, uv lockfile, 1",
            "pdm.lock, PDM lockfile, 4.5.0", "pylock.toml, pylock.toml, 1.0", "Pipfile.lock, Pipfile lockfile, 6"})
    void saysWhichProgramAndVersion(String name, String format, String version) {
        assertThat(sound(name).header().format()).isEqualTo(format);
        assertThat(sound(name).header().specVersion()).isEqualTo(version);
    }

    @ParameterizedTest
    @ValueSource(strings = {"poetry-1.lock", "poetry-2.lock", "uv.lock", "pdm.lock", "Pipfile.lock"})
    void tellsWhatIsForDevelopment(String name) {
        InventoryDraft inventory = sound(name);
        assertThat(member(inventory, "gamma-test 0.3.0").scope()).isEqualTo(Scope.DEVELOPMENT);
        assertThat(member(inventory, "beta-core 2.1").scope()).isEqualTo(Scope.REQUIRED);
        assertThat(member(inventory, "gamma-test 0.3.0").component().hashes()).hasSize(2)
                .allMatch(hash -> hash.algorithm().equals("SHA-256"));
    }

    @Test
    void keepsRangesWhereTheFileHasThem() {
        assertThat(member(sound("poetry-2.lock"), "beta-core 2.1").particulars().declaredRange()).isEqualTo(">=2.0,<3");
        assertThat(member(sound("uv.lock"), "alpha-web 1.4.2").particulars().declaredRange()).isEqualTo(">=1.4");
        assertThat(member(sound("uv.lock"), "gamma-test 0.3.0").particulars().traits()).containsExactly(Trait.EXACT_PIN);
        assertThat(member(sound("uv.lock"), "beta-core 2.1").particulars().source()).isEqualTo("https://index.example/simple");
    }

    @Test
    void knowsTheProjectOfUv() {
        var header = sound("uv.lock").header();
        assertThat(header.productName()).isEqualTo("portal");
        assertThat(header.productPurl().canonical()).isEqualTo("pkg:pypi/portal@2.0.0");
    }

    @Test
    void tellsForksOfOnePackageApart() {
        InventoryDraft inventory = reading.inventory("uv.lock", """
                version = 1
                requires-python = ">=3.9"
                [[package]]
                name = "app"
                version = "1"
                source = { virtual = "." }
                dependencies = [{ name = "n", version = "1.0", marker = "python_version < '3.10'" }, { name = "m" }]
                [package.optional-dependencies]
                fast = [{ name = "o" }]
                [[package]]
                name = "m"
                version = "1.0"
                source = { git = "https://code.example/m.git?rev=main#0123" }
                dependencies = [{ name = "n", version = "2.0" }]
                [[package]]
                name = "n"
                version = "1.0"
                source = { registry = "https://index.example/simple" }
                [[package]]
                name = "n"
                version = "2.0"
                source = { registry = "https://index.example/simple" }
                [[package]]
                name = "o"
                version = "1.0"
                source = { path = "../o" }
                """);
        String git = "m 1.0";
        assertThat(edges(inventory)).containsExactlyInAnyOrder("* > " + git, "* > n 1.0", "* > o 1.0", git + " > n 2.0");
        assertThat(member(inventory, "m 1.0").component().purl().qualifier("vcs_url")).isEqualTo("git+https://code.example/m.git@0123");
        assertThat(member(inventory, "o 1.0").scope()).isEqualTo(Scope.OPTIONAL);
        assertThat(member(inventory, "o 1.0").particulars().traits()).containsExactly(Trait.FILE_SOURCE);
        assertThat(member(inventory, "n 2.0").particulars().traits()).containsExactly(Trait.NO_INTEGRITY);
    }

    @Test
    void poetrySourcesAndPresence() {
        ReadResult result = reading.of("poetry.lock", """
                [[package]]
                name = "a"
                version = "1.0"
                optional = true
                python-versions = "*"
                [package.dependencies]
                absent = ">=1"
                perhaps = {version = "*", markers = "sys_platform == 'win32'"}
                b = [{version = ">=1", markers = "x"}, {version = ">=2", markers = "y"}]
                [package.source]
                type = "git"
                url = "https://code.example/a.git"
                resolved_reference = "0123"
                [[package]]
                name = "b"
                version = "2.0"
                optional = false
                python-versions = "*"
                [package.source]
                type = "directory"
                url = "../b"
                """);
        assertThat(problems(result)).containsExactly("DANGLING_REF 7");
        InventoryDraft inventory = result.inventories().getFirst();
        assertThat(inventory.header().completeness().declared()).isEqualTo(DeclaredCompleteness.INCOMPLETE);
        assertThat(member(inventory, "a 1.0").scope()).isEqualTo(Scope.OPTIONAL);
        assertThat(member(inventory, "a 1.0").particulars().traits()).containsExactly(Trait.GIT_SOURCE);
        assertThat(member(inventory, "b 2.0").particulars().traits()).containsExactlyInAnyOrder(Trait.FILE_SOURCE, Trait.DRIFTING_RANGE);
        assertThat(member(inventory, "b 2.0").location()).isEqualTo(new Location.JsonPointer("/package/1", 14, 1));
    }

    @Test
    void reportsFlawsOfAPipfile() {
        ReadResult result = reading.of("Pipfile.lock", """
                {"_meta": {"sources": []}, "default": {
                 "a": {"version": ">=1", "hashes": ["sha256:12"]},
                 "b": "1.0",
                 "c": {"git": "https://code.example/c.git", "ref": "0123"},
                 "d": {"path": "."}}, "develop": []}""");
        assertThat(problems(result)).containsExactlyInAnyOrder("NO_VERSION 2", "BAD_HASH 2", "WRONG_TYPE 3", "WRONG_TYPE 5");
        InventoryDraft inventory = result.inventories().getFirst();
        assertThat(inventory.header().completeness().declared()).isEqualTo(DeclaredCompleteness.INCOMPLETE);
        assertThat(member(inventory, "c").component().purl().qualifier("vcs_url")).isEqualTo("git+https://code.example/c.git@0123");
        assertThat(member(inventory, "d").particulars().traits()).containsExactly(Trait.FILE_SOURCE);
    }

    @Test
    void leavesProjectFilesAlone() {
        for (String text : new String[] {"[project]\nname = \"a\"\nrequires-python = \">=3\"\n",
                "[tool.poetry]\nname = \"a\"\n\n[[package]]\n",
                "[[package]]\n", "version = 1\n"}) {
            var formats = new org.vouchsafe.format.Formats(org.vouchsafe.input.Limits.DEFAULT);
            var file = new org.vouchsafe.input.SourceFile("pyproject.toml", text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            assertThat(formats.recognise(file).map(format -> format.name())).as(text).isNotEqualTo(java.util.Optional.of("Poetry lockfile"))
                    .isNotEqualTo(java.util.Optional.of("PDM lockfile"));
        }
    }
}
