package org.vouchsafe.format.lockfile.cargo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vouchsafe.format.lockfile.Fixture.edges;
import static org.vouchsafe.format.lockfile.Fixture.member;
import static org.vouchsafe.format.lockfile.Fixture.problems;
import static org.vouchsafe.format.lockfile.Fixture.sound;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vouchsafe.domain.inventory.DeclaredCompleteness;
import org.vouchsafe.domain.inventory.InventoryDraft;
import org.vouchsafe.domain.inventory.Trait;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.format.Reading;

class CargoLockfileTest {
    private final Reading reading = new Reading();

    @ParameterizedTest
    @CsvSource({"Cargo-v1.lock, 1", "Cargo-v3.lock, 3", "Cargo-v4.lock, 4"})
    void readsEveryVersion(String name, String version) {
        InventoryDraft inventory = sound(name);
        var header = inventory.header();
        assertThat(header.specVersion()).isEqualTo(version);
        assertThat(header.kind().text()).isEqualTo("lockfile:cargo");
        assertThat(header.subject()).isEqualTo("portal");
        assertThat(header.productVersion()).isEqualTo("2.0.0");
        assertThat(header.completeness().unreachable()).isZero();
        assertThat(edges(inventory)).containsExactlyInAnyOrder("* > " + forked(inventory), "* > rand 0.8.5", "* > tools 0.2.0",
                "rand 0.8.5 > serde 1.0.210", "serde 1.0.210 > serde-derive 1.0.210", "tools 0.2.0 > rand 0.7.3");
    }

    @Test
    void tellsWhereAPackageComesFrom() {
        InventoryDraft inventory = sound("Cargo-v4.lock");
        var forked = member(inventory, forked(inventory));
        assertThat(forked.particulars().traits()).containsExactly(Trait.GIT_SOURCE);
        assertThat(forked.component().purl().qualifier("vcs_url")).isEqualTo("git+https://code.example/forked.git@" + "ab".repeat(20));
        assertThat(member(inventory, "tools 0.2.0").particulars().traits()).containsExactly(Trait.FILE_SOURCE);
        var rand = member(inventory, "rand 0.7.3");
        assertThat(rand.particulars().source()).isEqualTo("registry+https://crates.example/index");
        assertThat(rand.component().purl().canonical()).isEqualTo("pkg:cargo/rand@0.7.3");
        assertThat(rand.component().hashes()).singleElement().satisfies(hash -> assertThat(hash.algorithm()).isEqualTo("SHA-256"));
        assertThat(rand.location()).isEqualTo(new Location.JsonPointer("/package/2", 19, 1));
    }

    @Test
    void makesAWorkspaceOfSeveralProjects() {
        InventoryDraft inventory = reading.inventory("Cargo.lock", """
                version = 3
                [[package]]
                name = "one"
                version = "0.1.0"
                dependencies = ["shared"]
                [[package]]
                name = "shared"
                version = "0.1.0"
                [[package]]
                name = "two"
                version = "0.1.0"
                """);
        assertThat(inventory.header().productName()).isNull();
        assertThat(edges(inventory)).containsExactly("* > one 0.1.0", "* > two 0.1.0", "one 0.1.0 > shared 0.1.0");
    }

    /** A patch takes the place of the registry's package of that name: from a folder it has no source at all, from a repository that one. */
    @Test
    void aPatchIsNoPackageOfTheRegistry() {
        InventoryDraft inventory = reading.inventory("Cargo.lock", """
                version = 4
                [[package]]
                name = "portal"
                version = "2.0.0"
                dependencies = ["serde", "rand"]
                [[package]]
                name = "serde"
                version = "1.0.210"
                [[package]]
                name = "rand"
                version = "0.8.5"
                source = "git+https://code.example/rand.git?branch=main#%s"
                """.formatted("ab".repeat(20)));
        assertThat(inventory.header().productName()).isEqualTo("portal");
        assertThat(member(inventory, "serde 1.0.210").particulars().traits()).containsExactly(Trait.FILE_SOURCE);
        assertThat(inventory.members()).filteredOn(each -> each.component().name().equals("rand")).singleElement()
                .satisfies(each -> assertThat(each.particulars().traits()).containsExactly(Trait.GIT_SOURCE));
        assertThat(inventory.edges()).hasSize(2);
    }

    @Test
    void reportsFlawsWithTheirPlaces() {
        ReadResult result = reading.of("Cargo.lock", """
                version = 9

                [[package]]
                name = "a"
                version = "1.0.0"
                source = "registry+https://crates.example/index"
                checksum = "short"
                dependencies = [
                 "absent",
                 7,
                ]

                [[package]]
                version = "1.0.0"

                [[package]]
                name = 5
                version = "1"

                [[patch.unused]]
                name = "left"
                version = "1.0.0"
                """);
        assertThat(problems(result)).containsExactlyInAnyOrder("UNKNOWN_SPEC_VERSION 1", "BAD_HASH 7", "WRONG_TYPE 8", "NO_NAME 13",
                "WRONG_TYPE 17", "NO_NAME 16", "NOT_USED 20", "DANGLING_REF 3");
        InventoryDraft inventory = result.inventories().getFirst();
        assertThat(inventory.header().completeness().declared()).isEqualTo(DeclaredCompleteness.INCOMPLETE);
        assertThat(member(inventory, "a 1.0.0").particulars().traits()).containsExactly(Trait.NO_INTEGRITY);
    }

    private static String forked(InventoryDraft inventory) {
        return inventory.members().stream().map(each -> each.component().displayName()).filter(each -> each.startsWith("forked"))
                .findFirst()
                .orElseThrow();
    }
}
