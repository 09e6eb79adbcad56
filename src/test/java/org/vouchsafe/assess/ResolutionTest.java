package org.vouchsafe.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vouchsafe.assess.rule.UnreachedClaim;
import org.vouchsafe.domain.Cpe;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.claim.Identification;
import org.vouchsafe.domain.register.Release;

/** How products and releases are found that claims name, in which order releases came, and why a claim found none. */
class ResolutionTest {
    private static String state(Case workspace, String release) {
        return StoriesTest.inShort(workspace.position(release));
    }

    private static Identification cpe(String vendor, String product, String version) {
        return new Identification(List.of(), List.of(new Cpe("a", vendor, product, version, "cpe")), List.of(), null, null, null, null,
                "cpe");
    }

    /** Portal known by what the register says only. */
    private static Case registered(String... aliases) {
        Case workspace = new Case().supplier("Northwind Systems", "NWS").product("Portal", aliases).release("2.0", null, null,
                "pkg:npm/portal@2.0.0-build7");
        return workspace.add(An.axios()).add(An.sbom("2.0", Stories.PRESENT).root("root", null));
    }

    @Test
    void aliasesOfTheRegisterAreNamesPurlsAndCpes() {
        assertThat(state(registered("pkg:npm/%40NWS/portal").add(A.vex().says("pkg:npm/%40nws/portal@2.0", Stories.REACH)), "2.0"))
                .isEqualTo("NOT_AFFECTED CLAIM");
        assertThat(state(registered("pkg:npm/%40NWS/portal").add(A.vex().says("pkg:npm/%40nws/portal@2.1", Stories.REACH)), "2.0"))
                .isEqualTo("AFFECTED INVENTORY");
        assertThat(state(registered("cpe:2.3:a:nws:portal:*:*:*:*:*:*:*:*").add(A.vex().says(cpe("nws", "portal", "2.0"), Stories.REACH)),
                "2.0"))
                .isEqualTo("NOT_AFFECTED CLAIM");
        assertThat(state(registered("cpe:/a:nws:portal").add(A.vex().says(cpe("nws", "gateway", "2.0"), Stories.REACH)), "2.0"))
                .isEqualTo("AFFECTED INVENTORY");
        assertThat(state(registered("The Portal").add(A.vex().says(A.csaf("nws", "THE PORTAL", "2.0"), Stories.REACH)), "2.0"))
                .isEqualTo("NOT_AFFECTED CLAIM");
    }

    @Test
    void aReleaseIsKnownByItsOwnIdentifiers() {
        assertThat(state(registered().add(A.vex().says("pkg:npm/portal@2.0.0-build7", Stories.REACH)), "2.0"))
                .isEqualTo("NOT_AFFECTED CLAIM");
        assertThat(state(registered().add(A.vex().says("pkg:npm/portal@2.0.0-build8", Stories.REACH)), "2.0"))
                .isEqualTo("AFFECTED INVENTORY");
    }

    @Test
    void whatAPlacedDocumentNamesAndIsKnownGoesWhereItBelongs() {
        Case workspace = Case.northwind().add(An.axios()).add(An.sbom("2.0", Stories.PRESENT)).add(An.sbom("1.9", Stories.PRESENT));
        workspace.add(A.claim("3.0", Stories.REACH).placed("2.0", null));
        assertThat(state(workspace, "2.0")).isEqualTo("AFFECTED INVENTORY");
    }

    @Test
    void aPlacedDocumentThatNamesSeveralVersionsSpeaksOnlyOfItsOwn() {
        Case workspace = Case.northwind().add(An.axios())
                .add(A.vex().says("pkg:generic/nws/p@2.0", "affected").says("pkg:generic/nws/p@3.0", "fixed").placed("2.0", null));
        assertThat(state(workspace, "2.0")).isEqualTo("AFFECTED CLAIM");
    }

    @Test
    void earlierIsByDateThenByVersionThenAsTheAnalystOrdered() {
        assertThat(fixed(LocalDate.parse("2026-01-01"), null, "9.0", LocalDate.parse("2026-02-01"), null, "8.0"))
                .isEqualTo("FIXED INVENTORY");
        assertThat(fixed(LocalDate.parse("2026-03-01"), null, "1.0", LocalDate.parse("2026-02-01"), null, "8.0"))
                .isEqualTo("NOT_AFFECTED INVENTORY");
        assertThat(fixed(null, null, "9.0", null, null, "10.0")).isEqualTo("FIXED INVENTORY");
        assertThat(fixed(null, 2, "Lhotse", null, 1, "Makalu")).isEqualTo("NOT_AFFECTED INVENTORY");
        assertThat(fixed(null, 1, "Lhotse", null, 2, "Makalu")).isEqualTo("FIXED INVENTORY");
        assertThat(fixed(null, null, "Lhotse", null, null, "Makalu")).isEqualTo("NOT_AFFECTED INVENTORY");
    }

    private static String fixed(LocalDate firstDate, Integer firstOrder, String first, LocalDate secondDate, Integer secondOrder,
            String second) {
        Case workspace = new Case().supplier("Northwind Systems").product("Portal").release(first, firstDate, firstOrder).release(second,
                secondDate,
                secondOrder);
        workspace.add(An.axios()).add(An.sbom("Portal " + first, Stories.PRESENT)).add(An.sbom("Portal " + second, "pkg:npm/axios@1.15.0"));
        return state(workspace, "Portal " + second);
    }

