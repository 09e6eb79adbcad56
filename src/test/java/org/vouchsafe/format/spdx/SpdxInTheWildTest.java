package org.vouchsafe.format.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.vouchsafe.domain.inventory.DeclaredCompleteness;
import org.vouchsafe.domain.inventory.Element;
import org.vouchsafe.domain.inventory.InventoryDraft;
import org.vouchsafe.domain.inventory.Member;
import org.vouchsafe.domain.inventory.Stated;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.format.Reading;
import org.vouchsafe.input.SourceFile;

/** Documents of our own content with the habits of the usual generators: each must give a useful inventory, and name what it departs from. */
class SpdxInTheWildTest {
    private final Reading reading = new Reading();

    /**
     * What a file must give.
     *
     * @param root the product's name; null where the document does not say
     * @param purls members with a purl
     * @param unreachable members that no path from the root reaches
     * @param codes of all problems
     */
    private record Expected(String file, String root, int members, int edges, int purls, int unreachable, DeclaredCompleteness declared,
            Set<String> codes) {}

    @TestFactory
    Stream<DynamicTest> givesAUsefulInventory() {
        DeclaredCompleteness unstated = DeclaredCompleteness.UNSTATED;
        DeclaredCompleteness gap = DeclaredCompleteness.INCOMPLETE;
        return Stream.of(
                new Expected("trivy-image.spdx.json", "registry.example/shop/frontend:3.2", 7, 7, 5, 0, unstated, Set.of()),
                new Expected("syft-dir.spdx.json", "./portal", 4, 4, 3, 0, unstated, Set.of("LOOSE_TIME")),
                new Expected("powershell-utf16.spdx.json", "./portal", 4, 4, 3, 0, unstated, Set.of("LOOSE_TIME")),
                new Expected("sbom-tool.spdx.json", "Portal", 3, 2, 3, 0, unstated, Set.of()),
                new Expected("github-export.json", "com.github.northwind/portal", 7, 6, 7, 0, unstated, Set.of("VERSION_RANGE")),
                new Expected("tern-image.spdx", "frontend", 4, 3, 1, 0, unstated, Set.of("UNKNOWN_VALUE")),
                new Expected("black-duck.spdx.json", "portal", 5, 4, 4, 0, unstated, Set.of("BAD_PARTY", "BAD_REF_TYPE", "LOOSE_TIME")),
                new Expected("fossa-report.spdx", "portal", 3, 2, 2, 0, unstated, Set.of("OPEN_TEXT", "PURL_AS_FILE_NAME", "LOOSE_TIME")),
                new Expected("bom-release.spdx", "scheduler", 3, 2, 2, 0, unstated, Set.of("BAD_HASH")),
                new Expected("reuse.spdx", null, 2, 0, 0, 2, unstated, Set.of("UNKNOWN_SPEC_VERSION", "SEVERAL_ROOTS")),
                new Expected("yocto-package.spdx.json", "busybox", 1, 0, 0, 0, gap, Set.of("OPEN_CPE", "OTHER_DOCUMENT")),
                new Expected("yocto-image.spdx3.json", "core-image-minimal-rootfs", 3, 3, 0, 0, unstated, Set.of("OPEN_CPE")),
                new Expected("hand-made.spdx.json", "Gerät", 3, 2, 1, 0, unstated,
                        Set.of("NOT_UTF8", "JSON_COMMENT", "BAD_TEXT", "TRAILING_COMMA", "TRAILING_DATA", "MISSING_FIELD", "BAD_PARTY",
                                "BAD_SPDXID", "UNKNOWN_VALUE", "DUPLICATE_REF", "LOOSE_TIME")),
                new Expected("ort.spdx.yml", "portal", 2, 1, 1, 0, unstated, Set.of()),
                new Expected("west-app.spdx", "app-build", 3, 3, 0, 0, unstated, Set.of()))
                .map(each -> DynamicTest.dynamicTest(each.file(), () -> check(each)));
    }

