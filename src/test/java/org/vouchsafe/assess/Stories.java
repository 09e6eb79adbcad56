package org.vouchsafe.assess;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.provider.Arguments;
import org.vouchsafe.domain.claim.Author;
import org.vouchsafe.domain.claim.ClaimTarget;
import org.vouchsafe.domain.inventory.Component;
import org.vouchsafe.domain.inventory.DeclaredCompleteness;
import org.vouchsafe.domain.inventory.InventoryKind;

/** The stories: what was received about Portal 2.0, and the state it leads to. Short form: {@code STATE BASIS REASON codes remark codes}. */
final class Stories {
    private Stories() {}

    static final String PRESENT = "pkg:npm/axios@1.14.1";
    static final String UNAFFECTED = "pkg:npm/axios@1.15.0";
    static final String SERIAL = "3a47924c-5992-52b5-8686-1fa8da901775";
    static final String REACH = "vulnerable_code_not_in_execute_path";

    static Case axios() {
        return Case.northwind().add(An.axios());
    }

    private static Case malicious() {
        return Case.northwind().add(An.maliciousAxios());
    }

    static An.Sbom present() {
        return An.sbom("2.0", PRESENT);
    }

    private static An.Sbom unaffected() {
        return An.sbom("2.0", UNAFFECTED);
    }

    private static A.Vex maliciousClaim(String status) {
        return A.claim("2.0", status).about("MAL-2026-0001");
    }

    private static A.Vex product(String status) {
        return A.vex().says("pkg:generic/northwind-systems/portal", status);
    }

    static Stream<Arguments> all() {
        return Stream.of(presence(), absence(), claims(), malice(), inventories(), boms(), csaf()).flatMap(each -> each);
    }

    private static Stream<Arguments> presence() {
        return Stream.of(
                story("listed", "AFFECTED INVENTORY", axios().add(present())),
                story("listed, advisory later", "AFFECTED INVENTORY", Case.northwind().add(present()).add(An.axios())),
                story("claim agrees", "AFFECTED CORROBORATED", axios().add(present()).add(A.claim("2.0", "affected"))),
                story("claimed fixed", "UNKNOWN NONE CONTRADICTED FIXED_BUT_PRESENT", axios().add(present()).add(A.claim("2.0", "fixed"))),
                story("claimed absent", "UNKNOWN NONE CONTRADICTED ABSENT_BUT_PRESENT",
                        axios().add(present()).add(A.claim("2.0", "component_not_present"))),
                story("not reachable", "NOT_AFFECTED CLAIM", axios().add(present()).add(A.claim("2.0", REACH))),
                story("unjustified", "AFFECTED INVENTORY remark UNJUSTIFIED_CLAIM",
                        axios().add(present()).add(A.claim("2.0", "not_affected"))),
                story("impact statement", "NOT_AFFECTED CLAIM",
                        axios().add(present()).add(A.claim("2.0", "not_affected").impact("The parser is compiled out."))),
                story("blank impact statement", "AFFECTED INVENTORY remark UNJUSTIFIED_CLAIM",
                        axios().add(present()).add(A.claim("2.0", "not_affected").impact("  "))),
                story("investigating", "AFFECTED INVENTORY", axios().add(present()).add(A.claim("2.0", "under_investigation"))),
                story("no version", "UNKNOWN NONE VERSION_UNKNOWN", axios().add(An.sbom("2.0", "pkg:npm/axios"))),
                story("no version, claimed absent", "UNKNOWN NONE CONTRADICTED ABSENT_BUT_PRESENT",
                        axios().add(An.sbom("2.0", "pkg:npm/axios")).add(A.claim("2.0", "component_not_present"))),
                story("no version, claimed fixed", "FIXED CLAIM",
                        axios().add(An.sbom("2.0", "pkg:npm/axios")).add(A.claim("2.0", "fixed"))),
                story("name only", "UNKNOWN NONE POSSIBLE_MATCH", axios().add(An.sbom("2.0").lists(bare("axios", "1.14.1"), "a"))),
                story("name only, claimed absent", "NOT_AFFECTED CLAIM",
                        axios().add(An.sbom("2.0").lists(bare("axios", "1.14.1"), "a")).add(A.claim("2.0", "component_not_present"))),
                story("fixed with pedigree", "FIXED CLAIM",
                        axios().add(An.sbom("2.0").lists(An.component(PRESENT), "a", "CVE-2026-10001"))
                                .add(A.claim("2.0", "resolved_with_pedigree"))),
                story("fixed with a pedigree that names no id", "FIXED CLAIM",
                        axios().add(An.sbom("2.0").lists(An.component(PRESENT), "a", "*")).add(A.claim("2.0", "resolved_with_pedigree"))),
                story("pedigree of another vulnerability", "UNKNOWN NONE CONTRADICTED FIXED_BUT_PRESENT",
                        axios().add(An.sbom("2.0").lists(An.component(PRESENT), "a", "CVE-1999-1"))
                                .add(A.claim("2.0", "resolved_with_pedigree"))),
                story("patched, but not claimed so", "UNKNOWN NONE CONTRADICTED FIXED_BUT_PRESENT",
                        axios().add(An.sbom("2.0").lists(An.component(PRESENT), "a", "*")).add(A.claim("2.0", "fixed"))));
    }

