package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Black-box cases of the rules in other ecosystems, formats and combinations. */
class VectorsTest {
    private static final Path FOLDER = Path.of("src/test/resources/vectors");
    @TempDir
    static Path shared;
    private static Path empty;
    @TempDir
    Path folder;

    @BeforeAll
    static void make() {
        empty = VectorCase.empty(shared);
    }

    /** Those of this repository, or of another folder named by the system property. */
    static List<VectorCase> cases() throws IOException {
        Path from = Path.of(System.getProperty("vectors", FOLDER.toString()));
        try (Stream<Path> files = Files.list(from)) {
            return files.filter(each -> each.toString().endsWith(".json")).sorted().map(VectorCase::read).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theCaseEndsAsTheRulesSay(VectorCase each) throws IOException {
        assertThat(each.play(folder, empty)).isEmpty();
    }

    @Test
    void aCaseThatExpectsSomethingElseFails() throws IOException {
        VectorCase first = cases().getFirst();
        var json = first.json().deepCopy();
        ((com.fasterxml.jackson.databind.node.ObjectNode) json.path("expect").get(0)).put("state", "NEVER");
        assertThat(new VectorCase("changed", json).play(folder, empty)).hasSize(1);
    }
}
