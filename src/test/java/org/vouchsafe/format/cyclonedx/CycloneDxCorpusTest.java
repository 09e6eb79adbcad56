package org.vouchsafe.format.cyclonedx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.vouchsafe.Corpus;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.problem.Severity;
import org.vouchsafe.format.Format;
import org.vouchsafe.format.Formats;
import org.vouchsafe.format.ReadProgress;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.SourceFile;

/** Every JSON and XML file of the specification's own tests, 1.0 to 1.7. */
@Tag("corpus")
class CycloneDxCorpusTest {
    /** The library's copies of these two schemas know one child too few; the result is a warning too many. */
    private static final Set<String> OUTDATED_SCHEMA = Set.of("valid-machine-learning-1.5.xml", "valid-machine-learning-1.6.xml");
    private final Formats formats = new Formats(Limits.DEFAULT);

    @TestFactory
    Stream<DynamicTest> specificationFiles() {
        return Corpus.files("cyclonedx", ".json", ".xml").stream()
                .map(file -> DynamicTest.dynamicTest(Corpus.title(file), () -> check(file)));
    }

    /** Protobuf text is no inventory here: nothing recognises it, so it can be kept as a document. */
    @TestFactory
    Stream<DynamicTest> keptAsDocuments() {
        return Corpus.files("cyclonedx", ".textproto").stream().map(file -> DynamicTest.dynamicTest(Corpus.title(file),
                () -> assertThat(formats.recognise(Corpus.source(file))).isEmpty()));
    }

    private void check(Path path) {
        SourceFile file = Corpus.source(path);
        Format format = formats.recognise(file).orElseThrow(() -> new AssertionError("not recognised"));
        assertThat(format.name()).isEqualTo(path.toString().endsWith(".xml") ? "CycloneDX XML" : "CycloneDX JSON");
        ReadResult result = format.read(file, ReadProgress.UNWATCHED);
        String name = path.getFileName().toString();
        if (name.startsWith("valid-")) {
            assertThat(result.problems()).filteredOn(problem -> problem.severity() == Severity.ERROR).isEmpty();
            if (!OUTDATED_SCHEMA.contains(name)) {
                assertThat(result.problems()).filteredOn(problem -> problem.code().equals("SCHEMA")).isEmpty();
            }
            assertThat(result.inventories().size() + result.claimDocuments().size() + result.answers().size()).isPositive();
        } else if (name.startsWith("invalid-")) {
            assertThat(result.problems()).filteredOn(problem -> !problem.location().equals(Location.WHOLE_FILE)).isNotEmpty();
        }
    }
}