    private static Stream<Arguments> absence() {
        return Stream.of(
                story("unaffected and claimed", "NOT_AFFECTED CORROBORATED",
                        axios().add(unaffected()).add(A.claim("2.0", "vulnerable_code_not_present"))),
                story("unaffected", "NOT_AFFECTED INVENTORY", axios().add(unaffected())),
                story("unaffected, claimed absent", "NOT_AFFECTED INVENTORY ABSENT_BUT_PRESENT",
                        axios().add(unaffected()).add(A.claim("2.0", "component_not_present"))),
                story("unaffected, investigating", "UNKNOWN NONE UNDER_INVESTIGATION",
                        axios().add(unaffected()).add(A.claim("2.0", "under_investigation"))),
                story("fixed in this release", "FIXED INVENTORY", axios().add(An.sbom("1.9", PRESENT)).add(unaffected())),
                story("before the range", "NOT_AFFECTED INVENTORY",
                        axios().add(An.sbom("2.0", "pkg:npm/axios@1.14.0")).add(An.sbom("3.0", PRESENT))),
                story("removed", "FIXED INVENTORY", axios().add(An.sbom("1.9", PRESENT)).add(An.sbom("2.0"))),
                story("removed and claimed fixed", "FIXED CORROBORATED",
                        axios().add(An.sbom("1.9", PRESENT)).add(An.sbom("2.0")).add(A.claim("2.0", "fixed"))),
                story("removed after an earlier inventory that was replaced", "FIXED INVENTORY",
                        axios().add(An.sbom("1.9", PRESENT)).add(An.sbom("1.9", UNAFFECTED).made("2026-04-09T00:00:00Z"))
                                .add(unaffected())),
                story("absent, claimed affected", "AFFECTED CLAIM AFFECTED_BUT_NOT_LISTED",
                        axios().add(An.sbom("2.0")).add(A.claim("2.0", "affected"))),
                story("absent, claimed not affected", "NOT_AFFECTED CORROBORATED", axios().add(An.sbom("2.0")).add(A.claim("2.0", REACH))),
                story("absent, investigating", "UNKNOWN NONE UNDER_INVESTIGATION",
                        axios().add(An.sbom("2.0")).add(A.claim("2.0", "under_investigation"))),
                story("incomplete, claimed absent", "NOT_AFFECTED CLAIM",
                        axios().add(An.sbom("2.0").incomplete()).add(A.claim("2.0", "component_not_present"))),
                story("incomplete, investigating", "UNKNOWN NONE UNDER_INVESTIGATION",
                        axios().add(An.sbom("2.0").incomplete()).add(A.claim("2.0", "under_investigation"))),
                story("incomplete, unjustified", "UNKNOWN NONE UNJUSTIFIED_CLAIM remark UNJUSTIFIED_CLAIM",
                        axios().add(An.sbom("2.0").incomplete()).add(A.claim("2.0", "not_affected"))),
                story("incomplete, unaffected", "UNKNOWN NONE INVENTORY_INCOMPLETE", axios().add(unaffected().incomplete())),
                story("unaffected, another subject incomplete", "UNKNOWN NONE INVENTORY_INCOMPLETE",
                        axios().add(unaffected()).add(An.sbom("2.0").root("api", "pkg:generic/northwind-systems/api@2.0").incomplete())),
                story("no inventory, claimed fixed", "FIXED CLAIM", withPlaced(axios(), "fixed")),
                story("no inventory, unjustified", "UNKNOWN NONE UNJUSTIFIED_CLAIM remark UNJUSTIFIED_CLAIM",
                        withPlaced(axios(), "not_affected")),
                story("no inventory, claimed affected", "AFFECTED CLAIM", withPlaced(axios(), "affected")),
                story("nobody described the advisory", "NOT_AFFECTED CLAIM",
                        Case.northwind().add(An.sbom("2.0")).add(A.claim("2.0", "vulnerable_code_not_present"))),
                story("inventory of another type", "AFFECTED CLAIM",
                        axios().add(An.sbom("2.0").types("cargo").lists("pkg:cargo/serde@1.0.200")).add(A.claim("2.0", "affected"))),
                story("inventory of another type that asserts completeness", "AFFECTED CLAIM AFFECTED_BUT_NOT_LISTED",
                        axios().add(An.sbom("2.0").types("cargo").declared(DeclaredCompleteness.COMPLETE))
                                .add(A.claim("2.0", "affected"))));
    }

