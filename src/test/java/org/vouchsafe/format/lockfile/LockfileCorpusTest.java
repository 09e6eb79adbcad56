package org.vouchsafe.format.lockfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.vouchsafe.Corpus;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.format.Format;
import org.vouchsafe.format.Formats;
import org.vouchsafe.format.ReadProgress;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.format.Reading;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.SourceFile;

/** Lockfiles of every ecosystem but npm's from the wild: each gets the verdict that stands here, and a file without one fails. */
@Tag("corpus")
class LockfileCorpusTest {
    /** What a folder's files are. */
    private static final Map<String, String> FORMATS = Map.of("cargolock", "Cargo lockfile", "composerlock", "Composer lockfile",
            "gemfilelock", "Gemfile lockfile", "gomod", "go.mod", "gradlelockfile", "Gradle lockfile", "packageslockjson",
            "NuGet lockfile", "pipfilelock", "Pipfile lockfile", "poetrylock", "Poetry lockfile", "requirements", "pip requirements",
            "uvlock", "uv lockfile");

    /** How many components a file lists, the standard library of Go among them, the project itself not; a hyphen for no lockfile. */
    private static final String COMPONENTS = """
            cargolock/duplicate.lock 2|cargolock/empty.lock 0|cargolock/many-packages.lock 6|cargolock/not-toml.txt -
            cargolock/one-package.lock 1|cargolock/package-with-build-string.lock 1|cargolock/package-with-comments.lock 2
            cargolock/two-packages-with-local.lock 1|cargolock/two-packages.lock 2|composerlock/drupal-packages.json 4
            composerlock/duplicate-packages.json 3|composerlock/empty.json 0|composerlock/not-json.txt -|composerlock/null.jsontest -
            composerlock/one-package-dev.json 1|composerlock/one-package.json 1|composerlock/two-packages-alt.json 2
            composerlock/two-packages.json 2|gemfilelock/has-git-gem.lock 5|gemfilelock/has-local-gem.lock 30|gemfilelock/invalid.lock 0
            gemfilelock/multiple-gems.lock 6|gemfilelock/no-gem-section.lock 0|gemfilelock/no-gems.lock 0
            gemfilelock/no-spec-section.lock 0|gemfilelock/one-gem.lock 1|gemfilelock/rails.lock 46|gemfilelock/rubocop.lock 10
            gemfilelock/some-gems.lock 3|gemfilelock/source-section-at-end.lock 1|gomod/empty.mod -|gomod/indirect-1.16.mod 2
            gomod/indirect-1.16.sum 7|gomod/indirect-1.23.mod 3|gomod/indirect-1.23.sum -|gomod/indirect-packages.mod 6
            gomod/not-go-mod.mod -|gomod/one-package.mod 2|gomod/replace-different.mod 3|gomod/replace-local.mod 3
            gomod/replace-mixed.mod 3|gomod/replace-no-version.mod 3|gomod/replace-not-required.mod 3|gomod/replace-one.mod 2
            gomod/toolchain-with-suffix.mod 2|gomod/toolchain.mod 2|gomod/two-packages.mod 3|gradlelockfile/5-pkg 5
            gradlelockfile/one-pkg 1|gradlelockfile/only-comments -|gradlelockfile/only-empty 0|gradlelockfile/with-bad-pkg 2
            invalid/invalid -|valid/packages.lock.json 8|pipfilelock/empty-file -|pipfilelock/empty.json 0|pipfilelock/minified.json 1
            pipfilelock/multiple-packages.json 4|pipfilelock/no-version.json 2|pipfilelock/not-json.txt -
            pipfilelock/one-package-dev.json 1|pipfilelock/one-package.json 1|pipfilelock/two-packages-alt.json 2
            pipfilelock/two-packages.json 2|poetrylock/empty-file.lock -|poetrylock/empty.lock 0
            poetrylock/multiple-packages.v2.lock 11|poetrylock/names-outside-package-block.lock 2|poetrylock/not-toml.txt -
            poetrylock/one-package-with-metadata.lock 1|poetrylock/one-package.lock 1|poetrylock/optional-package.lock 1
            poetrylock/source-git.lock 1|poetrylock/source-legacy.lock 1|poetrylock/two-packages.lock 2|requirements/comments.txt 5
            requirements/env_var.txt 3|requirements/example.txt 11|requirements/extras.txt 2|requirements/invalid.txt 1
            requirements/loop.txt 0|requirements/multiline_and_comments.txt 2|requirements/no_version.txt -
            requirements/other-loop.txt 0|requirements/other-requirements.txt 1|requirements/per_req_options.txt 15
            requirements/trailing_backslash.txt 1|requirements/with_versions.txt 11|uvlock/empty.lock -
            uvlock/grouped-packages.lock 14|uvlock/names-outside-package-block.lock 2|uvlock/no-dependencies.lock 0
            uvlock/no-packages.lock 0|uvlock/not-toml.txt -|uvlock/one-package.lock 1|uvlock/source-git.lock 1|uvlock/two-packages.lock 2
            """;

