package org.vouchsafe.format.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.vouchsafe.Corpus;
import org.vouchsafe.format.Formats;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.format.Reading;
import org.vouchsafe.input.Limits;

/** The official examples of SPDX 2.2, 2.3 and 3.0 in all syntaxes that are read, the broken ones beside them, and those that are kept as documents. */
@Tag("corpus")
class SpdxCorpusTest {
    private final Reading reading = new Reading();

    @TestFactory
    Stream<DynamicTest> examples() {
        return Corpus.files("spdx", ".spdx.json", ".spdx", ".spdx.yaml", ".spdx.xml", ".spdx.rdf", ".jsonld", "JsonLDExample-v3.0.1.json")
                .stream()
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

    /** SPDX spreadsheets are no inventories here: nothing recognises them, so they can be kept as documents. */
    @TestFactory
    Stream<DynamicTest> keptAsDocuments() {
        return Corpus.files("spdx", ".xlsx").stream().map(file -> DynamicTest.dynamicTest(Corpus.title(file),
                () -> assertThat(new Formats(Limits.DEFAULT).recognise(Corpus.source(file))).isEmpty()));
    }

    /** No file of the folder is left without a verdict. */
    @Test
    void everyFileHasAVerdict() {
        assertThat(Corpus.files("spdx"))
                .hasSize(Corpus.files("spdx", ".spdx.json", ".spdx", ".spdx.yaml", ".spdx.xml", ".spdx.rdf", ".jsonld",
                        "JsonLDExample-v3.0.1.json", ".xlsx").size());
    }

    private void check(Path path) {
        ReadResult result = reading.of(Corpus.source(path));
        assertThat(result.inventories()).hasSize(1);
        assertThat(result.inventories().getFirst().members()).isNotEmpty();
        assertThat(result.claimDocuments().stream().filter(each -> !each.claims().isEmpty()))
                .hasSize(path.endsWith("double.jsonld") ? 1 : 0);
        boolean wrongVersion = path.endsWith("SPDXWrongVersion.spdx.json");
        assertThat(Reading.codes(result).contains("UNKNOWN_SPEC_VERSION")).isEqualTo(wrongVersion);
        // The examples are valid by the letter, but their purls and references need not make sense.
        assertThat(Reading.codes(result)).doesNotContain("WRONG_TYPE", "NOT_A_TAG", "OPEN_TEXT", "BAD_RELATIONSHIP", "BAD_EXTERNAL_REF",
                "DUPLICATE_KEY", "BAD_HASH");
    }
}