    private static Stream<Arguments> claims() {
        return Stream.of(
                story("newest speaks", "FIXED CORROBORATED",
                        axios().add(unaffected()).add(A.claim("2.0", "fixed").at("2026-04-09T10:00:00Z")).add(A.claim("2.0", "affected"))),
                story("a stranger clears nothing", "AFFECTED INVENTORY remark THIRD_PARTY",
                        axios().add(present()).add(A.claim("2.0", REACH).by("Contoso Research"))),
                story("a stranger later", "AFFECTED CORROBORATED remark THIRD_PARTY", axios().add(present()).add(A.claim("2.0", "affected"))
                        .add(A.claim("2.0", "component_not_present").by("Contoso Research").at("2026-05-01T00:00:00Z"))),
                story("a stranger says affected", "NOT_AFFECTED CORROBORATED AUTHORS_DISAGREE remark THIRD_PARTY",
                        axios().add(unaffected()).add(A.claim("2.0", "vulnerable_code_not_present"))
                                .add(A.claim("2.0", "affected").by("Contoso Research"))),
                story("another release", "AFFECTED INVENTORY", axios().add(present()).add(A.claim("3.1", "component_not_present"))),
                story("whole product", "NOT_AFFECTED CLAIM", axios().add(present()).add(product(REACH))),
                story("exact before product", "AFFECTED CORROBORATED",
                        axios().add(present()).add(A.claim("2.0", "affected").at("2026-04-02T00:00:00Z"))
                                .add(product(REACH).at("2026-04-08T00:00:00Z"))),
                story("newer, wider affected", "AFFECTED CORROBORATED",
                        axios().add(present()).add(A.claim("2.0", REACH)).add(product("affected").at("2026-05-03T00:00:00Z"))),
                story("newer investigation", "AFFECTED INVENTORY",
                        axios().add(present()).add(A.claim("2.0", REACH)).add(product("under_investigation").at("2026-05-03T00:00:00Z"))),
                story("cleared again after that", "NOT_AFFECTED CLAIM", axios().add(present()).add(A.claim("2.0", REACH))
                        .add(product("affected").at("2026-05-03T00:00:00Z")).add(product(REACH).at("2026-05-09T00:00:00Z"))),
                story("blanket older than the release", "AFFECTED INVENTORY remark OLDER_THAN_RELEASE",
                        axios().add(present()).add(product(REACH).at("2026-01-05T00:00:00Z"))),
                story("undated blanket", "AFFECTED INVENTORY remark OLDER_THAN_RELEASE",
                        axios().add(present()).add(product(REACH).at(null))),
                story("old but exact", "NOT_AFFECTED CLAIM CLAIM_OLDER_THAN_INVENTORY",
                        axios().add(present()).add(A.claim("2.0", REACH).at("2026-01-05T00:00:00Z"))),
                story("from the future", "AFFECTED INVENTORY remark REJECTED_CLAIM",
                        axios().add(present()).add(A.claim("2.0", REACH).at("2999-01-01T00:00:00Z"))),
                story("affected from the future", "NOT_AFFECTED INVENTORY remark REJECTED_CLAIM",
                        axios().add(unaffected()).add(A.claim("2.0", "affected").at("2999-01-01T00:00:00Z"))),
                story("within a day of the clock", "NOT_AFFECTED CLAIM",
                        axios().add(present()).add(A.claim("2.0", REACH).at("2026-05-16T08:00:00Z"))),
                story("another spelling of the supplier", "NOT_AFFECTED CLAIM",
                        axios().add(present()).add(A.claim("2.0", REACH).by("  NORTHWIND SYSTEMS "))),
                story("a similar name", "AFFECTED INVENTORY remark THIRD_PARTY",
                        axios().add(present()).add(A.claim("2.0", REACH).by("Northwind Systems Inc"))),
                story("two statuses at one time", "AFFECTED CLAIM AFFECTED_BUT_NOT_LISTED SELF_CONTRADICTION", axios().add(unaffected())
                        .add(A.claim("2.0", "affected").says("pkg:generic/northwind-systems/portal@2.0", "fixed"))),
                story("by the alias", "AFFECTED CORROBORATED",
                        axios().add(present()).add(A.claim("2.0", "affected").about("ghsa-AAAA-0001"))),
                story("the supplier's own number", "AFFECTED CORROBORATED",
                        axios().add(present()).add(A.claim("2.0", "affected").about("NW-2026-7", "CVE-2026-10001"))),
                story("a draft", "AFFECTED INVENTORY", axios().add(present()).add(A.claim("2.0", REACH).draft())),
                story("a qualifier the product lacks", "AFFECTED INVENTORY",
                        axios().add(present()).add(A.vex().says("pkg:generic/northwind-systems/portal@2.0?arch=arm64", REACH))),
                story("a statement keeps its own time", "AFFECTED CORROBORATED",
                        axios().add(present()).add(A.claim("2.0", "affected").at("2026-04-05T10:00:00Z"))
                                .add(A.vex().at("2026-04-20T10:00:00Z").says(new ClaimTarget.OfProduct(
                                        A.named("pkg:generic/northwind-systems/portal@2.0"), List.of()), REACH, "2026-04-03T10:00:00Z"))),
                story("the subcomponent is the affected one", "NOT_AFFECTED CLAIM",
                        axios().add(present()).add(A.vex().saysOf("pkg:generic/northwind-systems/portal@2.0", REACH, PRESENT))),
                story("the subcomponent is one of two", "AFFECTED INVENTORY remark PARTIAL_CLAIM",
                        axios().add(An.sbom("2.0", PRESENT, "pkg:npm/axios@1.14.2"))
                                .add(A.vex().saysOf("pkg:generic/northwind-systems/portal@2.0", REACH, PRESENT))),
                story("both, in two statements of one document", "NOT_AFFECTED CLAIM",
                        axios().add(An.sbom("2.0", PRESENT, "pkg:npm/axios@1.14.2"))
                                .add(A.vex().saysOf("pkg:generic/northwind-systems/portal@2.0", REACH, PRESENT)
                                        .saysOf("pkg:generic/northwind-systems/portal@2.0", REACH, "pkg:npm/axios@1.14.2"))),
                story("both, but one of them unjustified", "AFFECTED INVENTORY remark PARTIAL_CLAIM UNJUSTIFIED_CLAIM",
                        axios().add(An.sbom("2.0", PRESENT, "pkg:npm/axios@1.14.2"))
                                .add(A.vex().saysOf("pkg:generic/northwind-systems/portal@2.0", REACH, PRESENT)
                                        .saysOf("pkg:generic/northwind-systems/portal@2.0", "not_affected", "pkg:npm/axios@1.14.2"))),
                story("other subcomponents", "AFFECTED INVENTORY", axios().add(present()).add(A.vex()
                        .saysOf("pkg:generic/northwind-systems/portal@2.0", REACH, "pkg:npm/axios@1.14.1?repository_url=npm.example",
                                "pkg:npm/lodash@4.17.21"))),
                story("a subcomponent no inventory lists", "FIXED CORROBORATED",
                        axios().add(An.sbom("2.0")).add(A.vex().saysOf("pkg:generic/northwind-systems/portal@2.0", "fixed", PRESENT))),
                story("a component without a product", "AFFECTED INVENTORY", axios().add(present()).add(A.vex().says(PRESENT, REACH))),
                story("a component, placed", "NOT_AFFECTED CLAIM",
                        axios().add(present()).add(A.vex().says(PRESENT, REACH).placed("2.0", null))));
    }

