package org.vouchsafe.format.lockfile.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouchsafe.domain.inventory.DeclaredCompleteness;
import org.vouchsafe.domain.inventory.DocumentElement;
import org.vouchsafe.domain.inventory.InventoryKind;
import org.vouchsafe.domain.inventory.Member;
import org.vouchsafe.domain.inventory.Scope;
import org.vouchsafe.domain.inventory.Trait;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.format.Formats;
import org.vouchsafe.format.lockfile.LockfileReading;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.SourceFile;

class PackageJsonTest {
    private static final String PROJECT = """
            {
              "name": "@nw/app", "version": "2.0.0", "scripts": {"postinstall": "node setup.js"},
              "dependencies": {"axios": "^1.14.0", "http": "npm:@nw/http@1.0.0", "tool": "git+https://tok:en@example.com/t.git#v1",
                "here": "file:../here", "any": "*", "tag": "latest"},
              "devDependencies": {"jest": "29.7.0"},
              "peerDependencies": {"react": ">=17"},
              "bundleDependencies": ["any"],
              "overrides": {"axios": "1.14.0", "follow-redirects": "$any", "jest": {"semver": "7.6.0", ".": "29.7.0"}, "minimist@^1": "1.2.8"},
              "resolutions": {"**/lodash": "4.17.21", "parent/@nw/child": "1.0.0", "@nw/own": "^2.0.0"},
              "pnpm": {"overrides": {"a>b": "3.0.0", "c": "4.0.0"}}
            }
            """;

    @Test
    void listsRangesAndNoVersion() {
        var read = LockfileReading.of("app/package.json", PROJECT);
        assertThat(read.codes()).isEmpty();
        assertThat(read.draft().header().kind()).isEqualTo(InventoryKind.manifest("npm"));
        assertThat(read.draft().header().completeness().declared()).isEqualTo(DeclaredCompleteness.INCOMPLETE);
        assertThat(read.draft().header().subject()).isEqualTo("@nw/app");
        assertThat(read.draft().header().productVersion()).isEqualTo("2.0.0");
        assertThat(read.draft().members()).filteredOn(each -> !each.equals(read.draft().members().get(read.draft().root())))
                .allMatch(each -> each.component().version() == null && each.component().purl().version() == null);
        assertThat(read.member("react").scope()).isEqualTo(Scope.PEER);
        assertThat(read.member("jest").scope()).isEqualTo(Scope.DEVELOPMENT);
        assertThat(read.member("@nw/http").particulars().declaredRange()).isEqualTo("1.0.0");
        assertThat(read.member("axios").location().text()).isEqualTo("/dependencies/axios");
        assertThat(read.member("@nw/app").installScript()).isTrue();
    }

    @Test
    void keepsWhatIsWorthKnowingOfEach() {
        var read = LockfileReading.of("package.json", PROJECT);
        assertThat(read.member("any").particulars().traits()).containsExactly(Trait.DRIFTING_RANGE, Trait.BUNDLED);
        assertThat(read.member("tag").particulars().traits()).containsExactly(Trait.DRIFTING_RANGE);
        assertThat(read.member("@nw/http").particulars().traits()).containsExactly(Trait.EXACT_PIN);
        assertThat(read.member("here").particulars().traits()).containsExactly(Trait.FILE_SOURCE);
        Member tool = read.member("tool");
        assertThat(tool.particulars().traits()).containsExactly(Trait.GIT_SOURCE);
        assertThat(tool.particulars().source()).isEqualTo("git+https://example.com/t.git#v1");
    }

    @Test
    void takesTheForcedVersionForTheRange() {
        var read = LockfileReading.of("package.json", PROJECT);
        Member axios = read.member("axios");
        assertThat(axios.particulars().declaredRange()).isEqualTo("1.14.0");
        assertThat(axios.particulars().traits()).containsExactly(Trait.EXACT_PIN, Trait.OVERRIDDEN);
        assertThat(read.member("follow-redirects").particulars().declaredRange()).as("the project's own range").isEqualTo("*");
        assertThat(read.member("lodash").particulars().declaredRange()).isEqualTo("4.17.21");
        assertThat(read.member("@nw/own").particulars().declaredRange()).isEqualTo("^2.0.0");
        assertThat(read.member("c").particulars().declaredRange()).isEqualTo("4.0.0");
    }

    @Test
    void anOverrideBelowAnotherPackageGivesNoRange() {
        var read = LockfileReading.of("package.json", PROJECT);
        for (String name : new String[] {"semver", "minimist", "@nw/child", "b"}) {
            assertThat(read.member(name).particulars().declaredRange()).as(name).isNull();
            assertThat(read.member(name).particulars().traits()).as(name).containsExactly(Trait.OVERRIDDEN);
        }
    }

    @Test
    void namesTheFoldersOfItsWorkspaces() {
        for (String workspaces : new String[] {"[\"packages/*\",\"apps/a\"]", "{\"packages\":[\"packages/*\",\"apps/a\"]}"}) {
            var read = LockfileReading.of("package.json", "{\"private\":true,\"workspaces\":" + workspaces + "}");
            assertThat(read.draft().header().elements().get(DocumentElement.WORKSPACES).text()).isEqualTo("packages/*\napps/a");
            assertThat(read.codes()).isEmpty();
        }
    }

    @Test
    void anInstalledPackageIsNoProject() {
        var file = new SourceFile("app/node_modules/axios/package.json", PROJECT.getBytes(StandardCharsets.UTF_8));
        assertThat(new Formats(Limits.DEFAULT).recognise(file)).isEmpty();
    }

    @Test
    void readsALockfileTooOldToSaySo() {
        var read = LockfileReading.of("npm-shrinkwrap.json",
                "{\"name\":\"app\",\"version\":\"1.0.0\",\"dependencies\":{\"a\":{\"version\":\"1.2.3\",\"from\":\"a@1\"}}}");
        assertThat(read.draft().header().kind()).isEqualTo(InventoryKind.lockfile("npm"));
        assertThat(read.member("a").component().version()).isEqualTo("1.2.3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"name\":\"a\",\"dependencies\":{\"x\":5,\"y\":null}}", "{\"private\":true,\"dependencies\":{\" \":\"1\"}}",
            "{\"name\":\"a\",\"main\":\"x\",\"overrides\":{\"x\":[1]},\"resolutions\":{\"y\":{}}}",
            "{\"name\":\"a\",\"scripts\":{},\"dependencies\":[\"x\"]}", "{\"name\":\"a\",\"dependencies\":{\"a/b/c\":\"1\"}}",
            "{\"name\":\"a\",\"dependencies\":{\"x\":\"1\",\"x\":\"2\"}}", "{\"name\":\"a\",\"dependencies\":{\"x\":\"1\""})
    void neverFailsOnWhatIsWrong(String text) {
        var read = LockfileReading.of("package.json", text);
        assertThat(read.result().problems()).isNotEmpty();
        assertThat(read.result().problems()).noneMatch(each -> each.location().equals(Location.WHOLE_FILE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"name\":\"x\",\"version\":\"1\"}",
            "{\"name\":\"x\",\"version\":\"1\",\"manifest_version\":3,\"scripts\":{}}",
            "{\"version\":1,\"dependencies\":{\"net6.0\":{}}}", "{\"bomFormat\":\"CycloneDX\",\"name\":\"x\",\"dependencies\":{}}", "[]"})
    void leavesOtherFilesAlone(String text) {
        var file = new SourceFile("package.json", text.getBytes(StandardCharsets.UTF_8));
        assertThat(new Formats(Limits.DEFAULT).recognise(file).filter(each -> each instanceof PackageJson)).isEmpty();
    }
}
