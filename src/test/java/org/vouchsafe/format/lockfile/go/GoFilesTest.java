package org.vouchsafe.format.lockfile.go;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vouchsafe.format.lockfile.Fixture.member;
import static org.vouchsafe.format.lockfile.Fixture.problems;
import static org.vouchsafe.format.lockfile.Fixture.sound;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouchsafe.domain.inventory.DeclaredCompleteness;
import org.vouchsafe.domain.inventory.InventoryDraft;
import org.vouchsafe.domain.inventory.Trait;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.format.Formats;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.format.Reading;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.SourceFile;

class GoFilesTest {
    private final Reading reading = new Reading();

    @Test
    void readsWhatAModuleAsksFor() {
        InventoryDraft inventory = sound("go.mod");
        assertThat(inventory.header().kind().text()).isEqualTo("manifest:golang");
        assertThat(inventory.header().kind().isLockfile()).isFalse();
        assertThat(inventory.header().productPurl().canonical()).isEqualTo("pkg:golang/portal.example/shop");
        assertThat(inventory.header().specVersion()).isEqualTo("1.22.1");
        assertThat(member(inventory, "legacy.example/old v2.1.0+incompatible").component().purl().canonical())
                .isEqualTo("pkg:golang/legacy.example/old@v2.1.0%2Bincompatible");
        assertThat(member(inventory, "code.example/yaml/v3 v3.0.1").location()).isEqualTo(new Location.LineColumn(10, 2));
        assertThat(member(inventory, "code.example/net v0.23.0").particulars().traits()).containsExactly(Trait.OVERRIDDEN);
        assertThat(inventory.members()).noneMatch(each -> "v1.9.2".equals(each.component().version()));
        assertThat(inventory.header().completeness().unreachable()).isZero();
    }

    @Test
    void listsTheStandardLibraryWithoutClaimingItsVersion() {
        var library = member(sound("go.mod"), "stdlib");
        assertThat(library.component().version()).isNull();
        assertThat(library.particulars().declaredRange()).isEqualTo(">=1.22.4");
        assertThat(library.location()).isEqualTo(new Location.LineColumn(5, 1));
        assertThat(member(sound("go.sum"), "stdlib").component().version()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"go 1.16, INCOMPLETE", "go 1.17, UNSTATED", "go 1.23rc1, UNSTATED", "go 2.0, UNSTATED", "// no line, INCOMPLETE"})
    void namesEveryModuleOnlySinceGo117(String line, DeclaredCompleteness declared) {
        InventoryDraft inventory = reading.inventory("go.mod", "module a.example/a\n" + line + "\nrequire b.example/b v1.0.0\n");
        assertThat(inventory.header().completeness().declared()).isEqualTo(declared);
    }

    @Test
    void followsReplacements() {
        InventoryDraft inventory = reading.inventory("go.mod", """
                module a.example/a
                go 1.21
                require (
                    b.example/b v1.0.0
                    c.example/c v1.0.0
                    d.example/d v1.0.0
                    e.example/e v1.0.0
                )
                replace b.example/b => fork.example/b v1.0.1
                replace c.example/c v1.0.0 => ../c
                replace d.example/d v9.9.9 => fork.example/d v2.0.0
                """);
        assertThat(member(inventory, "fork.example/b v1.0.1").particulars().source()).isEqualTo("replaces b.example/b v1.0.0");
        var folder = member(inventory, "c.example/c");
        assertThat(folder.component().version()).isNull();
        assertThat(folder.particulars().source()).isEqualTo("../c");
        assertThat(folder.particulars().traits()).containsExactlyInAnyOrder(Trait.FILE_SOURCE, Trait.OVERRIDDEN);
        assertThat(member(inventory, "d.example/d v1.0.0").particulars().traits()).isEmpty();
        assertThat(inventory.members()).noneMatch(each -> each.component().displayName().startsWith("b.example/b"));
    }

    @Test
    void reportsLinesItCannotRead() {
        ReadResult result = reading.of("go.mod", """
                module a.example/a
                go 1.21
                require b.example/b
                require c.example/c master
                replace d.example/d v1.0.0
                invented e.example/e
                """);
        assertThat(problems(result)).containsExactlyInAnyOrder("BAD_LINE 3", "NO_VERSION 4", "BAD_LINE 5", "UNKNOWN_DIRECTIVE 6");
        assertThat(result.inventories().getFirst().header().completeness().declared()).isEqualTo(DeclaredCompleteness.INCOMPLETE);
        assertThat(member(result.inventories().getFirst(), "c.example/c").component().version()).isNull();
    }

    @Test
    void refusesABlockWithoutEnd() {
        ReadResult result = reading.of("go.mod", "module a.example/a\ngo 1.21\nrequire (\n\tb.example/b v1.0.0\n");
        assertThat(result.inventories()).isEmpty();
        assertThat(problems(result)).containsExactly("NOT_GO_MOD 3");
    }

    @Test
    void sumsKeepTheirOwnWordForHashes() {
        InventoryDraft inventory = sound("go.sum");
        assertThat(inventory.header().kind().text()).isEqualTo("lockfile:golang");
        assertThat(member(inventory, "code.example/log v1.9.3").component().hashes()).singleElement().satisfies(hash -> {
            assertThat(hash.algorithm()).isEqualTo("H1");
            assertThat(hash.hex()).hasSize(64);
        });
        assertThat(inventory.members()).as("a line that hashes only a go.mod file lists nothing")
                .noneMatch(each -> each.component().displayName().contains("unused"));
    }

    @Test
    void sumsMayListSeveralVersionsOfWhichOneIsBuiltIn() {
        String hash = " h1:4DBwDE0NGyQoBHbLQYPwSUPoCMWR5BEzIk/f1lZbAQM=\n";
        ReadResult result = reading.of("go.sum", "a.example/a v1.0.0" + hash + "a.example/a v1.1.0" + hash + "b.example/b v1.0.0" + hash
                + "broken line\n" + "c.example/c v1.0.0 h1:!!\n");
        assertThat(problems(result)).containsExactlyInAnyOrder("SEVERAL_VERSIONS 2", "BAD_LINE 4", "BAD_HASH 5");
        assertThat(result.inventories().getFirst().header().completeness().members()).isEqualTo(5);
        assertThat(result.inventories().getFirst().header().completeness().declared()).isEqualTo(DeclaredCompleteness.INCOMPLETE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"module: this is a note\n", "The module is good.\n", "go home\n", "require more time\n", "a b c\n", "v1.0.0\n"})
    void leavesOtherTextAlone(String text) {
        assertThat(
                new Formats(Limits.DEFAULT).recognise(new SourceFile("note.txt", text.getBytes(java.nio.charset.StandardCharsets.UTF_8))))
                .isEmpty();
    }
}
