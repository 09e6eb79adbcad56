package org.vouchsafe.assess.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vouchsafe.assess.A;
import org.vouchsafe.assess.An;
import org.vouchsafe.assess.Case;
import org.vouchsafe.assess.claim.product.AliasTerms;
import org.vouchsafe.domain.Hash;
import org.vouchsafe.domain.PackageName;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.alias.AliasRule.Meaning;
import org.vouchsafe.domain.alias.AliasRule.Term;
import org.vouchsafe.domain.claim.Author;
import org.vouchsafe.domain.claim.Identification;
import org.vouchsafe.domain.claim.Mark;
import org.vouchsafe.domain.evidence.SignatureVerdict;
import org.vouchsafe.domain.position.Position;
import org.vouchsafe.domain.register.ProductId;

/** Alias rules and numbers make claims reach; they never make one count that would not, and never widen what was said. */
class AliasRulesTest {
    private static final Meaning PORTAL = new Meaning.OfProduct(new ProductId(1));
    private static final Term FIRMWARE = AliasTerms.written("pkg:generic/nw/fw", null, null);

    private static State state(Case workspace, String release) {
        return workspace.positions().stream().filter(each -> each.release().equals(workspace.id(release))).map(Position::state).findFirst()
                .orElse(State.UNKNOWN);
    }

    private static Identification marked(Mark.Kind kind, String text, String version) {
        return new Identification(List.of(), List.of(), List.of(), List.of(new Mark(kind, text)), null, "something else", version, null,
                text);
    }

    @Test
    void aRuleOfAProductLeavesTheVersionToTellReleasesApart() {
        Case workspace = Case.northwind().add(An.axios()).alias(FIRMWARE, PORTAL).add(A.vex().says("pkg:generic/nw/fw@2.0", "fixed"));
        assertThat(state(workspace, "2.0")).isEqualTo(State.FIXED);
        assertThat(workspace.positions()).hasSize(1);
    }

    @Test
    void aRuleHoldsFromWhenItWasMadeUntilItIsTakenBack() {
        Case workspace = Case.northwind().add(An.axios()).add(A.vex().says("pkg:generic/nw/fw@2.0", "fixed"));
        Instant before = workspace.mark();
        workspace.alias(FIRMWARE, PORTAL);
        Instant between = workspace.mark();
        workspace.undoAlias();
        assertThat(workspace.positions(new Viewpoint(before, null))).isEmpty();
        assertThat(workspace.positions(new Viewpoint(between, null))).singleElement()
                .satisfies(each -> assertThat(each.since().at()).isEqualTo(between));
        assertThat(workspace.positions()).isEmpty();
    }

    @Test
    void aRuleOfOneReleaseAsksForTheVersionItWasMadeWith() {
        Case workspace = Case.northwind().add(An.axios());
        Term build = AliasTerms.written("pkg:generic/nw/fw", null, "b7");
        workspace.alias(build, new Meaning.OfRelease(workspace.id("2.0"))).add(A.vex().says("pkg:generic/nw/fw@b8", "fixed"))
                .add(A.vex().says("pkg:generic/nw/fw", "fixed"));
        assertThat(workspace.positions()).isEmpty();
        workspace.add(A.vex().says("pkg:generic/nw/fw@b7", "fixed"));
        assertThat(state(workspace, "2.0")).isEqualTo(State.FIXED);
    }

    @Test
    void aStatementWithoutVersionStaysOneAboutTheWholeProduct() {
        Case workspace = Case.northwind().add(An.axios()).add(An.sbom("2.0", "pkg:npm/axios").made("2026-04-10T00:00:00Z").incomplete());
        workspace.alias(FIRMWARE, new Meaning.OfRelease(workspace.id("2.0")))
                .add(A.vex().at("2026-04-01T00:00:00Z").says("pkg:generic/nw/fw", "fixed"));
        assertThat(state(workspace, "2.0")).as("it is older than the release").isEqualTo(State.UNKNOWN);
    }

    @Test
    void aRuleForAComponentMeansThatPackageOnly() {
        Case workspace = Case.northwind().add(An.axios()).add(An.sbom("2.0", "pkg:npm/axios@1.14.1"))
                .alias(AliasTerms.written("pkg:generic/http-thing", null, null),
                        new Meaning.OfComponent(new PackageName("npm", null, "axios")));
        workspace.add(A.vex().saysOf("pkg:generic/northwind-systems/portal@2.0", "vulnerable_code_not_in_execute_path",
                "pkg:generic/http-thing@1.13.0"));
        assertThat(state(workspace, "2.0")).as("of another version").isEqualTo(State.AFFECTED);
        workspace.add(A.vex().saysOf("pkg:generic/northwind-systems/portal@2.0", "vulnerable_code_not_in_execute_path",
                "pkg:generic/http-thing@1.14.1"));
        assertThat(state(workspace, "2.0")).isEqualTo(State.NOT_AFFECTED);
    }

