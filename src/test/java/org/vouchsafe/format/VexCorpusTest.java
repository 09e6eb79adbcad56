package org.vouchsafe.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.vouchsafe.Corpus;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.domain.problem.Severity;
import org.vouchsafe.input.JsonObject;
import org.vouchsafe.input.JsonReading;
import org.vouchsafe.input.JsonValue;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;

/** OpenVEX and CSAF documents from the wild and from the standard's own test suite. */
@Tag("corpus")
class VexCorpusTest {
    private static final String VALIDATOR = "csaf/validator-2.0";

    /** The mandatory tests the reader judges, each with the problem it must then report; the others concern what no claim hangs on. */
    private static final Map<String, Set<String>> JUDGED = Map.ofEntries(Map.entry("6.1.1", Set.of("MISSING_PRODUCT_ID")),
            Map.entry("6.1.2", Set.of("DUPLICATE_PRODUCT_ID")), Map.entry("6.1.3", Set.of("CIRCULAR_PRODUCT_ID")),
            Map.entry("6.1.4", Set.of("MISSING_GROUP_ID")), Map.entry("6.1.5", Set.of("DUPLICATE_GROUP_ID")),
            Map.entry("6.1.6", Set.of("CONTRADICTING_STATUS")), Map.entry("6.1.13", Set.of("BAD_PURL")),
            Map.entry("6.1.17", Set.of("STATUS_CONTRADICTS_VERSION")), Map.entry("6.1.20", Set.of("STATUS_CONTRADICTS_VERSION")),
            Map.entry("6.1.23", Set.of("DUPLICATE_CVE")), Map.entry("6.1.25", Set.of("DUPLICATE_HASH")),
            Map.entry("6.1.27.4", Set.of("MISSING_FIELD")), Map.entry("6.1.27.7", Set.of("NO_STATEMENTS")),
            Map.entry("6.1.27.8", Set.of("NO_VULNERABILITY")), Map.entry("6.1.27.11", Set.of("MISSING_FIELD")),
            Map.entry("6.1.29", Set.of("NO_PRODUCT")), Map.entry("6.1.31", Set.of("RANGE_AS_VERSION")),
            Map.entry("6.1.32", Set.of("NO_PRODUCT")), Map.entry("6.1.33", Set.of("TWO_JUSTIFICATIONS")));

    @TestFactory
    Stream<DynamicTest> openVexDocumentsImport() {
        return Corpus.files("openvex", "vex.json", "2vulns.json", "history.json").stream().map(file -> test(file, () -> {
            ReadResult result = read(file);
            assertThat(result.formatAndVersion()).startsWith("OpenVEX 0.");
            assertThat(result.claimDocuments().getFirst().claims()).isNotEmpty();
            assertThat(result.problems()).allMatch(p -> p.severity() == Severity.WARNING);
        }));
    }

    @TestFactory
    Stream<DynamicTest> csafExamplesImport() {
        return Corpus.files("csaf/examples", ".json").stream().map(file -> test(file, () -> {
            ReadResult result = read(file);
            assertThat(result.formatAndVersion()).startsWith("CSAF 2.");
            // One example of the standard shows product paths and leaves the vulnerability's id out.
            assertThat(result.problems()).allMatch(p -> p.severity() == Severity.WARNING || p.code().equals("NO_VULNERABILITY"));
        }));
    }

    @TestFactory
    Stream<DynamicTest> whatTheStandardForbidsIsReportedAndNothingElse() {
        JsonObject cases = json(Corpus.files(VALIDATOR, "testcases.json").getFirst());
        return cases.objects("tests").stream()
                .flatMap(group -> Stream.concat(cases(group, "failures", true), cases(group, "valid", false)));
    }

    @TestFactory
    Stream<DynamicTest> noFileOfTheSuiteCrashes() {
        return Corpus.files(VALIDATOR, ".json").stream().filter(f -> !f.endsWith("testcases.json")).map(file -> test(file, () -> {
            ReadResult result = read(file);
            assertThat(result.claimDocuments()).hasSize(1);
            assertThat(result.problems()).allSatisfy(p -> assertThat(p.line()).contains(p.code()));
        }));
    }

    private static Stream<DynamicTest> cases(JsonObject group, String field, boolean forbidden) {
        String id = String.valueOf(group.text("id"));
        Set<String> codes = JUDGED.get(id);
        if (codes == null) {
            return Stream.empty();
        }
        return group.objects(field).stream().map(each -> String.valueOf(each.text("name"))).map(
                name -> DynamicTest.dynamicTest(id + " " + name, () -> {
                    List<String> found = read(Corpus.files(VALIDATOR, name.substring(name.lastIndexOf('/') + 1)).getFirst()).problems()
                            .stream()
                            .map(Problem::code).toList();
                    if (forbidden) {
                        assertThat(found).containsAnyElementsOf(codes);
                    } else {
                        assertThat(found).doesNotContainAnyElementsOf(codes);
                    }
                }));
    }

    private static DynamicTest test(Path file, org.junit.jupiter.api.function.Executable check) {
        return DynamicTest.dynamicTest(Corpus.title(file), check);
    }

    private static ReadResult read(Path file) {
        SourceFile source = Corpus.source(file);
        return Readings.read(source.name(), source.bytes());
    }

    private static JsonObject json(Path file) {
        return new JsonReading(Limits.DEFAULT).tree(Corpus.source(file), new Problems("cases", Limits.DEFAULT)).map(JsonValue::asObject)
                .orElseThrow();
    }
}
