package org.vouchsafe.format.lockfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vouchsafe.domain.inventory.DeclaredCompleteness;
import org.vouchsafe.domain.inventory.DocumentElement;
import org.vouchsafe.domain.inventory.InventoryDraft;
import org.vouchsafe.domain.inventory.Member;
import org.vouchsafe.domain.inventory.Scope;
import org.vouchsafe.domain.inventory.Trait;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.format.Format;
import org.vouchsafe.format.ReadProgress;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.format.Reading;
import org.vouchsafe.format.TreeMutation;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.SourceFile;

class NpmLockfileTest {
    private static final String LOCK = """
            {"name": "portal", "version": "2.0.0", "lockfileVersion": 3, "requires": true, "packages": {
             "": {"name": "portal", "version": "2.0.0", "workspaces": ["packages/*"],
              "dependencies": {"axios": "^1.15.0", "http-client": "^5.0.0", "legacy": "npm:axios@1.0.0"}, "devDependencies": {"@test/runner": "1"}},
             "node_modules/@test/runner": {"version": "1.0.0", "dev": true, "peerDependencies": {"axios": "*", "absent": "*"}},
             "node_modules/axios": {"version": "1.15.0", "hasInstallScript": true,
              "integrity": "sha512-WeHyGNKvblZo4RLcjdERAbLWkecyFCcke3CPNx2cD+kbkycgmzkmAa139WDyLl53YGFFVvsfyQwH9CMteubX8A=="},
             "node_modules/http-client": {"version": "5.1.0", "dependencies": {"axios": "~1.14.0"}, "optionalDependencies": {"fsevents": "*"}},
             "node_modules/http-client/node_modules/axios": {"version": "1.14.1", "dependencies": {"follow": "1"}},
             "node_modules/follow": {"version": "1.0.0", "optional": true},
             "node_modules/legacy": {"name": "axios", "version": "1.0.0"},
             "node_modules/tool": {"resolved": "packages/tool", "link": true},
             "packages/tool": {"version": "0.1.0", "dependencies": {"http-client": "5"}, "devDependencies": {"follow": "1"}},
             "packages/tool/node_modules/http-client": {"version": "4.0.0"}}}
            """;
    private final Reading reading = new Reading();

    @Test
    void resolvesDependenciesAsNodeDoes() {
        InventoryDraft inventory = reading.inventory("package-lock.json", LOCK);
        assertThat(edges(inventory)).containsExactlyInAnyOrder("portal 2.0.0 > axios 1.15.0", "portal 2.0.0 > http-client 5.1.0",
                "portal 2.0.0 > axios 1.0.0", "portal 2.0.0 > @test/runner 1.0.0", "@test/runner 1.0.0 > axios 1.15.0",
                "http-client 5.1.0 > axios 1.14.1", "axios 1.14.1 > follow 1.0.0", "portal 2.0.0 > tool 0.1.0",
                "tool 0.1.0 > http-client 4.0.0",
                "tool 0.1.0 > follow 1.0.0");
        assertThat(inventory.header().completeness().unreachable()).isZero();
        assertThat(inventory.header().completeness().declared()).isEqualTo(DeclaredCompleteness.UNSTATED);
    }

    private static final String FIRST = """
            "packages": {"": {"name": "portal", "version": "2.0.0", "dependencies": {"axios": "^1.14.0"}},
             "node_modules/axios": {"version": "1.14.0"}, "node_modules/moved": {"name": "other", "version": "1.0.0"}}""";

    private static String twoLists(String before, String after) {
        return "{\"name\": \"portal\", \"version\": \"2.0.0\", \"lockfileVersion\": 2, " + before + FIRST + after + "}";
    }

