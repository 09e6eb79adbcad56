package org.vouchsafe.input.purl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.vouchsafe.Corpus;
import org.vouchsafe.domain.Purl;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonReading;

/** The purl specification's own tests. */
@Tag("corpus")
class PurlCorpusTest {
    @TestFactory
    Stream<DynamicTest> specification() {
        return Corpus.files("purl", ".json").stream().filter(file -> !NO_ECOSYSTEM.contains(file.getFileName().toString()))
                .flatMap(PurlCorpusTest::tests);
    }

    /** What these types forbid is read all the same: it names a package. */
    private static final Set<String> READ_ALL_THE_SAME = Set.of("chrome-extension", "cpan", "gem", "julia", "otp", "rpm", "swift", "vcpkg",
            "vscode-extension");
    /** No ecosystem of packages: repositories and models, whose names depend on the host that keeps them. */
    private static final Set<String> NO_ECOSYSTEM = Set.of("git-test.json", "mlflow-test.json");

    private static Stream<DynamicTest> tests(Path path) {
        JsonObject document = new JsonReading(Limits.DEFAULT).tree(Corpus.source(path), new Problems("", Limits.DEFAULT)).orElseThrow()
                .asObject();
        return document.objects("tests").stream().map(test -> DynamicTest.dynamicTest(
                Corpus.title(path) + " " + test.text("test_type") + " " + test.pointer() + " " + test.text("description"),
                () -> check(test)));
    }

    private static void check(JsonObject test) {
        boolean failure = Boolean.TRUE.equals(test.bool("expected_failure"));
        switch (test.text("test_type")) {
            case "parse" -> {
                Optional<Purl> read = Purls.parse(test.text("input"));
                if (failure) {
                    refused(read);
                } else {
                    same(read.orElseThrow(), test.object("expected_output"));
                }
            }
            case "validate" -> {
                Optional<Purl> read = Purls.parse(test.text("input"));
                if (failure) {
                    assertThat(read).isEmpty();
                } else {
                    assertThat(read.orElseThrow().canonical()).isEqualTo(test.text("expected_output"));
                }
            }
            default -> {
                JsonObject parts = test.object("input");
                if (parts.object("qualifiers") == null && parts.text("subpath") == null) {
                    String type = parts.text("type");
                    String name = parts.text("name");
                    Optional<Purl> built = type == null || name == null
                            ? Optional.empty()
                            : Purls.of(type, parts.text("namespace"), name, parts.text("version"));
                    if (failure) {
                        refused(built);
                    } else {
                        assertThat(built.orElseThrow().canonical()).isEqualTo(test.text("expected_output"));
                    }
                }
            }
        }
    }

    private static void refused(Optional<Purl> purl) {
        assertThat(purl).satisfiesAnyOf(read -> assertThat(read).isEmpty(),
                read -> assertThat(read.orElseThrow().type()).isIn(READ_ALL_THE_SAME));
    }

    private static void same(Purl purl, JsonObject expected) {
        assertThat(purl.type()).isEqualTo(expected.text("type"));
        assertThat(purl.namespace()).isEqualTo(expected.text("namespace"));
        // NuGet compares names without case; ours are compared.
        assertThat(purl.name())
                .isEqualTo(purl.type().equals("nuget") ? expected.text("name").toLowerCase(Locale.ROOT) : expected.text("name"));
        assertThat(purl.version()).isEqualTo(expected.text("version"));
        assertThat(purl.subpath()).isEqualTo(expected.text("subpath"));
        @Nullable JsonObject qualifiers = expected.object("qualifiers");
        var texts = new TreeMap<String, String>();
        if (qualifiers != null) {
            qualifiers.fields().forEach((key, value) -> texts.put(key, value.asText()));
        }
        assertThat(purl.qualifiers()).isEqualTo(texts);
    }
}
