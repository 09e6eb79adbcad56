package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Claims, advisory records and lists that would like to clear a release and must not: each case in {@code hostile/claims.json} imports documents, and
 * the position they are about ends in the state it names, else in none that clears. All play in one workspace, each with names of its own.
 */
class HostileClaimsTest {
    private static final List<String> CLEARING = List.of("FIXED", "NOT_AFFECTED");
    /** Every so many of the cases are played where not all are asked for. */
    private static final int SOME = 7;
    private static JsonNode cases;
    private static JsonNode documents;
    @TempDir
    Path folder;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream in = Objects.requireNonNull(HostileClaimsTest.class.getResourceAsStream("/hostile/claims.json"))) {
            JsonNode all = new ObjectMapper().readTree(in);
            cases = all.path("cases");
            documents = all.path("documents");
        }
    }

    /** The document with the names of this case: supplier, product, package, ids and serial numbers, and everything written like them. */
    private static String named(String document, int of) {
        String number = "%03d".formatted(of);
        return documents.path(document).toString().replace("rthwind", "rthwind" + number).replace("rtal", "rtal" + number)
                .replace("axios", "axios" + number).replace("CVE-2026-0", "CVE-2026-9" + number + "0")
                .replace("GHSA-xxxx", "GHSA-x" + number).replace("MAL-2026-", "MAL-2026-" + number)
                .replaceAll("urn:(uuid|cdx):[0-9a-f]{3}", "urn:$1:" + number);
    }

    /** Imports the first documents of all these cases, then the second ones, and so on; the states reached, by case. */
    private Map<Integer, String> play(List<Integer> played) {
        var story = new CommandLineStory(folder.resolve("all"), Instant.parse("2026-11-20T08:00:00Z"));
        story.file("x", "");
        story.run("new");
        for (int round = 0;; round++) {
            List<Object> words = new ArrayList<>(List.of("import"));
            for (int each : played) {
                if (cases.path(each).path("import").has(round)) {
                    words.add(story.file(round + "/" + each + ".json", named(cases.path(each).path("import").path(round).asText(), each)));
                }
            }
            if (words.size() == 1) {
                return states(story, played);
            }
            var said = story.run(words.toArray());
            assertThat(said.code()).as(said.err()).isLessThan(2);
        }
    }

    private static Map<Integer, String> states(CommandLineStory story, List<Integer> played) {
        Map<String, String> all = new HashMap<>();
        try {
            new ObjectMapper().readTree(story.run("states", "--json").out()).forEach(row -> all.put(
                    row.path("product").asText() + " " + row.path("release").asText() + " " + row.path("advisory").asText(),
                    row.path("state").asText()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<Integer, String> states = new TreeMap<>();
        played.forEach(each -> states.put(each, all.getOrDefault("Portal%03d 2.0 CVE-2026-9%03d0001".formatted(each, each), "none")));
        return states;
    }

    private List<DynamicTest> tests(int step) {
        List<Integer> played = IntStream.range(0, cases.size()).filter(each -> each % step == 0).boxed().toList();
        Map<Integer, String> states = play(played);
        return played.stream().map(each -> DynamicTest.dynamicTest(cases.path(each).path("name").asText(),
                () -> judge(cases.path(each), states.get(each)))).toList();
    }

    private static void judge(JsonNode played, String state) {
        if (played.has("state")) {
            assertThat(state).isEqualTo(played.path("state").asText());
        } else {
            assertThat(state).isNotIn(CLEARING);
        }
    }

    @TestFactory
    List<DynamicTest> someClearNothing() {
        return tests(SOME);
    }

    @Tag("deep")
    @TestFactory
    List<DynamicTest> allClearNothing() {
        return tests(1);
    }

    /** Else a case could pass because its claim never came near the release. */
    @Test
    void theSameClaimWithoutTheTrickClears() {
        assertThat(cases.size()).isGreaterThan(150);
        List<Integer> honest = IntStream.range(0, cases.size()).filter(each -> CLEARING.contains(cases.path(each).path("state").asText()))
                .boxed().toList();
        assertThat(honest).isNotEmpty();
        play(honest).forEach((each, state) -> judge(cases.path(each), state));
    }
}