    @Test
    void theReleaseDateGoesBeforeTheFirstInventory() {
        Case workspace = Case.northwind().add(An.axios()).add(Stories.present())
                .add(A.vex().says("pkg:generic/northwind-systems/portal", Stories.REACH));
        assertThat(state(workspace, "2.0")).isEqualTo("NOT_AFFECTED CLAIM");
        workspace.releases(each -> new Release(each.id(), each.product(), each.version(), LocalDate.parse("2026-04-04"), null,
                each.status(), List.of()));
        assertThat(state(workspace, "2.0")).isEqualTo("AFFECTED INVENTORY remark OLDER_THAN_RELEASE");
    }

    private static UnreachedClaim unreached(Case workspace) {
        List<UnreachedClaim> unreached = new Assessor(org.vouchsafe.assess.fact.Policy.DEFAULT).unreached(workspace.facts(),
                Viewpoint.LATEST);
        assertThat(unreached).hasSize(1);
        return unreached.getFirst();
    }

    @Test
    void aClaimThatReachesNothingIsExplainedByTheOneFieldThatDiffers() {
        Case workspace = Case.northwind().add(An.axios()).add(Stories.present());
        assertThat(new Assessor(org.vouchsafe.assess.fact.Policy.DEFAULT).unreached(workspace.add(A.claim("2.0", Stories.REACH)).facts(),
                Viewpoint.LATEST)).isEmpty();
        assertField("version", "pkg:generic/northwind-systems/portal@7.7");
        assertField("namespace", "pkg:generic/northwind/portal@2.0");
        assertField("name", "pkg:generic/northwind-systems/portall@2.0");
        assertField("type", "pkg:npm/northwind-systems/portal@2.0");
        assertField("qualifier", "pkg:generic/northwind-systems/portal@2.0?arch=arm64");
        assertField("product", "pkg:generic/somebody/something@1");
        assertField("product", "pkg:npm/axios@1.14.1");
    }

    private static void assertField(String field, String purl) {
        Case workspace = Case.northwind().add(An.axios()).add(Stories.present()).add(A.vex().says(purl, Stories.REACH));
        assertThat(unreached(workspace).nearest().field()).as(purl).isEqualTo(field);
        assertThat(unreached(workspace).nearest().because()).isNotBlank();
    }

    @Test
    void whatContradictsItselfOrTheReleaseIsNamed() {
        var versions = new Identification(List.of(An.purl("pkg:generic/northwind-systems/portal@2.0")), List.of(), List.of(), null, null,
                "1.9", null, "portal");
        Case twice = Case.northwind().add(An.axios()).add(Stories.present()).add(A.vex().says(versions, Stories.REACH));
        assertThat(unreached(twice).nearest().field()).isEqualTo("version");
        assertThat(unreached(twice).nearest().because()).contains("2.0 (package URL) and 1.9 (version)");
        var other = new Identification(List.of(An.purl("pkg:generic/northwind-systems/portal@2.0"),
                An.purl("pkg:generic/northwind-systems/gauge@2.0")), List.of(), List.of(), null, null, null, null, "portal");
        Case another = Case.northwind().add(An.axios()).add(Stories.present()).add(A.vex().says(other, Stories.REACH));
        assertThat(unreached(another).nearest().field()).isEqualTo("package URL");
        Case shared = Case.northwind().add(An.axios()).add(Stories.present())
                .add(A.claim("2.0", Stories.REACH).about("CVE-2026-77777", "GHSA-aaaa-0001"));
        assertThat(unreached(shared).nearest().field()).isEqualTo("vulnerability");
        assertThat(unreached(shared).nearest().because()).contains("CVE-2026-77777");
    }

    @Test
    void namesLinksAndComponentsAreExplainedToo() {
        Case workspace = Case.northwind().add(An.axios()).add(Stories.present());
        assertThat(unreached(workspace.add(A.vex().says(A.csaf("Eastlake", "Portal", "2.0"), Stories.REACH))).nearest().field())
                .isEqualTo("vendor");
        Case linked = Case.northwind().add(An.axios()).add(Stories.present().serial("3a47924c-5992-52b5-8686-1fa8da901775", 1));
        assertThat(unreached(linked.add(A.vex().link("3a47924c-5992-52b5-8686-1fa8da901775", 4, "ref-0", "fixed"))).nearest().field())
                .isEqualTo("BOM version");
        Case waiting = Case.northwind().add(An.axios()).add(Stories.present());
        assertThat(unreached(waiting.add(A.vex().link("3a47924c-5992-52b5-8686-1fa8da901775", 1, "ref-0", "fixed"))).nearest().field())
                .isEqualTo("serial number");
        Case other = Case.northwind().add(An.axios()).add(Stories.present());
        assertThat(unreached(other.add(A.vex().saysOf("pkg:generic/northwind-systems/portal@2.0", "fixed", "pkg:npm/lodash@4.17.21")))
                .nearest().field())
                .isEqualTo("component");
    }
}
