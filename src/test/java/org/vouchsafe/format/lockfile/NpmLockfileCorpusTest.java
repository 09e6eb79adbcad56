package org.vouchsafe.format.lockfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.vouchsafe.Corpus;
import org.vouchsafe.format.Format;
import org.vouchsafe.format.Formats;
import org.vouchsafe.format.ReadProgress;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.SourceFile;

/** npm lockfiles from the wild. */
@Tag("corpus")
class NpmLockfileCorpusTest {
    private final Formats formats = new Formats(Limits.DEFAULT);

    @TestFactory
    Stream<DynamicTest> lockfiles() {
        return Corpus.files("lockfiles/packagelockjson", ".json").stream()
                .map(file -> DynamicTest.dynamicTest(Corpus.title(file), () -> check(file)));
    }

    @TestFactory
    Stream<DynamicTest> whatIsNoLockfile() {
        return Corpus.files("lockfiles/packagelockjson", ".txt", ".jsontest").stream()
                .map(file -> DynamicTest.dynamicTest(Corpus.title(file),
                        () -> assertThat(formats.recognise(Corpus.source(file))).isEmpty()));
    }

    private void check(Path path) {
        SourceFile file = Corpus.source(path);
        Format format = formats.recognise(file).orElseThrow(() -> new AssertionError("not recognised"));
        assertThat(format.name()).isEqualTo("npm lockfile");
        ReadResult result = format.read(file, ReadProgress.UNWATCHED);
        assertThat(result.inventories()).hasSize(1);
        boolean empty = file.name().startsWith("empty");
        assertThat(result.inventories().getFirst().members().size() > 1).isEqualTo(!empty);
        assertThat(result.inventories().getFirst().members()).allSatisfy(member -> {
            assertThat(member.component().hashes()).allMatch(hash -> hash.hasPossibleLength());
            // One fixture gives a package another version than its address does.
            assertThat(member.component().disagreement() == null).isEqualTo(!member.component().displayName().equals("abbrev 2.3.4"));
        });
        // Real lockfiles are sound, apart from packages cut out of these ones, and that one.
        assertThat(result.problems()).allMatch(problem -> problem.code().equals("DANGLING_REF")
                || problem.code().equals("FIELDS_DISAGREE") && problem.what().contains("abbrev 2.3.4"));
    }
}
