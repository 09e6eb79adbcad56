package org.vouchsafe.format.lockfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vouchsafe.format.lockfile.Fixture.edges;
import static org.vouchsafe.format.lockfile.Fixture.member;
import static org.vouchsafe.format.lockfile.Fixture.problems;
import static org.vouchsafe.format.lockfile.Fixture.sound;

import org.junit.jupiter.api.Test;
import org.vouchsafe.domain.inventory.DeclaredCompleteness;
import org.vouchsafe.domain.inventory.Element;
import org.vouchsafe.domain.inventory.InventoryDraft;
import org.vouchsafe.domain.inventory.Scope;
import org.vouchsafe.domain.inventory.Trait;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.format.Reading;

/** Lockfiles of Composer, Bundler and NuGet. */
class OtherEcosystemsTest {
    private final Reading reading = new Reading();

    @Test
    void composer() {
        InventoryDraft inventory = sound("composer.lock");
        assertThat(inventory.header().kind().text()).isEqualTo("lockfile:composer");
        var mailer = member(inventory, "acme/mailer v2.3.0");
        assertThat(mailer.component().purl().canonical()).isEqualTo("pkg:composer/acme/mailer@v2.3.0");
        assertThat(mailer.component().hashes()).singleElement().satisfies(hash -> assertThat(hash.algorithm()).isEqualTo("SHA-1"));
        assertThat(mailer.particulars().elements().get(Element.LICENCE_DECLARED).text()).isEqualTo("MIT OR Apache-2.0");
        assertThat(mailer.particulars().elements().get(Element.SOURCE_CODE).text()).isEqualTo("https://code.example/Acme/Mailer.git");
        assertThat(edges(inventory)).contains("acme/mailer v2.3.0 > acme/log 1.4.0", "* > acme/mailer v2.3.0")
                .noneMatch(edge -> edge.contains("php"));
        assertThat(member(inventory, "acme/log 1.4.0").particulars().traits()).containsExactly(Trait.EXACT_PIN);
        assertThat(member(inventory, "acme/moving dev-main").particulars().traits()).containsExactly(Trait.NO_INTEGRITY);
        assertThat(member(inventory, "acme/beside 1.0.0").particulars().traits()).containsExactly(Trait.FILE_SOURCE);
        assertThat(member(inventory, "acme/tester 10.0.1").scope()).isEqualTo(Scope.DEVELOPMENT);
    }

