package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouchsafe.journeys.CommandLineStory.Said;

/** Requirements files that name one another: together they are one list, and what is missing of it is told. */
class RequirementFilesJourneyTest {
    private static final String HASH = " --hash=sha256:" + "0f".repeat(32) + "\n";
    private static final String INCOMPLETE = "UNKNOWN NONE INVENTORY_INCOMPLETE";
    private static final String UNKNOWN_VERSION = "UNKNOWN NONE VERSION_UNKNOWN";
    private static final String CLEAR = "NOT_AFFECTED INVENTORY";
    private static final String AFFECTED = "AFFECTED INVENTORY";
    @TempDir
    Path folder;

    private CommandLineStory story;

    @BeforeEach
    void begin() {
        story = new CommandLineStory(folder);
        assertThat(story.bare("new", story.workspace()).code()).isZero();
        Path advisory = story.file("advisory.json", """
                {"schema_version": "1.7.0", "id": "CVE-2026-70001", "modified": "2026-02-01T00:00:00Z", "summary": "A flaw",
                 "affected": [{"package": {"ecosystem": "PyPI", "name": "flask"},
                  "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "2.0"}]}]}]}
                """);
        assertThat(story.run("import", advisory).code()).isZero();
    }

    /** Files are given as {@code name: text | name: text}; H stands for a hash. */
    @ParameterizedTest
    @CsvSource(delimiter = '#', quoteCharacter = '`', value = {
            // All there, every version and hash named: nothing else is installed.
            "req.txt: -r base.txt;flask==2.1H | base.txt: click==8.0H#" + CLEAR,
            "req.txt: -r base.txt | base.txt: flask==2.1H#" + CLEAR,
            "req.txt: -r base.txt | base.txt: flask==1.1H#" + AFFECTED,
            "req.txt: -r a/base.txt;flask==2.1H | a/base.txt: -r ../more.txt;click==8.0H | more.txt: idna==3.0H#" + CLEAR,
            "req.txt: -r ./base.txt;flask==2.1H | base.txt: -r req.txt;click==8.0H#" + CLEAR,
            "req.txt: -rbase.txt;flask==2.1H | base.txt: click==8.0H#" + CLEAR,
            "req.txt: --requirement=base.txt;flask==2.1H | base.txt: click==8.0H#" + CLEAR,
            "req.txt: -r a\\base.txt;flask==2.1H | a/base.txt: click==8.0H#" + CLEAR,
            // Something is missing, or lies elsewhere.
            "req.txt: -r base.txt;flask==2.1H#" + INCOMPLETE,
            "req.txt: -r base.txt;flask==2.1H | other/base.txt: click==8.0H#" + INCOMPLETE,
            "req.txt: -r /base.txt;flask==2.1H | base.txt: click==8.0H#" + INCOMPLETE,
            "req.txt: -r C:\\base.txt;flask==2.1H | base.txt: click==8.0H#" + INCOMPLETE,
            "req.txt: -r https://files.example/base.txt;flask==2.1H | base.txt: click==8.0H#" + INCOMPLETE,
            "req.txt: -r ../../base.txt;flask==2.1H | base.txt: click==8.0H#" + INCOMPLETE,
            "req.txt: -r ${BASE}.txt;flask==2.1H | base.txt: click==8.0H#" + INCOMPLETE,
            "req.txt: -r base.txt;flask==2.1H | base.txt: -r more.txt;click==8.0H#" + INCOMPLETE,
            "req.txt: -r base.txt;flask==2.1H | base.txt: click==8.0#" + INCOMPLETE,
            "req.txt: -r base.txt;flask==2.1 | base.txt: click==8.0H#" + INCOMPLETE,
            "req.txt: -c limits.txt;flask==2.1H#" + INCOMPLETE,
            // Constraints say which version, and install nothing.
            "req.txt: -c limits.txt;flask | limits.txt: flask==1.1#" + AFFECTED,
            "req.txt: -c limits.txt;flask | limits.txt: flask==2.1#" + INCOMPLETE,
            "req.txt: -c limits.txt;flask>=1 | limits.txt: flask<2#" + UNKNOWN_VERSION,
            "req.txt: -c limits.txt;flask>=2 | limits.txt: flask==1.1#" + UNKNOWN_VERSION,
            "req.txt: -c limits.txt;flask | limits.txt: flask==2.1;flask==1.1#" + UNKNOWN_VERSION,
            "req.txt: -c limits.txt;flask | limits.txt: flask==2.1\\; python_version>'3'#" + UNKNOWN_VERSION,
            "req.txt: -c limits.txt;flask | limits.txt: flask @ https://files.example/flask-2.1.tar.gz#" + UNKNOWN_VERSION,
            "req.txt: -c limits.txt;flask==2.1H | limits.txt: flask==1.1#" + UNKNOWN_VERSION,
            "req.txt: -c limits.txt;flask==2.1H | limits.txt: flask==2.1#" + CLEAR,
            "req.txt: -c limits.txt;flask==2.1H | limits.txt: click==8.0H#" + CLEAR,
            "req.txt: -c limits.txt;-r base.txt | limits.txt: flask==1.1 | base.txt: flask;click==8.0#" + AFFECTED,
            // Whoever installs the base alone is not constrained.
            "req.txt: -c limits.txt;-r base.txt | dev.txt: -r base.txt | limits.txt: flask==1.1 | base.txt: flask>=1#" + UNKNOWN_VERSION,
            // What only a constraint names may come with something else, but not where every thing is listed with its hash.
            "req.txt: -c limits.txt;click==8.0 | limits.txt: flask==1.1#UNKNOWN NONE POSSIBLE_MATCH",
            "req.txt: -c limits.txt;click==8.0H | limits.txt: flask==1.1#",
            "req.txt: -c limits.txt;click==8.0H | limits.txt: -r more.txt;idna==3.0 | more.txt: flask==1.1#" + AFFECTED,
            // One file as both asks for what it lists.
            "req.txt: -c base.txt;-r base.txt | base.txt: flask==1.1#" + AFFECTED})
    void areOneList(String files, String state) {
        Map<String, String> named = files(files);
        named.forEach((name, text) -> write(folder.resolve("in").resolve(name), text));
        place(folder.resolve("in"));
        assertThat(states()).isEqualTo(state == null ? "" : state);
    }

