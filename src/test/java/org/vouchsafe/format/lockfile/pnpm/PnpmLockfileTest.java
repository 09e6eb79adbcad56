package org.vouchsafe.format.lockfile.pnpm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouchsafe.domain.inventory.DocumentElement;
import org.vouchsafe.domain.inventory.Member;
import org.vouchsafe.domain.inventory.Scope;
import org.vouchsafe.domain.inventory.Trait;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.format.lockfile.LockfileReading;

class PnpmLockfileTest {
    private static final String HASH = "sha512-quJQXlTSUGL2LH9SUXo8VwsY4soanhgo6LNSm84E1LBcE8s3O0wpdiRzyR9z/ZZJMlMWv37qOOb9pdJlMUEKFQ==";
    private static final String NINE = """
            lockfileVersion: '9.0'

            settings:
              autoInstallPeers: true

            overrides:
              follow-redirects: 1.15.6
              other>semver: 7.6.0

            patchedDependencies:
              left-pad@1.3.0:
                hash: abc
                path: patches/left-pad.patch

            importers:

              .:
                dependencies:
                  axios:
                    specifier: ^1.14.0
                    version: 1.14.1
                  http:
                    specifier: npm:@nw/http@1.0.0
                    version: '@nw/http@1.0.0(axios@1.14.1)'
                  part:
                    specifier: workspace:^
                    version: link:packages/part
                  tool:
                    specifier: github:nw/tool
                    version: https://codeload.github.com/nw/tool/tar.gz/0a2d2506c1fe299691fc5db53a2097db3bd615bc
                devDependencies:
                  semver:
                    specifier: 7.6.0
                    version: 7.6.0

              packages/part:
                dependencies:
                  left-pad:
                    specifier: ^1.0.0
                    version: 1.3.0(patch_hash=abc)

            packages:

              '@nw/http@1.0.0':
                resolution: {integrity: HASH}
                peerDependencies:
                  axios: ^1.0.0

              axios@1.14.1:
                resolution: {integrity: HASH, tarball: https://user:secret@mirror.example/axios-1.14.1.tgz}

              follow-redirects@1.15.6:
                resolution: {integrity: HASH}

              left-pad@1.3.0:
                resolution: {integrity: HASH}

              semver@7.6.0:
                resolution: {}

              tool@https://codeload.github.com/nw/tool/tar.gz/0a2d2506c1fe299691fc5db53a2097db3bd615bc:
                resolution: {tarball: https://codeload.github.com/nw/tool/tar.gz/0a2d2506c1fe299691fc5db53a2097db3bd615bc}
                version: 0.2.0

            snapshots:

              '@nw/http@1.0.0(axios@1.14.1)':
                dependencies:
                  axios: 1.14.1

              axios@1.14.1:
                dependencies:
                  follow-redirects: 1.15.6

              follow-redirects@1.15.6: {}

              left-pad@1.3.0(patch_hash=abc): {}

              semver@7.6.0: {}

              tool@https://codeload.github.com/nw/tool/tar.gz/0a2d2506c1fe299691fc5db53a2097db3bd615bc: {}
            """.replace("HASH", HASH);

    @Test
    void readsVersionNine() {
        var read = LockfileReading.of("pnpm-lock.yaml", NINE);
        assertThat(read.codes()).isEmpty();
        assertThat(read.result().formatAndVersion()).isEqualTo("pnpm lockfile 9.0");
        assertThat(read.edges()).containsExactlyInAnyOrder("pnpm-lock.yaml>axios 1.14.1", "pnpm-lock.yaml>@nw/http 1.0.0",
                "pnpm-lock.yaml>packages/part", "pnpm-lock.yaml>tool 0.2.0", "pnpm-lock.yaml>semver 7.6.0", "packages/part>left-pad 1.3.0",
                "@nw/http 1.0.0>axios 1.14.1", "axios 1.14.1>follow-redirects 1.15.6");
        assertThat(read.draft().header().completeness().unreachable()).isZero();
        assertThat(read.draft().header().elements().get(DocumentElement.WORKSPACES).text()).isEqualTo("packages/part");
    }

    @Test
    void keepsWhatIsWorthKnowingOfEach() {
        var read = LockfileReading.of("pnpm-lock.yaml", NINE);
        Member axios = read.member("axios");
        assertThat(axios.particulars().source()).isEqualTo("https://mirror.example/axios-1.14.1.tgz");
        assertThat(axios.particulars().declaredRange()).isEqualTo("^1.14.0");
        assertThat(axios.component().hashes()).hasSize(1);
        assertThat(axios.scope()).isEqualTo(Scope.REQUIRED);
        assertThat(read.member("semver").scope()).isEqualTo(Scope.DEVELOPMENT);
        assertThat(read.member("semver").particulars().traits()).contains(Trait.EXACT_PIN, Trait.NO_INTEGRITY, Trait.OVERRIDDEN);
        assertThat(read.member("follow-redirects").particulars().traits()).containsExactly(Trait.OVERRIDDEN);
        assertThat(read.member("left-pad").particulars().traits()).contains(Trait.PATCHED);
        assertThat(read.member("left-pad").scope()).as("a workspace needs it").isEqualTo(Scope.REQUIRED);
        assertThat(read.member("tool").particulars().traits()).containsExactly(Trait.GIT_SOURCE);
        assertThat(read.member("packages/part").particulars().traits()).containsExactly(Trait.FILE_SOURCE);
    }

