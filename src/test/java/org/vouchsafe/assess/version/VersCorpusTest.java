package org.vouchsafe.assess.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.vouchsafe.Corpus;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonReading;

/** The tests of the VERS specification, for the ecosystems whose versions are ordered here. */
@Tag("corpus")
class VersCorpusTest {
    /** Ranges in an ecosystem's own notation are read by the readers of its files, and ways of writing a range are not judged. */
    private static final Set<String> NOT_ASKED = Set.of("from_native", "parse", "validate", "build", "canonical", "roundtrip");

    /** Where Maven itself (3.9) answers otherwise than the tests; its answer decides what is installed. */
    private static final Set<List<String>> AS_MAVEN_HAS_IT = Set.of(List.of("2-1", "2.0.a"), List.of("2-1", "2.0.0.a"));
    /** Words alone are no versions here: {@code latest} would be newer than every number. */
    private static final List<String> NO_NUMBERS = List.of("a.b.c", "b.c");
    private static final List<String> SAME_FOR_MAVEN = List.of("2.0.a", "2.0.0.a");

    @TestFactory
    Stream<DynamicTest> specification() {
        return Corpus.files("vers", ".json").stream().flatMap(VersCorpusTest::tests);
    }

    private static Stream<DynamicTest> tests(Path path) {
        JsonObject document = new JsonReading(Limits.DEFAULT).tree(Corpus.source(path), new Problems("", Limits.DEFAULT)).orElseThrow()
                .asObject();
        return document.objects("tests").stream().filter(VersCorpusTest::isOurs).map(test -> DynamicTest.dynamicTest(
                path.getFileName() + " " + test.text("test_type") + " " + test.pointer(), () -> check(test)));
    }

    private static boolean isOurs(JsonObject test) {
        String type = test.text("test_type");
        return !NOT_ASKED.contains(type);
    }

    private static String scheme(JsonObject input) {
        String vers = input.text("vers");
        return vers != null ? vers.substring("vers:".length(), vers.indexOf('/')) : String.valueOf(input.text("input_scheme"));
    }

    private static void check(JsonObject test) {
        JsonObject input = test.object("input");
        VersionScheme scheme = VersionScheme.ofType(scheme(input));
        switch (test.text("test_type")) {
            case "comparison" -> {
                List<String> sorted = test.texts("expected_output");
                for (int i = 1; i < sorted.size(); i++) {
                    if (AS_MAVEN_HAS_IT.contains(sorted.subList(i - 1, i + 1))) {
                        assertThat(scheme.compare(sorted.get(i - 1), sorted.get(i))).isEqualTo(Order.AFTER);
                        continue;
                    }
                    if (NO_NUMBERS.equals(sorted)) {
                        assertThat(scheme.compare("a.b.c", "b.c")).isEqualTo(Order.UNDECIDABLE);
                        continue;
                    }
                    if (sorted.get(i - 1).equals(sorted.get(i)) || SAME_FOR_MAVEN.equals(sorted.subList(i - 1, i + 1))) {
                        assertThat(scheme.compare(sorted.get(i - 1), sorted.get(i))).isEqualTo(Order.SAME);
                        continue;
                    }
                    assertThat(scheme.compare(sorted.get(i - 1), sorted.get(i))).as("%s before %s", sorted.get(i - 1), sorted.get(i))
                            .isEqualTo(Order.BEFORE);
                    assertThat(scheme.compare(sorted.get(i), sorted.get(i - 1))).isEqualTo(Order.AFTER);
                }
            }
            case "equality" -> {
                List<String> versions = input.texts("versions");
                Order order = scheme.compare(versions.get(0), versions.get(1));
                assertThat(order == Order.SAME).as("%s and %s: %s", versions.get(0), versions.get(1), order)
                        .isEqualTo(test.bool("expected_output"));
                assertThat(order).isNotEqualTo(Order.UNDECIDABLE);
            }
            case "containment" -> assertThat(VersionRange.parse(input.text("vers")).orElseThrow().contains(input.text("version")))
                    .isEqualTo(
                            Boolean.TRUE.equals(test.bool("expected_output")) ? VersionRange.Answer.INSIDE : VersionRange.Answer.OUTSIDE);
            default -> throw new AssertionError("A kind of test that is not known here: " + test.text("test_type"));
        }
    }
}
