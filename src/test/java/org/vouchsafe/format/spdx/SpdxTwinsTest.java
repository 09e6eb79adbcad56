package org.vouchsafe.format.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.vouchsafe.Corpus;
import org.vouchsafe.domain.inventory.InventoryDraft;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.format.Reading;
import org.vouchsafe.format.Twins;
import org.vouchsafe.input.SourceFile;

/** The same document in all five syntaxes of SPDX 2 is the same inventory. */
class SpdxTwinsTest {
    private final Reading reading = new Reading();

    @Tag("corpus")
    @TestFactory
    Stream<DynamicTest> official() {
        return Stream.of("2.2", "2.3").flatMap(version -> Stream
                .of("SPDXXMLExample-v%s.spdx.xml", "SPDXYAMLExample-%s.spdx.yaml", "SPDXTagExample-v%s.spdx", "SPDXRdfExample-v%s.spdx.rdf")
                .map(name -> DynamicTest.dynamicTest(name.formatted(version),
                        () -> assertThat(text(name.formatted(version))).isEqualTo(text("SPDXJSONExample-v" + version + ".spdx.json")))));
    }

    @TestFactory
    Stream<DynamicTest> ours() throws IOException {
        InventoryDraft json = reading.of(resource("portal.spdx.json")).inventories().getFirst();
        // Twins that say nothing would be equal too.
        assertThat(Reading.edges(json)).hasSize(6);
        assertThat(json.members()).hasSize(6).anySatisfy(member -> assertThat(member.particulars().elements()).hasSizeGreaterThan(6));
        return Stream.of("portal.spdx.yaml", "portal.spdx.xml", "portal.spdx", "portal.spdx.rdf")
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    ReadResult twin = reading.of(resource(name));
                    assertThat(Reading.codes(twin)).containsExactly("OTHER_DOCUMENT");
                    assertThat(twin.problems()).allSatisfy(problem -> assertThat(problem.location()).isNotEqualTo(Location.WHOLE_FILE));
                    assertThat(Twins.text(twin.inventories().getFirst())).isEqualTo(Twins.text(json));
                }));
    }

    private static SourceFile resource(String name) throws IOException {
        try (InputStream in = SpdxTwinsTest.class.getResourceAsStream("/spdx/twins/" + name)) {
            return new SourceFile(name, in.readAllBytes());
        }
    }

    private String text(String name) {
        Path file = Corpus.files("spdx", name).getFirst();
        return Twins.text(reading.of(Corpus.source(file)).inventories().getFirst());
    }
}