    @Test
    void anArchiveUnderAnAliasIsFoundByItsWholeKey() {
        var read = LockfileReading.of("pnpm-lock.yaml", """
                lockfileVersion: '9.0'
                importers:
                  .:
                    dependencies:
                      alias:
                        specifier: https://files.example/left-pad-1.3.0.tgz
                        version: left-pad@https://files.example/left-pad-1.3.0.tgz
                      other:
                        specifier: npm:@nw/http@1.0.0
                        version: '@nw/http@1.0.0'
                      plain:
                        specifier: https://user@files.example/plain-1.0.0.tgz
                        version: https://user@files.example/plain-1.0.0.tgz
                packages:
                  left-pad@https://files.example/left-pad-1.3.0.tgz:
                    resolution: {tarball: https://files.example/left-pad-1.3.0.tgz}
                    version: 1.3.0
                  '@nw/http@1.0.0':
                    resolution: {integrity: HASH}
                  plain@https://user@files.example/plain-1.0.0.tgz:
                    resolution: {tarball: https://user@files.example/plain-1.0.0.tgz}
                    version: 1.0.0
                snapshots:
                  left-pad@https://files.example/left-pad-1.3.0.tgz: {}
                  '@nw/http@1.0.0': {}
                  plain@https://user@files.example/plain-1.0.0.tgz: {}
                """.replace("HASH", HASH));
        assertThat(read.codes()).doesNotContain("DANGLING_REF");
        assertThat(read.edges()).containsExactlyInAnyOrder("pnpm-lock.yaml>left-pad 1.3.0", "pnpm-lock.yaml>@nw/http 1.0.0",
                "pnpm-lock.yaml>plain 1.0.0");
    }

    @Test
    void readsVersionSix() {
        var read = LockfileReading.of("pnpm-lock.yaml", """
                lockfileVersion: '6.0'
                dependencies:
                  react-dom:
                    specifier: ^18.0.0
                    version: 18.3.0(react@18.3.0)
                  alias:
                    specifier: npm:esbuild@0.19.0
                    version: /esbuild@0.19.0
                packages:
                  /react-dom@18.3.0(react@18.3.0):
                    resolution: {integrity: HASH}
                    dependencies:
                      react: 18.3.0
                    dev: false
                  /react@18.3.0:
                    resolution: {integrity: HASH}
                    dev: false
                  /esbuild@0.19.0:
                    resolution: {integrity: HASH}
                    requiresBuild: true
                    dev: true
                    optional: true
                """.replace("HASH", HASH));
        assertThat(read.codes()).isEmpty();
        assertThat(read.edges()).containsExactlyInAnyOrder("pnpm-lock.yaml>react-dom 18.3.0", "pnpm-lock.yaml>esbuild 0.19.0",
                "react-dom 18.3.0>react 18.3.0");
        assertThat(read.member("esbuild").installScript()).isTrue();
        assertThat(read.member("esbuild").scope()).isEqualTo(Scope.DEVELOPMENT);
        assertThat(read.member("esbuild").particulars().traits()).contains(Trait.EXACT_PIN);
    }

    @Test
    void readsVersionFive() {
        var read = LockfileReading.of("pnpm-lock.yaml", """
                lockfileVersion: 5.4
                importers:
                  .:
                    specifiers:
                      '@nw/http': ^1.0.0
                      part: workspace:*
                    dependencies:
                      '@nw/http': 1.0.0_axios@1.14.1
                      part: link:packages/part
                  packages/part:
                    specifiers: {}
                packages:
                  /@nw/http/1.0.0_axios@1.14.1:
                    resolution: {integrity: HASH}
                    dependencies:
                      axios: registry.example/axios/1.14.1
                  registry.example/axios/1.14.1:
                    resolution: {integrity: HASH}
                """.replace("HASH", HASH));
        assertThat(read.codes()).isEmpty();
        assertThat(read.edges()).containsExactlyInAnyOrder("pnpm-lock.yaml>@nw/http 1.0.0", "pnpm-lock.yaml>packages/part",
                "@nw/http 1.0.0>axios 1.14.1");
        assertThat(read.member("axios").particulars().source()).isEqualTo("registry.example");
        assertThat(read.member("@nw/http").particulars().declaredRange()).isEqualTo("^1.0.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lockfileVersion: 9.0\npackages:\n  - a\n", "lockfileVersion: 9.0\nsnapshots:\n  a@1: 5\n",
            "lockfileVersion: 9.0\nimporters:\n  .: 5\n", "lockfileVersion: 6.0\npackages:\n  /@: {}\n  /: {}\n  '': {}\n",
            "lockfileVersion: [\n", "lockfileVersion: 5.3\npackages:\n  /a/b/c/d: {}\n", "lockfileVersion: 99.1\n",
            "lockfileVersion: 9.0\nimporters:\n  .:\n    dependencies:\n      a: {version: 'link:\u0000'}\n      b: {}\n",
            "lockfileVersion: 9.0\npackages:\n  a@1.0.0:\n    resolution: {integrity: sha512-zz}\n",
            "lockfileVersion: 99999999999999999999\npackages:\n  a@1.0.0: {}\n"})
    void neverFailsOnWhatIsWrong(String text) {
        var read = LockfileReading.of("pnpm-lock.yaml", text);
        assertThat(read.result().problems()).isNotEmpty();
        assertThat(read.result().problems()).noneMatch(each -> each.location().equals(Location.WHOLE_FILE));
    }
}
