package org.vouchsafe.format.cyclonedx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.vouchsafe.Corpus;
import org.vouchsafe.domain.inventory.InventoryDraft;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.format.Reading;
import org.vouchsafe.format.Twins;

/** The specification's own examples, each in JSON and in XML, are the same inventory. */
@Tag("corpus")
class CycloneDxTwinsTest {
    /**
     * Examples of one name whose two files tell of different components, dates or versions; looked at one by one. Attestations are read in JSON
     * alone.
     */
    private static final Set<
            String> OF_DIFFERENT_THINGS = Set.of("attestation", "bom", "component-ref", "component-external-with-version", "compositions",
                    "cryptography-implementation", "dependency", "external-reference", "license-choice", "license-expression", "license-id",
                    "license-name", "machine-learning", "metadata-timestamp", "service");
    private final Reading reading = new Reading();

    @TestFactory
    Stream<DynamicTest> official() {
        return Corpus.files("cyclonedx", ".json").stream().filter(each -> each.getFileName().toString().startsWith("valid-"))
                .filter(each -> Files.exists(xml(each)) && !OF_DIFFERENT_THINGS.contains(about(each)))
                .map(each -> DynamicTest.dynamicTest(Corpus.title(each), () -> assertThat(text(xml(each))).isEqualTo(text(each))));
    }

    private static String about(Path file) {
        return file.getFileName().toString().replaceFirst("^valid-", "").replaceFirst("(-1\\.\\d)?\\.json$", "");
    }

    private static Path xml(Path json) {
        return json.resolveSibling(json.getFileName().toString().replace(".json", ".xml"));
    }

    private String text(Path file) {
        ReadResult result = reading.of(Corpus.source(file));
        StringBuilder text = new StringBuilder();
        for (InventoryDraft each : result.inventories()) {
            text.append(Twins.text(each)).append('\n');
        }
        return text.toString().replaceAll("(JSON|XML) signature", "signature");
    }
}
