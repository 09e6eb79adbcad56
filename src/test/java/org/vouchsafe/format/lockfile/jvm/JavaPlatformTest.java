package org.vouchsafe.format.lockfile.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vouchsafe.format.lockfile.Fixture.edges;
import static org.vouchsafe.format.lockfile.Fixture.member;
import static org.vouchsafe.format.lockfile.Fixture.problems;
import static org.vouchsafe.format.lockfile.Fixture.read;
import static org.vouchsafe.format.lockfile.Fixture.sound;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouchsafe.domain.Purl;
import org.vouchsafe.domain.inventory.DeclaredCompleteness;
import org.vouchsafe.domain.inventory.InventoryDraft;
import org.vouchsafe.domain.inventory.Scope;
import org.vouchsafe.domain.inventory.Trait;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.format.Reading;

class JavaPlatformTest {
    private final Reading reading = new Reading();

    @Test
    void gradleListsWhatEachConfigurationResolvedTo() {
        InventoryDraft inventory = sound("gradle.lockfile");
        assertThat(inventory.header().kind().text()).isEqualTo("lockfile:maven");
        var engine = member(inventory, "org.acme/engine 3.1.4");
        assertThat(engine.component().purl().canonical()).isEqualTo("pkg:maven/org.acme/engine@3.1.4");
        assertThat(engine.component().group()).isEqualTo("org.acme");
        assertThat(engine.scope()).isEqualTo(Scope.REQUIRED);
        assertThat(engine.location()).isEqualTo(new Location.LineColumn(5, 1));
        assertThat(member(inventory, "org.acme/annotations 24.0.1").scope()).isEqualTo(Scope.REQUIRED);
        assertThat(member(inventory, "org.acme/testing 5.10.0").scope()).isEqualTo(Scope.DEVELOPMENT);
        assertThat(member(inventory, "org.acme/processor 1.2").scope()).isEqualTo(Scope.DEVELOPMENT);
        assertThat(inventory.edges()).isEmpty();
    }

    @Test
    void theLockOfABuildScriptSaysNothingOfTheProduct() {
        ReadResult result = read("buildscript-gradle.lockfile");
        assertThat(Reading.codes(result)).containsExactly("BUILD_SCRIPT_ONLY");
        assertThat(result.inventories().getFirst().header().completeness().declared()).isEqualTo(DeclaredCompleteness.INCOMPLETE);
    }

    @Test
    void mavenTreeAsText() {
        InventoryDraft inventory = sound("maven-tree.txt");
        var header = inventory.header();
        assertThat(header.subject()).isEqualTo("org.acme:shop");
        assertThat(header.productName()).isEqualTo("shop");
        assertThat(header.productPurl().canonical()).isEqualTo("pkg:maven/org.acme/shop@1.4.0?type=war");
        assertThat(edges(inventory)).containsExactly("* > org.acme/native 1.0", "* > org.acme/servlet 5.0", "* > org.acme/testing 5.10",
                "* > org.acme/web 6.1.2", "org.acme/testing 5.10 > org.acme/assertions 1.1", "org.acme/web 6.1.2 > org.acme/core 6.1.2",
                "org.acme/web 6.1.2 > org.acme/logging 2.0.9");
        var natives = member(inventory, "org.acme/native 1.0");
        assertThat(natives.component().purl().canonical()).isEqualTo("pkg:maven/org.acme/native@1.0?classifier=linux-x86_64");
        assertThat(natives.scope()).isEqualTo(Scope.OPTIONAL);
        assertThat(member(inventory, "org.acme/servlet 5.0").particulars().traits()).containsExactly(Trait.EXTERNAL);
        assertThat(member(inventory, "org.acme/servlet 5.0").scope()).isEqualTo(Scope.EXCLUDED);
        assertThat(member(inventory, "org.acme/assertions 1.1").scope()).isEqualTo(Scope.DEVELOPMENT);
        assertThat(header.completeness().unreachable()).isZero();
    }

    @Test
    void mavenTreeInALogOfSeveralModules() {
        ReadResult result = read("maven-log.txt");
        assertThat(result.problems()).isEmpty();
        assertThat(result.inventories()).extracting(each -> each.header().subject()).containsExactly("org.acme:shop", "org.acme:batch");
        assertThat(edges(result.inventories().getFirst())).isEqualTo(edges(sound("maven-tree.txt")));
        assertThat(edges(result.inventories().getLast())).containsExactly("* > org.acme/shop 1.4.0");
        assertThat(result.inventories().getFirst().members().get(2).location()).isEqualTo(new Location.LineColumn(7, 8));
    }

