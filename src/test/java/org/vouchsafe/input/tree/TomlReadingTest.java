package org.vouchsafe.input.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;

class TomlReadingTest {
    private final Problems problems = new Problems("test.toml", Limits.DEFAULT);
    private final List<String> names = new ArrayList<>();
    private final List<JsonObject> tables = new ArrayList<>();

    private boolean read(String text) {
        return new TomlReading(Limits.DEFAULT).stream(new SourceFile("test.toml", text.getBytes(StandardCharsets.UTF_8)),
                (name, table, end) -> {
                    names.add(name);
                    tables.add(table);
                }, problems);
    }

    @Test
    void givesTablesInOrder() {
        assertThat(read("""
                title = "x" # [[not]]
                list = [
                  "[a]",
                  '[[b]]',
                ]
                text = '''
                [[c]]
                '''

                [[package]]
                name = "one"
                [package.source]
                url = "u"
                [[package.file]]
                hash = "h"

                [[package]]
                name = \"""two
                [[package]]
                name = "three\"""

                [metadata]
                n = 1
                [metadata.files]
                one = []
                """)).isTrue();
        assertThat(names).containsExactly("", "package", "package", "metadata");
        assertThat(tables.get(0).texts("list")).containsExactly("[a]", "[[b]]");
        assertThat(tables.get(1).object("source").text("url")).isEqualTo("u");
        assertThat(tables.get(1).objects("file").getFirst().text("hash")).isEqualTo("h");
        assertThat(tables.get(2).text("name")).isEqualTo("two\n[[package]]\nname = \"three");
        assertThat(tables.get(3).object("files").has("one")).isTrue();
        assertThat(problems.list()).isEmpty();
    }

    @Test
    void everyValueKnowsItsLine() {
        read("""
                a = 1
                [[p]]
                # a remark
                name = "x"
                list = [
                  {v = 1},
                ]
                [p.sub]
                "quoted key" = 2
                [[p]]
                name = "y"
                """);
        assertThat(tables.get(0).get("a").location()).isEqualTo(new Location.JsonPointer("/a", 1, 1));
        JsonObject first = tables.get(1);
        assertThat(first.location()).isEqualTo(new Location.JsonPointer("/p/0", 2, 1));
        assertThat(first.get("name").location()).isEqualTo(new Location.JsonPointer("/p/0/name", 4, 1));
        assertThat(first.objects("list").getFirst().get("v").location()).isEqualTo(new Location.JsonPointer("/p/0/list/0/v", 5, 1));
        assertThat(first.object("sub").get("quoted key").location()).isEqualTo(new Location.JsonPointer("/p/0/sub/quoted key", 9, 1));
        assertThat(tables.get(2).location()).isEqualTo(new Location.JsonPointer("/p/1", 10, 1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"a = 1\\na = 2|2", "[t]\\nx = 1\\n[u]\\n[t]\\ny = 2|4", "p = []\\n[[p]]\\nx = 1|2",
            "[p]\\n[[p]]|2", "[[p]]\\n[p]|2", "a = 1\\n[a]|2", "[[p]]\\nx = 1\\nx = 2|3", "[[p]]\\n[p.s]\\n[p.s]|3", "a = |1", "a|1",
            "\\n\\n= 1|3", "a = \"x|1", "[t\\nx = 1|1", "a = [1,|1", "a = {b = 1|1", "a = '''x\\n\\n|3", "a = \"\\q\"|1", "a = 1 b = 2|1",
            "[[p]]\\nx = nonsense|2", "[]\\n|1", "a = 2020-13-45x|1", "[t]\\nx = \"\0\"|2"})
    void whatIsNotTomlHasAPlace(String text, int line) {
        assertThat(read(text.replace("\\n", "\n").replace("\\q", "\\q"))).isFalse();
        assertThat(problems.list()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("NOT_TOML");
            assertThat(((Location.LineColumn) problem.location()).line()).isEqualTo(line);
        });
    }

    @Test
    void staysWithinTheLimits() {
        for (String deep : List.of("a = " + "[".repeat(200_000), "a = " + "{a = ".repeat(200_000), "a" + ".a".repeat(200_000) + " = 1",
                "[" + "a.".repeat(200_000) + "a]\n", "a = " + "9".repeat(5_000))) {
            var found = new Problems("test.toml", Limits.DEFAULT);
            Assertions.assertThatNoException().isThrownBy(() -> assertThat(new TomlReading(Limits.DEFAULT)
                    .stream(new SourceFile("deep.toml", deep.getBytes(StandardCharsets.UTF_8)), (name, table, end) -> {}, found))
                    .isFalse());
            assertThat(found.list()).singleElement().satisfies(problem -> assertThat(problem.code()).isIn("TOO_MUCH", "NOT_TOML"));
        }
    }

    @Test
    void takesTimeInProportion() {
        for (String part : List.of("[[p]]\n", "[", "a = \"", "\"\"\"", "'''\n", "#\n", "a.", "=", "[[", "]]\n", "\\", "{", "\r\n")) {
            String text = part.repeat(400_000 / part.length());
            org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20),
                    () -> new TomlReading(Limits.DEFAULT).stream(new SourceFile("long.toml", text.getBytes(StandardCharsets.UTF_8)),
                            (name, table, end) -> {}, new Problems("long.toml", Limits.DEFAULT)));
        }
    }

    @Test
    void readsOtherLineEndsAndEncodings() {
        assertThat(read("\uFEFF[[p]]\r\nname = \"x\"\r\n[[p]]\r\nname = \"y\"\r\n")).isTrue();
        assertThat(tables).extracting(table -> table.text("name")).containsExactly("x", "y");
        assertThat(tables.get(1).location()).isEqualTo(new Location.JsonPointer("/p/1", 3, 1));
        assertThat(new TomlReading(Limits.DEFAULT).stream(
                new SourceFile("latin.toml", "a = \"caf\u00e9\"\n".getBytes(StandardCharsets.ISO_8859_1)),
                (name, table, end) -> tables.add(table), problems)).isTrue();
        assertThat(tables.getLast().text("a")).isEqualTo("café");
        assertThat(problems.list()).singleElement().satisfies(problem -> assertThat(problem.code()).isEqualTo("NOT_UTF8"));
    }
}