    @ParameterizedTest
    @ValueSource(strings = {"folder", "zip", "names", "names backwards", "one by one", "one by one backwards"})
    void howTheyCameDoesNotMatter(String how) {
        Map<String, String> named = files("req.txt: -c limits.txt;-r base.txt;click==8.0H | base.txt: flask==2.1H | limits.txt: idna==3.0");
        named.forEach((name, text) -> write(folder.resolve("in").resolve(name), text));
        List<Path> paths = named.keySet().stream().map(each -> folder.resolve("in").resolve(each)).collect(Collectors.toList());
        if (how.endsWith("backwards")) {
            Collections.reverse(paths);
        }
        switch (how.split(" backwards")[0]) {
            case "folder" -> place(folder.resolve("in"));
            case "zip" -> place(zip(named));
            case "names" -> place(paths.toArray(Path[]::new));
            default -> paths.forEach(this::place);
        }
        story.run("import", story.file("other.json", """
                {"schema_version": "1.7.0", "id": "CVE-2026-70002", "modified": "2026-02-01T00:00:00Z", "summary": "A flaw",
                 "affected": [{"package": {"ecosystem": "PyPI", "name": "flask"}, "versions": ["2.1"]}]}
                """));
        assertThat(states()).isEqualTo(CLEAR + ", " + AFFECTED);
        String number = number("req.txt");
        Said evidence = story.run("evidence", "show", number);
        assertThat(evidence.err()).doesNotContain("OTHER_FILE", "NOT_A_LOCK");
        String shown = evidence.out().replaceAll("\\s+", " ");
        assertThat(shown).contains("yes, because every requirement in it and in the files it goes on in",
                "base.txt (line 2, column 1): " + number("base.txt") + ", 1 component",
                "versions as in limits.txt (line 1, column 1): " + number("limits.txt"));
        assertThat(story.run("quality", number).out()).contains("in the files it goes on in");
    }

