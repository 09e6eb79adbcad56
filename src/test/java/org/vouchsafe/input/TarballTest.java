package org.vouchsafe.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouchsafe.domain.inventory.InventoryDraft;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.format.Reading;

class TarballTest {
    @ParameterizedTest
    @CsvSource({
            "https://registry.npm.example/axios/-/axios-1.14.1.tgz, axios, 1.14.1",
            "https://registry.npm.example/@nw/http/-/http-1.0.0-rc.1.tgz, @nw/http, 1.0.0-rc.1",
            "https://mirror.example/api/npm/all/@nw%2fhttp/-/http-1.0.0.tgz, @nw/http, 1.0.0",
            "https://mirror.example/npm/axios/-/axios-1.14.1.tgz?cache=1, axios, 1.14.1",
            "https://registry.yarn.example/axios/-/axios-1.14.1.tgz#0123456789abcdef0123456789abcdef01234567, axios, 1.14.1",
            "https://registry.npm.example/@nw/http/-/@nw/http-2.0.0.tgz, @nw/http, 2.0.0"})
    void readsNameAndVersion(String address, String name, String version) {
        assertThat(Tarball.of(address)).contains(new Tarball(name, version));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://files.example/axios.tgz", "git+https://code.example/axios.git#v1.14.1", "file:axios-1.14.1.tgz",
            "https://code.example/axios/archive/v1.tar.gz", "https://registry.npm.example/axios/-/http-1.14.1.tgz", ""})
    void passesOverOtherAddresses(String address) {
        assertThat(Tarball.of(address)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"axios, 1.14.0, axios, 1.14.1", "foo, 1.0.0, axios, 1.14.1"})
    void aLockfileThatContradictsItselfSaysSo(String listed, String version, String name, String taken) {
        String address = "https://registry.npm.example/" + name + "/-/" + name + "-" + taken + ".tgz";
        ReadResult npm = new Reading().of("package-lock.json", """
                {"name": "app", "version": "1.0.0", "lockfileVersion": 3, "packages": {"": {"name": "app", "version": "1.0.0",
                 "dependencies": {"%1$s": "%2$s"}}, "node_modules/%1$s": {"version": "%2$s", "resolved": "%3$s"}}}
                """.formatted(listed, version, address));
        ReadResult yarn = new Reading().of("yarn.lock", """
                # yarn lockfile v1

                %1$s@%2$s:
                  version "%2$s"
                  resolved "%3$s"
                """.formatted(listed, version, address));
        for (ReadResult read : new ReadResult[] {npm, yarn}) {
            InventoryDraft inventory = read.inventories().getFirst();
            assertThat(inventory.members().get(1).component().disagreement()).contains(listed + " " + version, name + " " + taken);
            assertThat(read.problems()).anyMatch(problem -> problem.code().equals("FIELDS_DISAGREE"));
        }
    }

    @Test
    void anAliasIsNoContradiction() {
        ReadResult read = new Reading().of("package-lock.json", """
                {"name": "app", "version": "1.0.0", "lockfileVersion": 3, "packages": {"": {"name": "app", "version": "1.0.0",
                 "dependencies": {"ax": "npm:axios@1.14.0"}}, "node_modules/ax": {"name": "axios", "version": "1.14.0",
                 "resolved": "https://registry.npm.example/axios/-/axios-1.14.0.tgz"}}}
                """);
        assertThat(read.inventories().getFirst().members().get(1).component().disagreement()).isNull();
        assertThat(read.problems()).noneMatch(problem -> problem.code().equals("FIELDS_DISAGREE"));
    }
}