    @Test
    void numbersMeanWhatTheRegisterSaysAndAStarAloneNothing() {
        for (Identification each : List.of(marked(Mark.Kind.SERIAL, "*", null), marked(Mark.Kind.SERIAL, "??*", null),
                marked(Mark.Kind.SKU, "5", null), marked(Mark.Kind.SKU, "55", "9.9"), marked(Mark.Kind.MODEL, "SN-20-*", "2.0"),
                marked(Mark.Kind.URI, "urn:cdx:00000000-0000-0000-0000-000000000000/1", null))) {
            assertThat(reached(each)).as(each.text()).isEmpty();
        }
        assertThat(reached(marked(Mark.Kind.SKU, "55", "3.0"))).containsExactly(2L);
        assertThat(reached(marked(Mark.Kind.MODEL, "nw-1??", "2.0"))).containsExactly(1L);
        assertThat(reached(new Identification(List.of(), List.of(), List.of(new Hash("SHA-256", "AB".repeat(32))),
                null, null, null, null, "file"))).containsExactly(1L);
        assertThat(reached(new Identification(List.of(), List.of(), List.of(new Hash("SHA-256", "AC".repeat(32))),
                null, null, null, null, "file"))).isEmpty();
    }

    /** Which releases a claim about this reaches: 2.0 is the first, 3.0 the second. */
    private static List<Long> reached(Identification named) {
        Case workspace = new Case().supplier("Northwind Systems").product("Portal", "model:NW-1??", "sku:55")
                .release("2.0", null, null, "serial:SN-20-*", "sha-256:" + "ab".repeat(32)).release("3.0").add(An.axios())
                .add(A.vex().says(named, "affected"));
        return workspace.positions().stream().map(each -> each.release().value()).toList();
    }

    /** All that is wrong with a claim stays wrong when a rule says what its product means. */
    @Test
    void noRuleMakesAWorthlessClaimCount() {
        List<A.Vex> worthless = new ArrayList<>();
        for (String product : List.of("pkg:generic/nw/fw", "pkg:generic/nw/fw@2.0")) {
            for (String status : List.of("fixed", "component_not_present", "vulnerable_code_not_in_execute_path", "other")) {
                worthless.add(A.vex().by("Northwind Systems GmbH").says(product, status));
                worthless.add(A.vex().by("N\u043erthwind Systems").says(product, status));
                worthless.add(A.vex().by("").says(product, status));
                worthless.add(A.vex().by(new Author(List.of("Northwind Systems"), false, false)).says(product, status));
                worthless.add(A.vex().at("2999-01-01T00:00:00Z").says(product, status));
                worthless.add(A.vex().signed(SignatureVerdict.FAILED).says(product, status));
                worthless.add(A.vex().draft().says(product, status));
                worthless.add(A.vex().about("CVE-2026-99999").says(product, status));
                worthless.add(A.vex().saysOf(product, status, "pkg:npm/lodash@4.17.21"));
                worthless.add(A.vex().saysOf(product, status, "pkg:npm/axios@1.14.2"));
                worthless.add(A.vex().says(product, status).says(product, "affected"));
            }
            worthless.add(A.vex().says(product, "not_affected"));
            worthless.add(A.vex().says(product, "under_investigation"));
        }
        for (String status : List.of("fixed", "component_not_present")) {
            worthless.add(A.vex().at("2020-01-01T00:00:00Z").says("pkg:generic/nw/fw", status));
            worthless.add(A.vex().at(null).says("pkg:generic/nw/fw", status));
            worthless.add(A.vex().at("2020-01-01T00:00:00Z").says(A.range("pkg:generic/nw/fw", "vers:generic/*"), status));
        }
        assertThat(worthless).hasSizeGreaterThan(90);
        for (A.Vex each : worthless) {
            Case red = Case.northwind().add(An.axios()).add(An.sbom("2.0", "pkg:npm/axios@1.14.1")).alias(FIRMWARE, PORTAL).add(each);
            assertThat(state(red, "2.0")).as("%s", red.facts().claims()).isIn(State.AFFECTED, State.UNKNOWN);
            Case open = Case.northwind().add(An.axios()).add(An.sbom("2.0", "pkg:npm/axios").incomplete()).alias(FIRMWARE, PORTAL)
                    .add(each);
            assertThat(state(open, "2.0").isClearing()).as("%s", open.facts().claims()).isFalse();
        }
    }

    @Test
    void theOrderOfRulesChangesNothing() {
        Case workspace = Case.northwind().add(An.axios()).add(An.sbom("2.0", "pkg:npm/axios@1.14.1")).alias(FIRMWARE, PORTAL)
                .alias(AliasTerms.written("fw", "NW", null), PORTAL)
                .alias(FIRMWARE, new Meaning.OfRelease(new org.vouchsafe.domain.register.ReleaseId(3)))
                .add(A.vex().says("pkg:generic/nw/fw@2.0", "fixed")).add(A.vex().says("pkg:generic/nw/fw", "affected"));
        List<Position> expected = workspace.positions();
        var random = new java.util.Random(3);
        for (int i = 0; i < 20; i++) {
            assertThat(workspace.positions(workspace.shuffled(random))).isEqualTo(expected);
        }
    }
}