    @Test
    void whatIsMissingIsToldUntilItIsThere() {
        write(folder.resolve("req.txt"), "-r base.txt\nflask==2.1" + HASH);
        write(folder.resolve("base.txt"), "click==8.0" + HASH);
        Said alone = place(folder.resolve("req.txt"));
        assertThat(alone.err() + alone.out())
                .contains("req.txt:1:1: warning OTHER_FILE: The list goes on in \"base.txt\", which is not held");
        assertThat(states()).isEqualTo(INCOMPLETE);
        Said later = place(folder.resolve("base.txt"));
        assertThat(later.err()).doesNotContain("OTHER_FILE");
        assertThat(states()).isEqualTo(CLEAR);
        assertThat(story.run("evidence", "show", number("req.txt")).err()).doesNotContain("OTHER_FILE");
        // When the other file is withdrawn, the list has its gap again.
        story.run("evidence", "withdraw", number("base.txt"), "--reason", "wrong file");
        assertThat(states()).isEqualTo(INCOMPLETE);
        Said shown = story.run("evidence", "show", number("req.txt"));
        assertThat(shown.err()).contains("OTHER_FILE");
        assertThat(shown.out()).contains("base.txt (line 1, column 1): not held for the same release");
    }

    /** A file that comes or goes can change how another is read that lists something else, and with it what later releases rest on. */
    @Test
    void whatIsKeptIsWhatTheFactsGiveWhateverFileComesOrGoes() {
        write(folder.resolve("limits.txt"), "flask==1.1\n");
        write(folder.resolve("req.txt"), "-c limits.txt\nclick==8.0" + HASH);
        write(folder.resolve("later.txt"), "idna==3.0" + HASH);
        place(folder.resolve("limits.txt"));
        assertThat(story.run("import", "--supplier", "Northwind Systems", "--product", "Portal", "--release", "2.1",
                folder.resolve("later.txt")).code()).isIn(0, 1);
        String alone = states();
        assertThat(alone).contains(AFFECTED);
        assertThat(story.run("check").code()).isZero();
        place(folder.resolve("req.txt"));
        assertThat(states()).isEmpty();
        Said checked = story.run("check");
        assertThat(checked.code()).as(checked.out() + checked.err()).isZero();
        story.run("evidence", "withdraw", number("req.txt"), "--reason", "wrong file");
        assertThat(states()).isEqualTo(alone);
        Said again = story.run("check");
        assertThat(again.code()).as(again.out() + again.err()).isZero();
    }

    @Test
    void togetherNothingIsMissing() {
        write(folder.resolve("in/req.txt"), "-r base.txt\nflask==2.1" + HASH);
        write(folder.resolve("in/base.txt"), "click==8.0" + HASH);
        Said tried = story.run("import", "--dry-run", "--product", "Portal", "--release", "2.0", "--supplier", "Northwind Systems",
                folder.resolve("in"));
        assertThat(tried.err()).isEmpty();
        Said said = place(folder.resolve("in"));
        assertThat(said.err() + said.out()).doesNotContain("OTHER_FILE", "NOT_A_LOCK");
        assertThat(said.code()).isZero();
    }

    private Map<String, String> files(String text) {
        Map<String, String> files = new TreeMap<>();
        for (String each : text.split(" \\| ")) {
            String[] parts = each.strip().split(": ", 2);
            files.put(parts[0], Arrays.stream(parts[1].split("(?<!\\\\);")).map(line -> line.replace("\\;", " ;"))
                    .map(line -> line.endsWith("H") ? line.substring(0, line.length() - 1) + HASH.strip().indent(1).stripTrailing() : line)
                    .collect(Collectors.joining("\n", "", "\n")));
        }
        return files;
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path zip(Map<String, String> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> each : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue().getBytes(StandardCharsets.UTF_8));
            }
            zip.finish();
            return Files.write(folder.resolve("sent.zip"), bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Said place(Path... files) {
        Object[] words = Stream.concat(Stream.of("import", "--supplier", "Northwind Systems", "--product", "Portal", "--release", "2.0"),
                Stream.of(files)).toArray();
        Said said = story.run(words);
        assertThat(said.code()).as(said.err() + said.out()).isIn(0, 1);
        return said;
    }

    private String number(String name) {
        return story.run("evidence", "list", "--json").rows().stream()
                .filter(row -> String.valueOf(row.text("file")).replaceAll("^.*[/!\\\\]", "").equals(name)).map(row -> row.text("evidence"))
                .findFirst().orElseThrow();
    }

    private String states() {
        return story.run("states", "--json").rows().stream().map(row -> Stream.of(row.text("state"), row.text("basis"), row.text("reason"))
                .filter(each -> each != null).collect(Collectors.joining(" "))).collect(Collectors.joining(", "));
    }
}