    private static Stream<Arguments> malice() {
        return Stream.of(
                story("reachability", "AFFECTED INVENTORY remark INSTALL_TIME_EXECUTION",
                        malicious().add(present()).add(maliciousClaim(REACH))),
                story("impact statement alone", "AFFECTED INVENTORY remark INSTALL_TIME_EXECUTION",
                        malicious().add(present()).add(maliciousClaim("not_affected").impact("Never called."))),
                story("absent and claimed so", "NOT_AFFECTED CORROBORATED",
                        malicious().add(An.sbom("2.0")).add(maliciousClaim("component_not_present"))),
                story("listed, claimed absent", "AFFECTED INVENTORY ABSENT_BUT_PRESENT",
                        malicious().add(present()).add(maliciousClaim("component_not_present"))),
                story("listed, claimed fixed", "AFFECTED INVENTORY FIXED_BUT_PRESENT",
                        malicious().add(present()).add(maliciousClaim("fixed"))),
                story("listed, fixed with pedigree", "AFFECTED INVENTORY FIXED_BUT_PRESENT", malicious()
                        .add(An.sbom("2.0").lists(An.component(PRESENT), "a", "*")).add(maliciousClaim("resolved_with_pedigree"))),
                story("word alone", "UNKNOWN NONE UNCORROBORATED_CLAIM remark UNCORROBORATED_CLAIM",
                        malicious().add(maliciousClaim("fixed").placed("2.0", null))),
                story("incomplete, claimed absent", "UNKNOWN NONE UNCORROBORATED_CLAIM remark UNCORROBORATED_CLAIM",
                        malicious().add(An.sbom("2.0").incomplete()).add(maliciousClaim("component_not_present"))),
                story("incomplete, code not present", "UNKNOWN NONE INSTALL_TIME_EXECUTION remark INSTALL_TIME_EXECUTION",
                        malicious().add(An.sbom("2.0").incomplete()).add(maliciousClaim("vulnerable_code_not_present"))),
                story("malicious by alias", "AFFECTED INVENTORY remark INSTALL_TIME_EXECUTION",
                        Case.northwind().add(An.axios().alias("MAL-2026-0001")).add(present()).add(A.claim("2.0", REACH))),
                story("malicious by weakness", "AFFECTED INVENTORY remark INSTALL_TIME_EXECUTION",
                        Case.northwind().add(An.axios().weakness("CWE-506")).add(present()).add(A.claim("2.0", REACH))));
    }

