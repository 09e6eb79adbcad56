package org.vouchsafe.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.vouchsafe.Corpus;
import org.vouchsafe.carrier.Carriers;
import org.vouchsafe.format.document.DocumentType;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Opening;
import org.vouchsafe.input.SourceFile;

/** Files from the wild in wrappings, in encodings that are not read, and none of them taken for a mail or a container. */
@Tag("corpus")
class CarriedCorpusTest {
    private static final Formats FORMATS = new Formats(Limits.DEFAULT);

    @TestFactory
    Stream<DynamicTest> encodingsThatAreNotReadAreKnownForWhatTheyAre() {
        return Stream.concat(Corpus.files("cyclonedx", ".textproto").stream(), Corpus.files("spdx", ".xlsx").stream())
                .map(file -> DynamicTest.dynamicTest(Corpus.title(file), () -> {
                    SourceFile source = Corpus.source(file);
                    assertThat(FORMATS.recognise(source)).isEmpty();
                    assertThat(new Carriers(Limits.DEFAULT).recognise(source)).isEmpty();
                    assertThat(DocumentType.of(new Opening(source, Limits.DEFAULT)).nature()).isEqualTo(DocumentType.Nature.INVENTORY);
                }));
    }

    @TestFactory
    Stream<DynamicTest> anInventoryInAnEnvelopeIsTheSameInventory() {
        return Stream.concat(Corpus.files("cyclonedx/1.6", ".json").stream(), Corpus.files("spdx", ".json").stream())
                .map(file -> DynamicTest.dynamicTest(Corpus.title(file), () -> {
                    SourceFile source = Corpus.source(file);
                    Optional<Format> format = FORMATS.recognise(source);
                    if (format.isEmpty()) {
                        return;
                    }
                    ReadResult alone = format.get().read(source, ReadProgress.UNWATCHED);
                    SourceFile envelope = new SourceFile("e.json", ("{\"payloadType\": \"application/json\", \"payload\": \""
                            + Base64.getEncoder().encodeToString(source.bytes()) + "\", \"signatures\": []}")
                            .getBytes(StandardCharsets.UTF_8));
                    ReadResult inside = FORMATS.recognise(envelope).orElseThrow().read(envelope, ReadProgress.UNWATCHED);
                    assertThat(inside.inventories().stream().map(each -> each.members().size()).toList())
                            .isEqualTo(alone.inventories().stream().map(each -> each.members().size()).toList());
                    assertThat(inside.problems()).hasSameSizeAs(alone.problems());
                }));
    }

    @TestFactory
    Stream<DynamicTest> nothingFromTheWildIsTakenForAMailOrAContainer() {
        return Stream.of("cyclonedx", "spdx", "lockfiles", "openvex", "csaf", "json", "vers", "purl").map(folder -> DynamicTest
                .dynamicTest(folder, () -> {
                    List<String> taken = Corpus.files(folder).stream()
                            .filter(file -> new Carriers(Limits.DEFAULT).recognise(Corpus.source(file)).isPresent()).map(Corpus::title)
                            .toList();
                    assertThat(taken).isEmpty();
                }));
    }
}