    private void check(Expected expected) {
        ReadResult result = read(expected.file());
        InventoryDraft inventory = result.inventories().getFirst();
        assertThat(new TreeSet<>(Reading.codes(result))).isEqualTo(new TreeSet<>(expected.codes()));
        assertThat(inventory.root() < 0 ? null : inventory.members().get(inventory.root()).component().name()).isEqualTo(expected.root());
        assertThat(inventory.members()).hasSize(expected.members());
        assertThat(inventory.edges()).hasSize(expected.edges());
        assertThat(inventory.members()).filteredOn(member -> member.component().purl() != null).hasSize(expected.purls());
        assertThat(inventory.members()).allSatisfy(member -> assertThat(member.component().disagreement()).isNull());
        assertThat(inventory.header().completeness().unreachable()).isEqualTo(expected.unreachable());
        assertThat(inventory.header().completeness().declared()).isEqualTo(expected.declared());
        assertThat(inventory.header().documentTime()).isNotNull();
    }

    @Test
    void keepsARangeAsARange() {
        Member requests = member("github-export.json", "requests");
        assertThat(requests.component().version()).isNull();
        assertThat(requests.particulars().declaredRange()).isEqualTo(">= 2.31,< 3.0");
        Member checkout = member("github-export.json", "actions/checkout");
        assertThat(checkout.component().version()).isNull();
        assertThat(checkout.component().purl()).hasToString("pkg:githubactions/actions/checkout");
        assertThat(checkout.particulars().declaredRange()).isEqualTo("4.*.*");
    }

    @Test
    void readsIdentifiersInTheNotationOfTheirRepositories() {
        assertThat(read("black-duck.spdx.json").inventories().getFirst().members()).extracting(member -> member.component().purl())
                .filteredOn(Objects::nonNull).map(Object::toString).containsExactly("pkg:maven/org.apache.logging.log4j/log4j-api@2.24.3",
                        "pkg:npm/axios@1.14.1", "pkg:nuget/Newtonsoft.Json@13.0.3", "pkg:generic/zlib@1.3.1");
    }

    @Test
    void tellsUnknownFromWithheldFromMissing() {
        Member follow = member("syft-dir.spdx.json", "follow-redirects");
        assertThat(follow.particulars().elements()).containsEntry(Element.SUPPLIER, Stated.present("Ruben Beispiel"))
                .containsEntry(Element.PRODUCER_CONTACT, Stated.present("ruben@example.test"))
                .containsEntry(Element.LICENCE_CONCLUDED, Stated.unknown("NOASSERTION")).doesNotContainKey(Element.FILE_NAME);
        Member portal = member("syft-dir.spdx.json", "portal");
        assertThat(portal.particulars().elements()).containsEntry(Element.VERSION, Stated.unknown("UNKNOWN"));
        assertThat(read("reuse.spdx").inventories().getFirst().header().elements().values()).contains(Stated.withheld("Anonymous"));
    }

    @Test
    void listsFilesWhereThereIsNothingElse() {
        List<Member> files = read("reuse.spdx").inventories().getFirst().members();
        assertThat(files).extracting(member -> member.component().type()).containsOnly("file");
        assertThat(files).allSatisfy(member -> assertThat(member.component().hashes()).hasSize(1));
    }

    @Test
    void readsAnUnquotedVersionAsItIsWritten() {
        assertThat(read("ort.spdx.yml").inventories().getFirst().header().productVersion()).isEqualTo("2.10");
    }

    private Member member(String file, String name) {
        return read(file).inventories().getFirst().members().stream().filter(each -> each.component().name().equals(name)).findFirst()
                .orElseThrow(() -> new AssertionError(file + " lists no " + name));
    }

    private ReadResult read(String file) {
        try (InputStream in = SpdxInTheWildTest.class.getResourceAsStream("/spdx/wild/" + file)) {
            return reading.of(new SourceFile(file, in.readAllBytes()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