    @Test
    void whatStandsOnlyInTheListForOlderProgramsIsListedTooAndLeavesAGap() {
        String older = "\"dependencies\": {\"axios\": {\"version\": \"1.14.1\"}, \"moved\": {\"version\": \"npm:other@1.0.0\"},"
                + " \"holder\": {\"version\": \"file:x\", \"dependencies\": {\"plain-crypto-js\": {\"version\": \"4.2.1\"}}}}";
        for (String text : List.of(twoLists("", ", " + older), twoLists(older + ", ", ""))) {
            InventoryDraft inventory = reading.inventory("package-lock.json", text);
            assertThat(inventory.members().stream().map(each -> each.component().displayName())).contains("axios 1.14.0", "axios 1.14.1",
                    "plain-crypto-js 4.2.1", "other 1.0.0");
            assertThat(inventory.header().completeness().declared()).isEqualTo(DeclaredCompleteness.INCOMPLETE);
            assertThat(reading.of("package-lock.json", text).problems()).filteredOn(each -> each.code().equals("LISTS_DIFFER"))
                    .extracting(each -> each.location().text()).anyMatch(each -> each.startsWith("/dependencies/axios"))
                    .anyMatch(each -> each.contains("plain-crypto-js")).hasSize(2);
        }
    }

    @Test
    void listsThatAgreeAreOneList() {
        String text = twoLists("",
                ", \"dependencies\": {\"axios\": {\"version\": \"1.14.0\"}, \"moved\": {\"version\": \"npm:other@1.0.0\"}}");
        assertThat(reading.of("package-lock.json", text).problems()).isEmpty();
        assertThat(reading.inventory("package-lock.json", text).members()).hasSize(3);
    }

    @Test
    void readsWhatTheProjectIs() {
        InventoryDraft inventory = reading.inventory("package-lock.json", LOCK);
        var header = inventory.header();
        assertThat(header.kind().text()).isEqualTo("lockfile:npm");
        assertThat(header.specVersion()).isEqualTo("3");
        assertThat(header.subject()).isEqualTo("portal");
        assertThat(header.productName()).isEqualTo("portal");
        assertThat(header.productVersion()).isEqualTo("2.0.0");
        assertThat(header.productPurl().canonical()).isEqualTo("pkg:npm/portal@2.0.0");
        assertThat(header.completeness().purlTypes()).containsExactly("npm");
        assertThat(header.completeness().members()).isEqualTo(8);
        assertThat(inventory.root()).isZero();
    }

    @Test
    void readsAPackage() {
        InventoryDraft inventory = reading.inventory("package-lock.json", LOCK);
        Member axios = member(inventory, "node_modules/axios");
        assertThat(axios.component().purl().canonical()).isEqualTo("pkg:npm/axios@1.15.0");
        assertThat(axios.installScript()).isTrue();
        assertThat(axios.component().hashes()).singleElement().satisfies(hash -> {
            assertThat(hash.algorithm()).isEqualTo("SHA-512");
            assertThat(hash.hex()).hasSize(128).startsWith("59e1f218d2af");
        });
        assertThat(axios.location()).isInstanceOfSatisfying(Location.JsonPointer.class,
                at -> assertThat(at.pointer()).isEqualTo("/packages/node_modules~1axios"));
        assertThat(member(inventory, "node_modules/@test/runner").component().purl().canonical()).isEqualTo("pkg:npm/%40test/runner@1.0.0");
        assertThat(member(inventory, "node_modules/@test/runner").scope()).isEqualTo(Scope.DEVELOPMENT);
        assertThat(member(inventory, "node_modules/follow").scope()).isEqualTo(Scope.OPTIONAL);
        assertThat(member(inventory, "node_modules/legacy").component().name()).isEqualTo("axios");
        assertThat(inventory.members()).noneMatch(member -> "node_modules/tool".equals(member.ref()));
    }