    @Test
    void composerFlaws() {
        ReadResult result = reading.of("composer.lock", """
                {"packages": [
                 {"name": "acme/a", "version": "1.0", "dist": {"type": "zip", "url": "https://files.example/a.zip", "shasum": "12"},
                  "require": {"acme/absent": "^1", "acme/gone": "^2", "php": "8", "ext-intl": "*"}},
                 7, {"version": "1"}, {"name": "acme/b", "version": 1}],
                 "packages-dev": {}, "content-hash": "x"}""");
        assertThat(problems(result)).containsExactlyInAnyOrder("BAD_HASH 2", "DANGLING_REF 2", "NO_NAME 4", "NO_NAME 4", "WRONG_TYPE 4",
                "WRONG_TYPE 5");
        assertThat(result.problems()).filteredOn(problem -> problem.code().equals("DANGLING_REF")).singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("\"acme/absent\" and \"acme/gone\""));
        assertThat(result.inventories().getFirst().header().completeness().declared()).isEqualTo(DeclaredCompleteness.INCOMPLETE);
    }

    @Test
    void bundler() {
        InventoryDraft inventory = sound("Gemfile.lock");
        assertThat(inventory.header().kind().text()).isEqualTo("lockfile:gem");
        assertThat(inventory.members()).extracting(each -> each.component().purl() == null ? "" : each.component().purl().canonical())
                .contains("pkg:gem/nokogiri@1.16.2", "pkg:gem/nokogiri@1.16.2?platform=x86_64-linux");
        assertThat(edges(inventory)).contains("* > pay 0.1.0", "pay 0.1.0 > forked 0.9.0", "forked 0.9.0 > rack 2.2.8",
                "rails-like 7.0.0.rc1 > rack 2.2.8", "nokogiri 1.16.2 > racc 1.7.3");
        var rack = member(inventory, "rack 2.2.8");
        assertThat(rack.particulars().traits()).containsExactlyInAnyOrder(Trait.EXACT_PIN, Trait.NO_INTEGRITY);
        assertThat(rack.particulars().source()).isEqualTo("https://gems.example/");
        assertThat(member(inventory, "racc 1.7.3").component().hashes()).hasSize(1);
        assertThat(member(inventory, "forked 0.9.0").component().purl().qualifier("vcs_url"))
                .isEqualTo("git+https://code.example/forked.git@" + "cd".repeat(20));
        assertThat(member(inventory, "pay 0.1.0").particulars().traits()).contains(Trait.FILE_SOURCE);
        assertThat(inventory.members()).noneMatch(each -> each.component().name().equals("a-plugin"));
        assertThat(inventory.header().completeness().unreachable()).isZero();
    }

    @Test
    void bundlerKnowsAGemThatIsTheProject() {
        InventoryDraft inventory = reading.inventory("Gemfile.lock", """
                PATH
                  remote: .
                  specs:
                    my-gem (1.2.3)
                      ast (~> 2.4)

                GEM
                  remote: https://gems.example/
                  specs:
                    ast (2.4.2)

                DEPENDENCIES
                  ast
                  my-gem!
                """);
        assertThat(inventory.header().productName()).isEqualTo("my-gem");
        assertThat(inventory.header().productVersion()).isEqualTo("1.2.3");
        assertThat(edges(inventory)).containsExactly("* > ast 2.4.2");
    }

    @Test
    void bundlerRefusesAMerge() {
        ReadResult result = reading.of("Gemfile.lock", "GEM\n  remote: https://gems.example/\n  specs:\n<<<<<<< one\n    a (1.0)\n");
        assertThat(problems(result)).containsExactly("MERGE_CONFLICT 4");
        assertThat(result.inventories()).isEmpty();
    }

    @Test
    void nuget() {
        InventoryDraft inventory = sound("packages.lock.json");
        assertThat(inventory.header().kind().text()).isEqualTo("lockfile:nuget");
        var json = member(inventory, "acme.json 13.0.3");
        assertThat(json.component().purl().canonical()).isEqualTo("pkg:nuget/Acme.Json@13.0.3");
        assertThat(json.component().hashes()).singleElement().satisfies(hash -> assertThat(hash.algorithm()).isEqualTo("SHA-512"));
        assertThat(json.particulars().declaredRange()).isEqualTo("[13.0.3, )");
        assertThat(json.location()).isInstanceOfSatisfying(Location.JsonPointer.class,
                at -> assertThat(at.pointer()).isEqualTo("/dependencies/net8.0/Acme.Json"));
        assertThat(member(inventory, "acme.json 12.0.1")).isNotNull();
        assertThat(member(inventory, "acme.logging 2.0.1").particulars().traits()).containsExactly(Trait.EXACT_PIN);
        assertThat(member(inventory, "acme.pinned 5.0.0").particulars().traits()).contains(Trait.OVERRIDDEN, Trait.NO_INTEGRITY);
        assertThat(member(inventory, "shop.shared").component().purl()).isNull();
        assertThat(edges(inventory)).contains("* > acme.json 13.0.3", "* > acme.json 12.0.1", "acme.logging 2.0.1 > acme.core 1.0.0",
                "shop.shared > acme.json 13.0.3", "acme.native 1.1.0 > acme.core 1.0.0");
    }

    @Test
    void nugetFlaws() {
        ReadResult result = reading.of("packages.lock.json", """
                {"version": 5, "dependencies": {"net8.0": {
                 "A": {"type": "Direct", "resolved": "1.0.0", "contentHash": "!!", "dependencies": {"Absent": "1.0"}},
                 "B": {"type": "Transitive"},
                 "C": 7}, "net9.0": []}}""");
        assertThat(problems(result)).containsExactlyInAnyOrder("UNKNOWN_SPEC_VERSION 1", "BAD_HASH 2", "DANGLING_REF 2", "NO_VERSION 3",
                "WRONG_TYPE 4", "WRONG_TYPE 4");
        assertThat(result.inventories().getFirst().header().completeness().declared()).isEqualTo(DeclaredCompleteness.INCOMPLETE);
    }
}
