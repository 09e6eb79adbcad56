package org.vouchsafe.format.lockfile.js;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vouchsafe.domain.inventory.Component;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.format.Reading;

/** Lockfiles whose parts speak of different packages or versions: nothing is concluded from either, and the analyst is told. */
class ContradictionTest {
    private static final String HASH = "sha512-z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NE8XYXysP+DGNKHfuwvY7kxvUdBeoGlODJ6+SfaPg==";
    private static final String NPM = """
            {"name": "portal", "lockfileVersion": 3, "packages": {"": {"name": "portal", "dependencies": {"axios": "%s"}},
             "node_modules/axios": {"version": "1.15.0", "resolved": "%s", "integrity": "%s"}}}
            """;
    private static final String REGISTRY = "https://registry.example.org/axios/-/axios-1.15.0.tgz";

    @ParameterizedTest
    @CsvSource({"^1.14.0," + REGISTRY + ",false", "1.15.0," + REGISTRY + ",false", "=1.15.0," + REGISTRY + ",false",
            "1.14.1," + REGISTRY + ",true", "npm:axios@1.15.0," + REGISTRY + ",false",
            "^1.0.0,git+ssh://git@github.com/axios/axios.git#v1.14.1,true", "^1.0.0,git+ssh://git@github.com/axios/axios.git#v1.15.0,false",
            "^1.0.0,git+ssh://git@github.com/axios/axios.git#semver:1.14.1,true",
            "^1.0.0,git+ssh://git@github.com/axios/axios.git#0fe3a1bdeadbeef0fe3a1bdeadbeef0fe3a1bde,false",
            "^1.0.0,https://codeload.github.com/axios/axios/tar.gz/v1.14.1,true",
            "^1.0.0,https://codeload.github.com/axios/axios/tar.gz/refs/tags/v1.15.0,false",
            "^1.0.0,git+https://github.com/axios/axios.git#axios@1.14.1,true"})
    void npm(String asked, String resolved, boolean contradiction) {
        check(new Reading().of("package-lock.json", NPM.formatted(asked, resolved, HASH)), contradiction);
    }

    @ParameterizedTest
    @CsvSource({"1.15.0,axios@1.15.0,'',1.15.0,false", "^1.0.0,axios@1.15.0,'',1.15.0,false", "1.14.1,axios@1.15.0,'',1.15.0,true",
            "^1.0.0,axios@1.15.0,'tarball: https://registry.example.org/axios/-/axios-1.14.1.tgz, ',1.15.0,true",
            "^1.0.0,axios@1.15.0,'tarball: https://registry.example.org/evil/-/evil-1.15.0.tgz, ',1.15.0,true",
            "^1.0.0,axios@1.15.0,'',1.14.1,true"})
    void pnpm(String asked, String key, String tarball, String version, boolean contradiction) {
        String text = """
                lockfileVersion: '9.0'
                importers:
                  .:
                    dependencies:
                      axios:
                        specifier: %s
                        version: 1.15.0
                packages:
                  %s:
                    version: %s
                    resolution: {%sintegrity: %s}
                snapshots:
                  %s: {}
                """.formatted(asked, key, version, tarball, HASH, key);
        check(new Reading().of("pnpm-lock.yaml", text), contradiction);
    }

    @ParameterizedTest
    @CsvSource({"axios@npm:^1.14.0,axios@npm:1.15.0,1.15.0,false", "axios@npm:1.15.0,axios@npm:1.15.0,1.15.0,false",
            "axios@npm:1.14.1,axios@npm:1.15.0,1.15.0,true", "axios@npm:^1.14.0,axios@npm:1.14.1,1.15.0,true",
            "axios@npm:^1.14.0,evil@npm:1.15.0,1.15.0,true", "http@npm:axios@^1.14.0,axios@npm:1.15.0,1.15.0,false",
            "axios@npm:^1.14.0,axios@npm:1.15.0::__archiveUrl=https%3A%2F%2Fregistry.example.org%2Faxios%2F-%2Faxios-1.14.1.tgz,1.15.0,true"})
    void berry(String key, String resolution, String version, boolean contradiction) {
        String text = """
                __metadata:
                  version: 8

                "%s":
                  version: %s
                  resolution: "%s"
                  checksum: 10c0/abc
                  languageName: node
                  linkType: hard
                """.formatted(key, version, resolution);
        check(new Reading().of("yarn.lock", text), contradiction);
    }

    private static void check(ReadResult result, boolean contradiction) {
        Component axios = result.inventories().getFirst().members().stream()
                .filter(each -> each.ref() != null && each.component().purl() != null).findFirst().orElseThrow().component();
        assertThat(axios.disagreement() != null).as("%s %s", axios, result.problems()).isEqualTo(contradiction);
        assertThat(result.problems().stream().anyMatch(each -> each.code().equals("FIELDS_DISAGREE"))).isEqualTo(contradiction);
    }
}