    @Test
    void readsVersionOne() {
        InventoryDraft inventory = reading.inventory("package-lock.json",
                """
                {"name": "portal", "lockfileVersion": 1, "requires": true, "dependencies": {
                 "a": {"version": "1.0.0", "requires": {"b": "^1", "c": "^1"}, "dependencies": {"b": {"version": "1.0.0", "dev": true}}},
                 "b": {"version": "2.0.0"}, "c": {"version": "npm:@real/c@1.2.3"}, "d": {"version": "git+ssh://git@host.example/d.git#abc"}}}""");
        assertThat(edges(inventory)).containsExactlyInAnyOrder("portal > a 1.0.0", "portal > b 2.0.0", "portal > d", "a 1.0.0 > b 1.0.0",
                "a 1.0.0 > @real/c 1.2.3");
        assertThat(inventory.header().productVersion()).isNull();
    }

    @Test
    void namesAProjectWithoutNameByItsPath() {
        InventoryDraft inventory = reading.inventory("web/package-lock.json", "{\"lockfileVersion\": 2, \"packages\": {}}");
        assertThat(inventory.header().subject()).isEqualTo("web/package-lock.json");
        assertThat(inventory.header().productName()).isNull();
    }

    @Test
    void reportsFlawsWithTheirPlaces() {
        ReadResult result = reading.of("package-lock.json", """
                {"lockfileVersion": 7, "packages": {
                 "": {"name": "portal", "dependencies": {"missing": "1"}},
                 "node_modules/a": {"version": "1", "integrity": "sha512-short"},
                 "node_modules/b": "1.0",
                 "node_modules/c": {"version": 1},
                 "node_modules/d": {"link": true, "resolved": "nowhere"},
                 "node_modules/": {"version": "1"}}}""");
        assertThat(result.problems()).extracting(problem -> problem.code() + " " + problem.location().text()).containsExactlyInAnyOrder(
                "UNKNOWN_SPEC_VERSION /lockfileVersion", "DANGLING_REF /packages/", "BAD_HASH /packages/node_modules~1a/integrity",
                "WRONG_TYPE /packages/node_modules~1b", "WRONG_TYPE /packages/node_modules~1c/version",
                "DANGLING_REF /packages/node_modules~1d",
                "BAD_NAME /packages/node_modules~1");
        assertThat(result.inventories().getFirst().header().completeness().declared()).isEqualTo(DeclaredCompleteness.INCOMPLETE);
    }

