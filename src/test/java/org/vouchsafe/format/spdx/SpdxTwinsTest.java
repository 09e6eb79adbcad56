package org.vouchsafe.format.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.vouchsafe.Corpus;
import org.vouchsafe.format.Reading;

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

    private String text(String name) {
        Path file = Corpus.files("spdx", name).getFirst();
        return Twins.text(reading.of(Corpus.source(file)).inventories().getFirst());
    }
}
