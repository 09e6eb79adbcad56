package org.vouchsafe.format.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.vouchsafe.Corpus;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.format.Reading;

/** The official examples of SPDX 2.2 and 2.3 in the two syntaxes that are read, and the broken ones beside them. */
@Tag("corpus")
class SpdxCorpusTest {
    private final Reading reading = new Reading();

    @TestFactory
    Stream<DynamicTest> examples() {
        return Corpus.files("spdx", ".spdx.json", ".spdx", ".spdx.yaml", ".spdx.xml", ".spdx.rdf").stream()
                .filter(file -> !file.getFileName().toString().equals("BadJSON.spdx.json"))
                .map(file -> DynamicTest.dynamicTest(Corpus.title(file), () -> check(file)));
    }

    @TestFactory
    Stream<DynamicTest> damaged() {
        return Corpus.files("spdx", "BadJSON.spdx.json").stream().map(file -> DynamicTest.dynamicTest(Corpus.title(file), () -> {
            ReadResult result = reading.of(Corpus.source(file));
            assertThat(Reading.codes(result)).contains("WRONG_TYPE", "NO_NAME");
            assertThat(result.inventories()).hasSize(1);
        }));
    }

    private void check(Path path) {
        ReadResult result = reading.of(Corpus.source(path));
        assertThat(result.inventories()).hasSize(1);
        assertThat(result.inventories().getFirst().members()).isNotEmpty();
        boolean wrongVersion = path.endsWith("SPDXWrongVersion.spdx.json");
        assertThat(Reading.codes(result).contains("UNKNOWN_SPEC_VERSION")).isEqualTo(wrongVersion);
        // The examples are valid by the letter, but their purls and references need not make sense.
        assertThat(Reading.codes(result)).doesNotContain("WRONG_TYPE", "NOT_A_TAG", "OPEN_TEXT", "BAD_RELATIONSHIP", "BAD_EXTERNAL_REF",
                "DUPLICATE_KEY", "BAD_HASH");
    }
}