    @Test
    void leavesOtherLockfilesAlone() {
        assertThat(new NpmLockfile(Limits.DEFAULT).recognises(new org.vouchsafe.input.Opening(
                new SourceFile("bun.lock",
                        "{\"lockfileVersion\": 1, \"workspaces\": {}, \"packages\": {}}".getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                Limits.DEFAULT))).isFalse();
    }

    @Test
    void survivesDamagedTrees() {
        Format format = new NpmLockfile(Limits.DEFAULT);
        var mutation = new TreeMutation(LOCK, 42);
        for (int i = 0; i < 1_000; i++) {
            format.read(new SourceFile("damaged.json", mutation.next()), ReadProgress.UNWATCHED).inventories().forEach(Reading::isSound);
        }
    }

    private static List<String> edges(InventoryDraft inventory) {
        return inventory.edges().stream().map(edge -> inventory.members().get(edge.from()).component().displayName() + " > "
                + inventory.members().get(edge.to()).component().displayName()).toList();
    }

    private static Member member(InventoryDraft inventory, String ref) {
        return inventory.members().stream().filter(member -> ref.equals(member.ref())).findFirst().orElseThrow();
    }

    @Test
    void aLockfileWithoutPackagesIsNoCompleteListOfNothing() {
        var read = LockfileReading.of("package-lock.json", "{\"name\":\"a\",\"version\":\"1\",\"lockfileVersion\":3}");
        assertThat(read.codes()).containsExactly("MISSING_FIELD");
        assertThat(read.draft().header().completeness().declared()).isEqualTo(DeclaredCompleteness.INCOMPLETE);
        for (String text : new String[] {"# yarn lockfile v1\n", "__metadata:\n  version: 8\n", "lockfileVersion: '9.0'\n"}) {
            var empty = LockfileReading.of("lock", text);
            assertThat(empty.codes()).as(text).containsExactly("EMPTY_LOCKFILE");
            assertThat(empty.draft().header().completeness().declared()).isEqualTo(DeclaredCompleteness.INCOMPLETE);
        }
    }

    @Test
    void keepsWhatIsWorthKnowingOfEach() {
        var read = LockfileReading.of("package-lock.json", """
                {"name": "app", "version": "1.0.0", "lockfileVersion": 3, "packages": {
                  "": {"name": "app", "version": "1.0.0", "dependencies": {"a": "^1.0.0", "b": "2.0.0", "alias": "npm:c@~3.0.0"},
                       "optionalDependencies": {"gone": "1"}},
                  "node_modules/a": {"version": "1.2.0", "resolved": "https://u:p@registry.example/a.tgz", "hasInstallScript": true,
                       "dependencies": {"b": "2.0.0"}},
                  "node_modules/b": {"version": "2.0.0", "resolved": "git+ssh://git@example.com/b.git#0a2d2506"},
                  "node_modules/alias": {"name": "c", "version": "3.0.1", "inBundle": true},
                  "packages/p": {"name": "p", "version": "0.1.0"},
                  "node_modules/p": {"resolved": "packages/p", "link": true}}}""");
        assertThat(read.codes()).as("an optional dependency may be missing").isEmpty();
        Member a = read.member("a");
        assertThat(a.particulars().traits()).containsExactly(Trait.INSTALL_SCRIPT, Trait.NO_INTEGRITY, Trait.DRIFTING_RANGE);
        assertThat(a.particulars().declaredRange()).isEqualTo("^1.0.0");
        assertThat(a.particulars().source()).isEqualTo("https://registry.example/a.tgz");
        assertThat(read.member("b").particulars().traits()).containsExactly(Trait.EXACT_PIN, Trait.GIT_SOURCE);
        assertThat(read.member("c").particulars().traits()).containsExactly(Trait.DRIFTING_RANGE, Trait.BUNDLED);
        assertThat(read.member("c").particulars().declaredRange()).isEqualTo("~3.0.0");
        assertThat(read.member("p").particulars().traits()).containsExactly(Trait.FILE_SOURCE);
        assertThat(read.draft().header().elements().get(DocumentElement.WORKSPACES).text()).isEqualTo("packages/p");
    }

    @Test
    void readsWhatVersionOneSaysOfEach() {
        var read = LockfileReading.of("package-lock.json", """
                {"name": "app", "version": "1.0.0", "lockfileVersion": 1, "requires": true, "dependencies": {
                  "a": {"version": "1.2.0", "resolved": "https://registry.example/a.tgz", "requires": {"b": "^2.0.0"},
                    "dependencies": {"b": {"version": "2.0.0", "bundled": true}}},
                  "t": {"version": "git+https://example.com/t.git#0a2d", "from": "git+https://example.com/t.git", "dev": true},
                  "f": {"version": "file:deps/f", "optional": true}}}""");
        assertThat(read.edges()).containsExactlyInAnyOrder("app 1.0.0>a 1.2.0", "a 1.2.0>b 2.0.0", "app 1.0.0>t", "app 1.0.0>f");
        assertThat(read.member("a").particulars().traits()).containsExactly(Trait.NO_INTEGRITY);
        assertThat(read.member("b").particulars().traits()).containsExactly(Trait.DRIFTING_RANGE, Trait.BUNDLED);
        assertThat(read.member("t").particulars().traits()).containsExactly(Trait.GIT_SOURCE);
        assertThat(read.member("t").scope()).isEqualTo(Scope.DEVELOPMENT);
        assertThat(read.member("f").particulars().traits()).containsExactly(Trait.FILE_SOURCE);
    }
}