    private static Stream<Arguments> inventories() {
        return Stream.of(
                story("newer inventory in force, whatever came first", "NOT_AFFECTED INVENTORY INVENTORY_CHANGED",
                        axios().add(An.sbom("2.0", UNAFFECTED).made("2026-04-06T08:00:00Z")).add(present())),
                story("another subject is not replaced", "AFFECTED INVENTORY",
                        axios().add(An.sbom("2.0", PRESENT).root("web", "pkg:generic/northwind-systems/web@2.0"))
                                .add(An.sbom("2.0").root("api", "pkg:generic/northwind-systems/api@2.0").made("2026-04-09T08:00:00Z"))),
                story("a lockfile beside an SBOM", "AFFECTED INVENTORY",
                        axios().add(unaffected().made("2026-04-09T08:00:00Z"))
                                .add(An.sbom("2.0", PRESENT).kind(InventoryKind.lockfile("npm")).subject("portal").made(null))),
                story("a lockfile is complete", "NOT_AFFECTED CORROBORATED", axios()
                        .add(An.sbom("2.0").kind(InventoryKind.lockfile("npm")).subject("portal").made(null).incomplete())
                        .add(A.claim("2.0", "component_not_present"))),
                story("a lockfile of another ecosystem is not", "NOT_AFFECTED CLAIM", axios()
                        .add(An.sbom("2.0").kind(InventoryKind.lockfile("composer")).types("composer").made(null))
                        .add(A.claim("2.0", "component_not_present"))),
                story("BOM version decides within a serial number", "AFFECTED INVENTORY INVENTORY_CHANGED",
                        axios().add(An.sbom("2.0", PRESENT).serial(SERIAL, 2))
                                .add(An.sbom("2.0", UNAFFECTED).serial(SERIAL, 1).made("2026-04-30T00:00:00Z"))),
                story("equal times stay in force together", "AFFECTED INVENTORY", axios().add(present()).add(unaffected())),
                story("withdrawn by us", "NOT_AFFECTED INVENTORY",
                        axios().add(unaffected()).add(An.sbom("2.0", PRESENT).made("2026-04-09T00:00:00Z")).withdrawInventory()),
                story("declared complete, though with gaps", "NOT_AFFECTED CORROBORATED", axios()
                        .add(An.sbom("2.0").gaps(1, 1, 2).declared(DeclaredCompleteness.COMPLETE))
                        .add(A.claim("2.0", "component_not_present"))),
                story("declared incomplete, though without gaps", "NOT_AFFECTED CLAIM", axios()
                        .add(An.sbom("2.0").declared(DeclaredCompleteness.INCOMPLETE)).add(A.claim("2.0", "component_not_present"))),
                story("no component at all", "NOT_AFFECTED CLAIM",
                        axios().add(An.sbom("2.0").gaps(0, 0, 0)).add(A.claim("2.0", "component_not_present"))),
                story("an entry is missing", "NOT_AFFECTED CLAIM",
                        axios().add(An.sbom("2.0").gaps(0, 1, 3)).add(A.claim("2.0", "component_not_present"))));
    }