    @Test
    void whatTheVerboseTreeOmitsLeadsToWhatWasChosen() {
        InventoryDraft inventory = sound("maven-verbose.txt");
        assertThat(edges(inventory)).containsExactly("* > org.acme/batch 1.0", "* > org.acme/web 6.1.2",
                "org.acme/batch 1.0 > org.acme/core 6.1.2", "org.acme/core 6.1.2 > org.acme/logging 2.0.9",
                "org.acme/logging 2.0.9 > org.acme/core 6.1.2", "org.acme/web 6.1.2 > org.acme/core 6.1.2",
                "org.acme/web 6.1.2 > org.acme/logging 2.0.9");
        assertThat(inventory.members()).noneMatch(each -> "1.7.0".equals(each.component().version()));
        assertThat(member(inventory, "org.acme/core 6.1.2").particulars().traits()).containsExactly(Trait.OVERRIDDEN);
    }

    @Test
    void mavenTreeDrawnWithLines() {
        InventoryDraft inventory = reading.inventory("tree.txt",
                "org.acme:a:jar:1.0\n├─ org.acme:b:jar:1.0:compile\n│  └─ org.acme:c:jar:1.0:runtime\n└─ org.acme:d:jar:1.0:test\n");
        assertThat(edges(inventory)).containsExactly("* > org.acme/b 1.0", "* > org.acme/d 1.0", "org.acme/b 1.0 > org.acme/c 1.0");
    }

    @Test
    void reportsBranchesItCannotRead() {
        ReadResult result = reading.of("tree.txt",
                """
                org.acme:a:jar:1.0
                +- org.acme:b:jar:1.0:compile
                |  |  |  \\- org.acme:c:jar:1.0:runtime
                \\- something else
                """);
        assertThat(problems(result)).containsExactly("BAD_LINE 3", "BAD_LINE 4");
        assertThat(result.inventories().getFirst().header().completeness().declared()).isEqualTo(DeclaredCompleteness.INCOMPLETE);
        assertThat(problems(reading.of("tree.txt", "+- org.acme:b:jar:1.0:compile\n"))).containsExactly("BAD_LINE 1", "NO_MODULE -");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[WARNING] The artifact org.old:engine:jar:3.1 has been relocated to org.acme:engine:jar:3.1: Moved.",
            "[WARNING] The artifact org.old:engine:jar:3.1 has been relocated to org.acme:engine:jar:3.1",
            "[WARNING] While downloading org.old:engine:3.1 This artifact has been relocated to org.acme:engine:3.1."})
    void whatWasRelocatedStandsForItsOldName(String warning) {
        for (String text : List.of(
                warning + "\n[INFO] org.acme:shop:jar:1.0\n[INFO] +- org.acme:engine:jar:3.1:compile\n[INFO] \\- a:b:jar:1:compile\n",
                "[INFO] org.acme:shop:jar:1.0\n[INFO] +- org.acme:engine:jar:3.1:compile\n" + warning
                        + "\n[INFO] \\- a:b:jar:1:compile\n")) {
            ReadResult result = new Reading().of("tree.txt", text);
            assertThat(result.problems()).isEmpty();
            InventoryDraft inventory = result.inventories().getFirst();
            assertThat(edges(inventory)).containsExactlyInAnyOrder("* > org.acme/engine 3.1", "* > a/b 1");
            assertThat(member(inventory, "org.acme/engine 3.1").component().also().standsFor()).extracting(Purl::canonical)
                    .containsExactly("pkg:maven/org.old/engine@3.1");
            assertThat(member(inventory, "a/b 1").component().also().standsFor()).isEmpty();
        }
    }

    /** A platform brings constraints and no code; what they chose stands in its own line, in two versions where configurations differ. */
    @Test
    void gradleListsWhatConstraintsChose() {
        InventoryDraft inventory = new Reading().inventory("gradle.lockfile", """
                # This is a Gradle generated file for dependency locking.
                # Manual edits can break the build and are not advised.
                # This file is expected to be part of source control.
                org.acme:engine:3.1=runtimeClasspath
                org.acme:engine:3.0=testCompileClasspath
                org.acme:platform-bom:2.0=compileClasspath,runtimeClasspath
                empty=annotationProcessor
                """);
        assertThat(inventory.header().completeness().declared()).isEqualTo(DeclaredCompleteness.UNSTATED);
        assertThat(member(inventory, "org.acme/engine 3.1").scope()).isEqualTo(Scope.REQUIRED);
        assertThat(member(inventory, "org.acme/engine 3.0").scope()).isEqualTo(Scope.DEVELOPMENT);
        assertThat(member(inventory, "org.acme/platform-bom 2.0").scope()).isEqualTo(Scope.REQUIRED);
    }

    @Test
    void gradlesOlderFilesListOneConfiguration() {
        ReadResult result = new Reading().of("runtimeClasspath.lockfile", """
                # This is a Gradle generated file for dependency locking.
                # Manual edits can break the build and are not advised.
                # This file is expected to be part of source control.
                org.acme:engine:3.1
                """);
        assertThat(Reading.codes(result)).containsExactly("ONE_CONFIGURATION");
        InventoryDraft inventory = result.inventories().getFirst();
        assertThat(member(inventory, "org.acme/engine 3.1").scope()).isEqualTo(Scope.UNSTATED);
        assertThat(inventory.header().completeness().declared()).isEqualTo(DeclaredCompleteness.INCOMPLETE);
    }
}
