package org.vouchsafe.format.habits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.vouchsafe.domain.inventory.Edge;
import org.vouchsafe.domain.inventory.InventoryDraft;
import org.vouchsafe.domain.inventory.Member;
import org.vouchsafe.domain.problem.Severity;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.format.Reading;

/** One product, written with the habits of each generator: every one must give the same packages, and the edges its generator writes. */
class GeneratorHabitsTest {
    private static final int SEEDS = 12;
    private final Reading reading = new Reading();

    /** How a generator writes a product, and what it leaves of it. */
    private record Generator(String name, Function<Product, String> writer, Function<Product, Product> says, String root, int between) {}

    private static final List<Generator> GENERATORS = List.of(
            new Generator("sbom-tool.spdx.json", SpdxHabits::sbomTool, each -> each, "%s", 0),
            new Generator("github.json", SpdxHabits::gitHub, each -> each, "com.github.northwind/%s", 0),
            new Generator("black-duck.spdx.json", SpdxHabits::blackDuck, each -> each, "%s", 0),
            new Generator("fossa.spdx.json", SpdxHabits::fossa, each -> each, "%s", 0),
            new Generator("buildx.json", SpdxHabits::buildx, each -> each, "%s", 0),
            new Generator("tern.spdx", SpdxHabits::tern, Product::flat, "%s", 1),
            new Generator("trivy.cdx.json", CycloneDxHabits::trivy, each -> each, "registry.example/%s:%s", 2),
            new Generator("syft.cdx.json", CycloneDxHabits::syft, each -> each, "%s", 0),
            new Generator("cdxgen.cdx.json", CycloneDxHabits::cdxgen, each -> each, "%s", 0));

    @TestFactory
    Stream<DynamicTest> everyGeneratorGivesTheSamePackages() {
        return GENERATORS.stream().flatMap(generator -> LongStream.range(0, SEEDS)
                .mapToObj(seed -> DynamicTest.dynamicTest(generator.name() + " " + seed, () -> check(generator, Product.of(seed)))));
    }

    private void check(Generator generator, Product product) {
        ReadResult result = reading.of(generator.name(), generator.writer().apply(product));
        assertThat(result.problems()).filteredOn(each -> each.severity() == Severity.ERROR).isEmpty();
        assertThat(result.inventories()).hasSize(1);
        InventoryDraft draft = result.inventories().getFirst();
        Member root = draft.members().get(draft.root());
        assertThat(root.component().name()).isEqualTo(generator.root().formatted(product.name(), product.version()));
        assertThat(draft.members()).hasSize(product.parts().size() + 1 + generator.between());
        Set<String> purls = new TreeSet<>();
        draft.members().stream().filter(each -> !each.equals(root)).map(each -> each.component().purl()).filter(each -> each != null)
                .forEach(each -> purls.add(each.toString()));
        assertThat(purls).isEqualTo(product.purls());
        assertThat(draft.members()).filteredOn(each -> !each.equals(root) && each.component().purl() != null)
                .allSatisfy(each -> assertThat(each.component().version()).isNotNull());
        assertThat(draft.members()).as("names and purls agree").allMatch(each -> each.component().disagreement() == null);
        assertThat(edges(draft)).containsAll(wanted(generator.says().apply(product)));
        boolean graph = !generator.name().startsWith("syft");
        assertThat(draft.header().completeness().unreachable()).isEqualTo(graph ? 0 : draft.header().completeness().unreachable());
        assertThat(draft.header().documentTime()).isNotNull();
    }

    /** Edges between packages, by purl; what stands between product and package is left out. */
    private static List<String> edges(InventoryDraft draft) {
        var edges = new ArrayList<String>();
        for (Edge each : draft.edges()) {
            var from = draft.members().get(each.from()).component().purl();
            var to = draft.members().get(each.to()).component().purl();
            if (each.from() != draft.root() && from != null && to != null) {
                edges.add(from + " > " + to);
            }
        }
        return edges;
    }

    private static List<String> wanted(Product product) {
        return product.needs().stream().filter(each -> each.from() >= 0)
                .map(each -> product.parts().get(each.from()).purl() + " > " + product.parts().get(each.to()).purl()).toList();
    }
}