    private static Stream<Arguments> boms() {
        return Stream.of(
                story("in the SBOM itself: exploitable", "AFFECTED CORROBORATED",
                        axios().add(present()).add(A.vex().inside(2).link(null, null, "ref-0", "affected"))),
                story("in the SBOM itself: another component", "AFFECTED INVENTORY",
                        axios().add(An.sbom("2.0", PRESENT, "pkg:npm/lodash@4.17.21"))
                                .add(A.vex().inside(2).link(null, null, "ref-1", REACH))),
                story("link that arrives before the SBOM", "NOT_AFFECTED CORROBORATED", Case.northwind()
                        .add(A.vex().link(SERIAL, 1, "ref-0", "vulnerable_code_not_present")).add(An.axios())
                        .add(unaffected().serial("urn:uuid:" + SERIAL, 1))),
                story("link to the root", "AFFECTED CLAIM AFFECTED_BUT_NOT_LISTED", axios().add(An.sbom("2.0").serial(SERIAL, 1))
                        .add(A.vex().says(new ClaimTarget.OfBom(SERIAL, 1, "root", null, true), "affected", null))),
                story("link to another BOM", "AFFECTED INVENTORY",
                        axios().add(present().serial(SERIAL, 1))
                                .add(A.vex().link("002b8fc3-eaea-5c8a-8ad0-6a566351c55f", 1, "ref-0", REACH))),
                story("link to another version", "AFFECTED INVENTORY",
                        axios().add(present().serial(SERIAL, 1)).add(A.vex().link(SERIAL, 2, "ref-0", REACH))),
                story("link to one of two affected", "AFFECTED INVENTORY remark PARTIAL_CLAIM",
                        axios().add(An.sbom("2.0", PRESENT, "pkg:npm/axios@1.14.2").serial(SERIAL, 1))
                                .add(A.vex().link(SERIAL, 1, "ref-0", REACH))),
                story("links to both", "NOT_AFFECTED CLAIM", axios().add(An.sbom("2.0", PRESENT, "pkg:npm/axios@1.14.2").serial(SERIAL, 1))
                        .add(A.vex().link(SERIAL, 1, "ref-0", REACH).link(SERIAL, 1, "ref-1", REACH))),
                story("no author, supplier named at import", "NOT_AFFECTED CLAIM",
                        noAuthor(Case.northwind().add(An.axios()).add(present().serial(SERIAL, 1)))),
                story("no author, nobody named", "AFFECTED INVENTORY remark THIRD_PARTY", axios().add(present().serial(SERIAL, 1))
                        .add(A.vex().by((Author) null).link(SERIAL, 1, "ref-0", REACH))));
    }

