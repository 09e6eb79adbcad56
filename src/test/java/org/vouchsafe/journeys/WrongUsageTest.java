package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.journeys.CommandLineStory.Said;

/** Wrong usage is told in words for people, and as JSON to whoever asked for JSON. */
class WrongUsageTest {
    @TempDir
    Path folder;

    private CommandLineStory story;

    @BeforeEach
    void begin() {
        story = new CommandLineStory(folder);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
            "decide|RELEASE, ADVISORY and STATE are missing.", "decide P@1 CVE-1 affected|--reason is missing.",
            "decide P@1 CVE-1 green --reason x|STATE: 'green' is not a state.",
            "decide P@1 CVE-1 affected --reason x --expires tomorrow|--expires: 'tomorrow' is not a day. Write it as 2026-04-01.",
            "register set --supplier X --status gone|--status: 'gone' is not a status.",
            "states --frobnicate|There is no option '--frobnicate' here.", "states --state|--state needs a value behind it.",
            "states --basis gossip|--basis: 'gossip' is none of claim, inventory, corroborated, decision, none.",
            "states --state affected --state fixed|--state is given twice. Give it once.", "statse|Did you mean states",
            "states --as-of yesterday|--as-of: 'yesterday' is not a moment.", "undo extra|'extra' cannot be understood here.",
            "report release|--format and --out are missing.",
            "report release --format pdf --out x.pdf|Say what the report 'release' is about with --release",
            "report release --release P@1 --supplier X --format pdf --out x.pdf|--release and --supplier cannot be given together. Choose one.",
            "report supplier --release P@1 --format pdf --out x.pdf|Say what the report 'supplier' is about with --supplier, not with --release.",
            "audit verify --size x --root y|--size: 'x' is no whole number."})
    void wrongUsageIsToldInWords(String line, String words) {
        Said said = story.bare((Object[]) line.split(" "));
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains(words).doesNotContainPattern("java|Exception|class |Missing required|Invalid value");
    }

    @ParameterizedTest
    @CsvSource({"info,''", "verify,''", "import,' '"})
    void aBlankFileNameIsNotTheFolderOneStandsIn(String command, String name) {
        Said said = command.equals("info") ? story.bare("-w", name, command) : story.bare("-w", story.workspace(), command, name);
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("The name of a file is needed, and this one is empty.");
    }

    @Test
    void helpOfACommandIsAboutThatCommand() {
        Said said = story.bare("states", "--help");
        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("--supplier=NAME", "Every command also takes -w, --json").doesNotContain("VOUCHSAFE_WORKSPACE");
        assertThat(story.bare("help", "states").out()).isEqualTo(said.out());
        assertThat(story.bare("help").out()).contains("--workspace", "VOUCHSAFE_WORKSPACE", "audit");
        assertThat(story.bare("evidence", "place", "--help").out()).contains("--release=VERSION").doesNotContain("--as-of=INSTANT");
    }

    @Test
    void whoAskedForJsonIsToldInJsonToo() {
        assertThat(story.run("new").code()).isZero();
        for (List<String> words : List.of(List.of("states", "--json", "--supplier", "Nobody"), List.of("states", "--json", "--frob"),
                List.of("--json", "evidence", "show", "E-9"))) {
            Said said = story.run(words.toArray());
            JsonObject error = said.tree().asObject().object("error");
            assertThat(said.code()).isEqualTo(2);
            assertThat(error.integer("exit").orElseThrow()).isEqualTo(2);
            assertThat(error.text("kind")).isEqualTo("REQUEST");
            assertThat(said.err()).contains(error.text("text"));
        }
        assertThat(story.run("states", "--supplier", "Nobody").out()).as("nobody asked for JSON").isEmpty();
        assertThat(story.bare("verify", "--json", folder.resolve("none.pdf")).out()).startsWith("{").contains("There is no file");
    }

    @Test
    void anotherViewpointIsSaidWhereItCountsAndRefusedWhereItDoesNot() {
        assertThat(story.run("new").code()).isZero();
        assertThat(story.run("states", "--valid-at", "2026-04-01").out())
                .startsWith("As true at the end of 2026-04-01 UTC, not now: only what is dated by then counts.");
        assertThat(story.run("evidence", "list", "--as-of", "2026-04-01T12:00:00Z").out())
                .startsWith("As known at 2026-04-01 12:00 UTC, not now.");
        assertThat(story.run("states", "--json", "--as-of", "2026-04-01").out().strip()).isEqualTo("[]");
        for (List<String> words : List.of(List.of("audit", "verify"), List.of("check"),
                List.of("register", "set", "--supplier", "X"), List.of("undo"), List.of("import", "x"))) {
            List<String> back = new java.util.ArrayList<>(words);
            back.addAll(List.of("--as-of", "2026-04-01"));
            Said said = story.run(back.toArray());
            assertThat(said.code()).as(words.toString()).isEqualTo(2);
            assertThat(said.err()).contains("Leave out --as-of");
        }
    }
}
