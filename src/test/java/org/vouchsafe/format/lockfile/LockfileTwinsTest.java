package org.vouchsafe.format.lockfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vouchsafe.format.lockfile.Fixture.edges;
import static org.vouchsafe.format.lockfile.Fixture.packages;
import static org.vouchsafe.format.lockfile.Fixture.sound;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouchsafe.domain.inventory.InventoryDraft;

/** The same set of packages, locked by different programs or in different versions of a format, is the same inventory. */
class LockfileTwinsTest {
    @ParameterizedTest
    @ValueSource(strings = {"poetry-2.lock", "uv.lock", "pdm.lock", "pylock.toml", "Pipfile.lock", "requirements-hashed.txt"})
    void pythonTwinsListTheSamePackagesWithTheSameHashes(String name) {
        InventoryDraft inventory = sound(name);
        assertThat(packages(inventory)).isEqualTo(packages(sound("poetry-1.lock"))).hasSize(3);
        assertThat(inventory.header().kind().text()).isEqualTo("lockfile:pypi");
    }

    @ParameterizedTest
    @ValueSource(strings = {"poetry-1.lock", "poetry-2.lock", "uv.lock", "pdm.lock", "pylock.toml", "requirements-hashed.txt"})
    void pythonTwinsHaveTheSameGraphWhereTheyHaveOne(String name) {
        assertThat(edges(sound(name))).containsExactly("* > alpha-web 1.4.2", "* > gamma-test 0.3.0", "alpha-web 1.4.2 > beta-core 2.1",
                "gamma-test 0.3.0 > beta-core 2.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cargo-v1.lock", "Cargo-v3.lock"})
    void cargoTwins(String name) {
        assertThat(packages(sound(name))).isEqualTo(packages(sound("Cargo-v4.lock")));
        assertThat(edges(sound(name))).isEqualTo(edges(sound("Cargo-v4.lock")));
    }

    @Test
    void goTwins() {
        assertThat(names(sound("go.mod"))).isEqualTo(names(sound("go.sum"))).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"maven-tree.dot", "maven-tree.tgf"})
    void mavenTwins(String name) {
        assertThat(packages(sound(name))).isEqualTo(packages(sound("maven-tree.txt"))).hasSize(7);
        assertThat(edges(sound(name))).isEqualTo(edges(sound("maven-tree.txt")));
        assertThat(sound(name).header().productPurl()).isEqualTo(sound("maven-tree.txt").header().productPurl());
    }

    private static Set<String> names(InventoryDraft inventory) {
        return IntStream.range(0, inventory.members().size()).filter(i -> i != inventory.root()).mapToObj(inventory.members()::get)
                .map(each -> each.component().displayName()).collect(Collectors.toSet());
    }
}