    private static Stream<Arguments> csaf() {
        return Stream.of(
                story("by names", "NOT_AFFECTED CLAIM",
                        axios().add(present()).add(A.vex().says(A.csaf("Northwind Systems", "portal", "2.0"), REACH))),
                story("by the full name", "NOT_AFFECTED CLAIM",
                        axios().add(present()).add(A.vex().says(A.csaf(null, "Portal 2.0", null), REACH))),
                story("another vendor's product of that name", "AFFECTED INVENTORY",
                        axios().add(present()).add(A.vex().says(A.csaf("Eastlake", "Portal", "2.0"), REACH))),
                story("another version by name", "AFFECTED INVENTORY",
                        axios().add(present()).add(A.vex().says(A.csaf("Northwind Systems", "Portal", "2.0.1"), REACH))),
                story("not as vendor", "AFFECTED INVENTORY remark THIRD_PARTY",
                        axios().add(present()).add(A.claim("2.0", REACH).by(new Author(List.of("Northwind Systems"), false, false)))),
                story("a range that holds it, newer product", "AFFECTED CORROBORATED", axios().add(present())
                        .add(A.vex().at("2026-04-06T00:00:00Z")
                                .says(A.range("pkg:generic/northwind-systems/portal", "vers:generic/>=2.0|<3.0"), "affected"))
                        .add(product(REACH).at("2026-04-08T00:00:00Z"))),
                story("a range that does not hold it", "AFFECTED INVENTORY",
                        axios().add(present())
                                .add(A.vex().says(A.range("pkg:generic/northwind-systems/portal", "vers:generic/>=1.0|<2.0"), REACH))),
                story("a range that cannot be read", "AFFECTED INVENTORY",
                        axios().add(present()).add(A.vex().says(A.range("pkg:generic/northwind-systems/portal", "prior to 3.0"), REACH))),
                story("a newer version no longer names it", "AFFECTED INVENTORY", axios().add(present())
                        .add(A.claim("1.9", "affected").version("NW VEX-1", "2")).add(A.claim("2.0", REACH).version("NW VEX-1", "1"))),
                story("the older version named another", "AFFECTED CORROBORATED", axios().add(present())
                        .add(A.claim("2.0", REACH).version("NW VEX-1", "9")).add(A.claim("2.0", "affected").version("NW VEX-1", "10"))),
                story("a stranger cannot replace it", "AFFECTED CLAIM AFFECTED_BUT_NOT_LISTED", axios().add(unaffected())
                        .add(A.claim("2.0", "affected").version("NW VEX-1", "1"))
                        .add(A.claim("1.9", REACH).version("NW VEX-1", "2").by("Contoso Research"))),
                story("a draft cannot replace it", "AFFECTED CLAIM AFFECTED_BUT_NOT_LISTED", axios().add(unaffected())
                        .add(A.claim("2.0", "affected").version("NW VEX-1", "1"))
                        .add(A.claim("1.9", REACH).version("NW VEX-1", "2").draft())),
                story("the future cannot replace it", "AFFECTED CLAIM AFFECTED_BUT_NOT_LISTED", axios().add(unaffected())
                        .add(A.claim("2.0", "affected").version("NW VEX-1", "1"))
                        .add(A.claim("1.9", REACH).version("NW VEX-1", "2").at("2999-01-01T00:00:00Z"))));
    }

    private static Case withPlaced(Case workspace, String status) {
        return workspace.add(A.claim("2.0", status).placed("2.0", workspace.lastSupplier()));
    }

    private static Case noAuthor(Case workspace) {
        return workspace.add(A.vex().by((Author) null).placed("2.0", workspace.lastSupplier()).link(SERIAL, 1, "ref-0", REACH));
    }

    private static Component bare(String name, @Nullable String version) {
        return new Component("library", null, null, null, name, version, List.of(), null);
    }

    private static Arguments story(String name, String expected, Case workspace) {
        return Arguments.of(name, expected, workspace);
    }
}
