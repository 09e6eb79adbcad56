package org.vouchsafe.input.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.vouchsafe.Corpus;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;

/** The JSON parsing test suite through the JSON door: y_ must parse, n_ must not, i_ either, and nothing may throw. */
@Tag("corpus")
class JsonCorpusTest {
    @TestFactory
    Stream<DynamicTest> suite() {
        return Corpus.files("json", ".json").stream().map(file -> DynamicTest.dynamicTest(Corpus.title(file), () -> check(file)));
    }

    private void check(Path path) {
        SourceFile file = Corpus.source(path);
        var problems = new Problems(file.name(), Limits.DEFAULT);
        Optional<JsonValue> read = new JsonReading(Limits.DEFAULT).tree(file, problems);
        switch (file.name().charAt(0)) {
            case 'y' -> {
                assertThat(read).isPresent();
                assertThat(problems.list()).allMatch(problem -> problem.code().equals("DUPLICATE_KEY"));
            }
            case 'n' -> {
                assertThat(read).isEmpty();
                assertThat(problems.list()).isNotEmpty().noneMatch(problem -> problem.location().equals(Location.WHOLE_FILE));
            }
            default -> assertThat(read.isPresent() || !problems.list().isEmpty()).isTrue();
        }
    }
}