    /** Files with something wrong in them, and the lines where it is said to be. */
    private static final Map<String, List<Integer>> WRONG_LINES = Map.of("gemfilelock/invalid.lock", List.of(4),
            "gradlelockfile/with-bad-pkg", List.of(3, 4, 5, 9, 10), "requirements/invalid.txt", List.of(1, 2, 3, 5),
            "requirements/multiline_and_comments.txt", List.of(4), "requirements/per_req_options.txt",
            List.of(1, 3, 5, 7, 9, 11, 13, 15, 17, 18, 20, 22, 24, 26, 30));

    /** What is said of sound files: the corpus cuts packages out of them, and some are no locks. */
    private static final List<String> REMARKS = List.of("DANGLING_REF", "NOT_A_LOCK", "OTHER_FILE", "NO_VERSION");
    private final Formats formats = new Formats(Limits.DEFAULT);

    @TestFactory
    Stream<DynamicTest> lockfiles() {
        Map<String, String> expected = new TreeMap<>();
        COMPONENTS.lines().flatMap(line -> Stream.of(line.split("\\|"))).forEach(each -> {
            int blank = each.lastIndexOf(' ');
            expected.put(each.substring(0, blank), each.substring(blank + 1));
        });
        var tests = new ArrayList<DynamicTest>();
        for (String folder : new TreeMap<>(FORMATS).keySet()) {
            for (Path file : Corpus.files("lockfiles/" + folder)) {
                String title = Corpus.title(file);
                tests.add(DynamicTest.dynamicTest(title, () -> check(folder, file, expected.get(title))));
            }
        }
        return tests.stream();
    }

    private void check(String folder, Path path, String components) {
        SourceFile file = Corpus.source(path);
        Optional<Format> format = formats.recognise(file);
        assertThat(components).as("the verdict on this file").isNotNull();
        if (components.equals("-")) {
            assertThat(format).isEmpty();
            return;
        }
        assertThat(format).isPresent();
        assertThat(format.get().name()).isEqualTo(file.name().endsWith(".sum") ? "go.sum" : FORMATS.get(folder));
        ReadResult result = format.get().read(file, ReadProgress.UNWATCHED);
        assertThat(result.inventories()).hasSize(1).allSatisfy(Reading::isSound);
        var inventory = result.inventories().getFirst();
        assertThat(inventory.header().completeness().members()).isEqualTo(Integer.parseInt(components));
        assertThat(inventory.members()).allMatch(member -> member.component().hashes().stream().allMatch(hash -> hash.hasPossibleLength()));
        List<Problem> wrong = result.problems().stream().filter(problem -> !REMARKS.contains(problem.code())).toList();
        assertThat(wrong).extracting(problem -> ((Location.LineColumn) problem.location()).line()).containsOnlyElementsOf(
                WRONG_LINES.getOrDefault(Corpus.title(path), List.of()));
        assertThat(wrong).hasSameSizeAs(wrong.stream().map(Problem::line).distinct().toList());
    }
}
