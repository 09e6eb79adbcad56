package org.vouchsafe.format.lockfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
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

/** Lockfiles of Yarn and pnpm from the wild. */
@Tag("corpus")
class JsLockfileCorpusTest {
    /** What is cut out of these files, or written into them, on purpose: every other file is sound. */
    private static final Map<String, Integer> DAMAGED = Map.of("exotic.yaml", 2, "invalid-path.yaml", 1, "invalid-paths.yaml", 2,
            "files.yaml", 1);
    private static final Set<String> EMPTY = Set.of("empty.v1.lock", "empty.v2.lock", "metadata-only.v2.lock", "missing-packages.yaml",
            "no-packages.yaml", "no-packages.v9.yaml");
    /** Nothing in them says what they are. */
    private static final Set<String> NOT_RECOGNISED = Set.of("not-yaml.txt", "empty.yaml");
    private final Formats formats = new Formats(Limits.DEFAULT);

    @TestFactory
    Stream<DynamicTest> yarn() {
        return Corpus.files("lockfiles/yarnlock", ".lock").stream()
                .map(file -> DynamicTest.dynamicTest(Corpus.title(file), () -> check(file, "Yarn lockfile")));
    }

    @TestFactory
    Stream<DynamicTest> pnpm() {
        return Corpus.files("lockfiles/pnpmlock", ".yaml", ".txt").stream()
                .map(file -> DynamicTest.dynamicTest(Corpus.title(file), () -> check(file, "pnpm lockfile")));
    }

    private void check(Path path, String expected) {
        SourceFile file = Corpus.source(path);
        String name = path.getFileName().toString();
        if (NOT_RECOGNISED.contains(name)) {
            assertThat(formats.recognise(file)).isEmpty();
            return;
        }
        Format format = formats.recognise(file).orElseThrow(() -> new AssertionError("not recognised"));
        assertThat(format.name()).isEqualTo(expected);
        ReadResult result = format.read(file, ReadProgress.UNWATCHED);
        assertThat(result.inventories()).hasSize(1);
        assertThat(result.inventories().getFirst().members().size() > 1).isEqualTo(!EMPTY.contains(name));
        assertThat(result.inventories().getFirst().members()).allSatisfy(member -> {
            assertThat(member.component().hashes()).allMatch(hash -> hash.hasPossibleLength());
            assertThat(member.location()).isNotNull();
        });
        long errors = result.problems().stream().filter(each -> each.severity() == Severity.ERROR).count();
        assertThat(errors).as(result.problems().toString()).isEqualTo(DAMAGED.getOrDefault(name, 0).longValue());
        assertThat(result.problems()).filteredOn(each -> each.severity() == Severity.ERROR)
                .noneMatch(each -> each.location().equals(Location.WHOLE_FILE));
    }
}
