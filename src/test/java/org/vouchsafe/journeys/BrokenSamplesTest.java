package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonReading;
import org.vouchsafe.input.tree.JsonValue;
import org.vouchsafe.job.Progress;
import org.vouchsafe.store.Surroundings;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.Workspaces.Access;
import org.vouchsafe.usecase.evidence.ImportOptions;
import org.vouchsafe.usecase.evidence.ImportOptions.Mode;
import org.vouchsafe.usecase.evidence.ImportOutcome;
import org.vouchsafe.usecase.evidence.ImportOutcome.Disposition;
import org.vouchsafe.usecase.feed.FeedOutcome;
import org.vouchsafe.usecase.feed.FeedRequest;
import org.vouchsafe.usecase.feed.ImportFeeds;
import org.vouchsafe.wiring.WorkspaceFiles;

/** Every broken sample says what is expected of it, where, and in those words. */
class BrokenSamplesTest {
    private static final Path SAMPLES = Path.of("samples/broken");
    private static final ImportOptions DRY = new ImportOptions(null, null, null, null, null, null, null, Mode.DRY_RUN);
    @TempDir
    static Path folder;
    private UseCases workspace;

    @BeforeEach
    void open() throws IOException {
        var workspaces = new WorkspaceFiles(new Surroundings(() -> Instant.parse("2026-06-01T08:00:00Z"), new Random(1), "the test"),
                "test");
        Path file = Files.createTempDirectory(folder, "broken").resolve("w.vouchsafe");
        workspaces.create(file, new Actor("Mara")).close();
        workspace = workspaces.open(file, Access.WRITE_WHERE_FREE);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private static List<JsonObject> expected() {
        try {
            var problems = new Problems("expected.json", Limits.DEFAULT);
            return new JsonReading(Limits.DEFAULT)
                    .tree(new SourceFile("expected.json", Files.readAllBytes(SAMPLES.resolve("expected.json"))),
                            problems)
                    .map(JsonValue::asObject).orElseThrow().objects("files");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @TestFactory
    Stream<DynamicTest> each() {
        return expected().stream().map(each -> DynamicTest.dynamicTest(each.text("file"), () -> check(each)));
    }

    private void check(JsonObject expected) {
        Path file = SAMPLES.resolve(String.valueOf(expected.text("file")));
        Instant begin = Instant.now();
        List<Problem> problems;
        boolean kept;
        if ("feed import".equals(expected.text("command"))) {
            FeedOutcome outcome = feed(file).getFirst();
            problems = outcome.problems();
            kept = outcome.disposition() != FeedOutcome.Disposition.REFUSED;
        } else {
            ImportOutcome outcome = workspace.importEvidence().importFiles(List.of(file), DRY, new Actor("Mara"), Progress.UNWATCHED);
            problems = outcome.problems();
            kept = outcome.files().getFirst().disposition() != Disposition.NOT_KEPT;
        }
        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(10));
        assertThat(problems.stream().map(BrokenSamplesTest::line)).contains(String.join(" | ", expected.text("severity"),
                expected.text("problem"), expected.text("place"), expected.text("says")));
        assertThat(kept ? "kept" : "nothing").isEqualTo(expected.text("rest"));
        assertThat(problems).allSatisfy(problem -> assertThat(problem.fix()).isNotBlank());
    }

    private static List<FeedOutcome> feed(Path file) {
        try {
            Path feeds = Files.createTempDirectory(folder, "feeds");
            return new ImportFeeds(feeds, () -> Instant.parse("2026-06-01T08:00:00Z"), Limits.DEFAULT).importFiles(List.of(file),
                    FeedRequest.PLAIN, Progress.UNWATCHED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(Problem problem) {
        return String.join(" | ", problem.severity().name(), problem.code(), problem.location().text(), problem.what());
    }

    @Test
    void everySampleIsExpectedAndEveryExpectationHasASample() throws IOException {
        Set<String> listed = expected().stream().map(each -> String.valueOf(each.text("file")))
                .collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> walk = Files.walk(SAMPLES)) {
            assertThat(walk.filter(Files::isRegularFile).map(each -> SAMPLES.relativize(each).toString().replace('\\', '/'))
                    .filter(each -> !each.equals("expected.json"))).containsExactlyInAnyOrderElementsOf(listed);
        }
    }

    /** What no file among the samples can show, by why. Everything else that an import can say has a sample. */
    private static final Map<String, List<String>> WITHOUT = Map.of(
            "it is said of questionnaires that are made here or come back to a request, not of what suppliers send by themselves",
            List.of("ALTERED_POSITION", "BAD_CONDITION", "BAD_LEVEL", "BAD_WEIGHT", "ID_TWICE", "NO_QUESTIONS", "QUESTION_TOO_LONG",
                    "UNKNOWN_EVIDENCE", "UNKNOWN_POSITION", "UNKNOWN_TYPE"),
            "it is said of mappings of other forms, which are made here",
            List.of("BAD_COLUMN", "BAD_MAPPING", "NOT_A_MAPPING", "NO_QUESTION", "TWO_TICKS"),
            "only a returned questionnaire has it, which cannot be made without a request; its own tests alter one cell after the other",
            List.of("ALTERED_QUESTION", "ALTERED_TEMPLATE", "BAD_CELL", "BAD_CELL_VALUE", "FORMULA_RESULT", "MERGED_ANSWER",
                    "MISSING_QUESTION",
                    "NO_ANSWERS", "NO_REQUEST_DATA", "STRAY_TEXT", "STRUCK_OUT", "TWO_ANSWERS", "UNKNOWN_QUESTION", "UNKNOWN_TEMPLATE",
                    "UNREAD_SHEET",
                    "WRONG_TEMPLATE_VERSION", "NOT_WORKBOOK", "OLD_WORKBOOK", "VERSION_AS_NUMBER"),
            "a private key is nothing to publish, not even one made for it; SealJourneyTest makes some", List.of("PRIVATE_KEY"),
            "it is about a list of coordinates, which is looked up and not imported", List.of("NO_COORDINATE"),
            "it is a matter of where files lie and who may read them, so that no file shows it",
            List.of("LINK", "NOT_A_FILE", "SKIPPED", "UNREADABLE"),
            "files in that encoding are told apart before, so that nothing but a half-written one could come so far", List.of("NOT_UTF_8"),
            "it takes a record of the same advisory that somebody else brought before; ImportJourneyTest brings both",
            List.of("RECORD_REPLACED", "RECORD_KEPT"),
            "a file that shows it would have megabytes, or be a container within itself",
            List.of("TOO_LARGE", "NOT_VALIDATED", "WHOLE_FEED", "CONTAINS_ITSELF"));

    @Test
    void everyProblemOfAFileHasASampleOrAReasonWhyNot() throws IOException {
        Set<String> shown = expected().stream().map(each -> String.valueOf(each.text("problem"))).collect(Collectors.toSet());
        workspace.importEvidence().importFiles(expected().stream().filter(each -> !each.has("command"))
                .map(each -> SAMPLES.resolve(String.valueOf(each.text("file")))).toList(), DRY, new Actor("Mara"), Progress.UNWATCHED)
                .problems().forEach(each -> shown.add(each.code()));
        Set<String> missing = new TreeSet<>();
        Pattern said = Pattern.compile(
                "(?:error|warning|problem|skipped|new Problem)\\(\\s*(?:[a-zA-Z]+(?:\\.[a-zA-Z]+\\(\\))*,\\s*)?\"([A-Z][A-Z0-9_]{2,}[A-Z0-9])\"");
        for (String area : List.of("format", "input", "carrier", "workbook", "questionnaire", "usecase/intake", "usecase/component")) {
            try (Stream<Path> walk = Files.walk(Path.of("src/main/java/org/vouchsafe").resolve(area))) {
                for (Path source : walk.filter(each -> each.toString().endsWith(".java")).toList()) {
                    said.matcher(Files.readString(source)).results().map(each -> each.group(1)).forEach(missing::add);
                }
            }
        }
        missing.removeAll(shown);
        WITHOUT.values().forEach(missing::removeAll);
        assertThat(missing).as("codes without a sample in samples/broken and without a reason").isEmpty();
    }
}
