package org.vouchsafe.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.vouchsafe.Corpus;
import org.vouchsafe.domain.claim.Claim;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.domain.problem.Severity;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonReading;
import org.vouchsafe.input.tree.JsonValue;

/** OpenVEX and CSAF documents from the wild and from the standard's own test suite. */
@Tag("corpus")
class VexCorpusTest {
    /** A fix beside what is fixed or not affected, and a discovery after the disclosure. */
    private static final Pattern NEWER_THAN_THE_EXAMPLES = Pattern.compile("CSAF test 6\\.1\\.(36|62)\\)");
    private static final String VALIDATOR = "csaf/validator-2.0";

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
    Stream<DynamicTest> everyStatementOfEveryOpenVexDocumentIsRead() {
        return Corpus.files("openvex", ".json").stream().map(file -> test(file, () -> {
            ReadResult result = read(file);
            JsonObject written = json(file);
            List<String> statuses = written.objects("statements").stream()
                    .flatMap(each -> Collections.nCopies(Math.max(1, each.objects("products").size() + each.texts("products").size()),
                            String.valueOf(each.text("status"))).stream())
                    .toList();
            assertThat(result.problems()).allMatch(p -> p.severity() == Severity.WARNING);
            if (written.has("spdxVersion")) {
                assertThat(result.inventories()).hasSize(1);
            } else if (written.has("document")) {
                assertThat(result.formatAndVersion()).startsWith("CSAF 2.0");
                assertThat(result.claimDocuments().getFirst().claims()).isNotEmpty();
            } else {
                assertThat(result.claimDocuments().getFirst().claims()).extracting(Claim::nativeStatus).isEqualTo(statuses);
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> csafExamplesImport() {
        return Corpus.files("csaf/examples", ".json").stream().map(file -> test(file, () -> {
            ReadResult result = read(file);
            assertThat(result.formatAndVersion()).startsWith("CSAF 2.");
            // One example of the standard shows product paths and leaves the vulnerability's id out; some break rules that came after them.
            assertThat(result.problems()).allMatch(p -> p.severity() == Severity.WARNING || p.code().equals("NO_VULNERABILITY")
                    || result.formatAndVersion().equals("CSAF 2.1") && NEWER_THAN_THE_EXAMPLES.matcher(p.what()).find());
        }));
    }

    @TestFactory
    Stream<DynamicTest> whatTheStandardForbidsIsReportedAndNothingElse() {
        JsonObject cases = json(Corpus.files(VALIDATOR, "testcases.json").getFirst());
        return cases.objects("tests").stream().filter(each -> "mandatory".equals(each.text("group")))
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

    /** A file that fails a mandatory test has an error that names the test, at a place; one that passes has no error at all. */
    private static Stream<DynamicTest> cases(JsonObject group, String field, boolean forbidden) {
        String id = String.valueOf(group.text("id"));
        return group.objects(field).stream().map(each -> String.valueOf(each.text("name"))).map(
                name -> DynamicTest.dynamicTest(id + " " + name, () -> {
                    List<Problem> errors = read(Corpus.files(VALIDATOR, name.substring(name.lastIndexOf('/') + 1)).getFirst()).problems()
                            .stream().filter(each -> each.severity() == Severity.ERROR).toList();
                    if (forbidden) {
                        assertThat(errors).anySatisfy(each -> {
                            assertThat(each.what()).containsPattern("CSAF tests? .*" + Pattern.quote(id) + "(?![.\\d])");
                            assertThat(each.line()).containsPattern(":\\d+:\\d+: error");
                        });
                    } else {
                        assertThat(errors).isEmpty();
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
