package org.vouchsafe.input.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Opening;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;

class YamlReadingTest {
    private final Limits limits = Limits.DEFAULT;
    private final Problems problems = new Problems("f.yaml", limits);

    private JsonValue tree(String text) {
        return new YamlReading(limits).tree(new SourceFile("f.yaml", text.getBytes(StandardCharsets.UTF_8)), problems).orElse(null);
    }

    private List<String> found() {
        return problems.list().stream().map(problem -> problem.code() + " " + problem.location().text()).toList();
    }

    @Test
    void givesTheTreeThatJsonWouldGive() {
        JsonObject root = tree("""
                # a lockfile
                lockfileVersion: '9.0'
                packages:
                  axios@1.14.1:
                    resolution: {integrity: sha512-abc==}
                    deprecated: false
                    size: 12
                    cpu: [x64, "arm64"]
                  'left-pad@1.3.0': ~
                text: |
                  spdxVersion: not a key
                """).asObject();
        assertThat(problems.list()).isEmpty();
        assertThat(root.text("lockfileVersion")).isEqualTo("9.0");
        JsonObject axios = root.object("packages").object("axios@1.14.1");
        assertThat(axios.object("resolution").text("integrity")).isEqualTo("sha512-abc==");
        assertThat(axios.bool("deprecated")).isFalse();
        assertThat(axios.integer("size")).hasValue(12);
        assertThat(axios.texts("cpu")).containsExactly("x64", "arm64");
        assertThat(root.object("packages").object("left-pad@1.3.0")).isNull();
        assertThat(axios.get("cpu").location()).isEqualTo(new Location.JsonPointer("/packages/axios@1.14.1/cpu", 8, 10));
    }

    @Test
    void readsAVersionWithoutQuotesAsItIsWritten() {
        JsonObject root = tree("a: 1.10\nb: 0x10\nc: 2026-04-01\nd: no\ne: true\nf: null\ng: '1'\n").asObject();
        assertThat(root.text("a")).isEqualTo("1.10");
        assertThat(root.text("b")).isEqualTo("0x10");
        assertThat(root.text("c")).isEqualTo("2026-04-01");
        assertThat(root.text("d")).isEqualTo("no");
        assertThat(root.text("e")).isEqualTo("true");
        assertThat(root.text("f")).isNull();
        assertThat(problems.list()).isEmpty();
        assertThat(root.integer("g")).isEmpty();
        assertThat(found()).containsExactly("WRONG_TYPE /g");
    }

    @Test
    void namesRepeatedKeysAndKeepsTheFirst() {
        JsonObject root = tree("a: 1\nb:\n  c: 1\n  c: 2\na: 3\n").asObject();
        assertThat(root.text("a")).isEqualTo("1");
        assertThat(problems.list()).extracting(Problem::code, Problem::location).containsExactly(
                org.assertj.core.groups.Tuple.tuple("DUPLICATE_KEY", new Location.JsonPointer("/b", 4, 3)),
                org.assertj.core.groups.Tuple.tuple("DUPLICATE_KEY", new Location.JsonPointer("", 5, 1)));
    }

    @Test
    void makesNothingFromTags() {
        JsonObject root = tree("a: !!javax.script.ScriptEngineManager [x]\nb: !!str 12\nc: !mine {d: e}\n").asObject();
        assertThat(root.texts("a")).containsExactly("x");
        assertThat(root.text("b")).isEqualTo("12");
        assertThat(found()).containsExactly("YAML_TAG line 1, column 4", "YAML_TAG line 3, column 4");
    }

    @Test
    void copiesAliasesWithinABudget() {
        JsonObject root = tree("a: &x {v: 1}\nb: *x\nc: [*x, *y]\n").asObject();
        assertThat(root.object("b").text("v")).isEqualTo("1");
        assertThat(root.object("b").get("v").location()).isEqualTo(new Location.JsonPointer("/b/v", 2, 4));
        assertThat(found()).containsExactly("BAD_ALIAS line 3, column 9");
        var bomb = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n");
        for (int i = 1; i < 12; i++) {
            bomb.append("a").append(i).append(": &a").append(i).append(" [").append(("*a" + (i - 1) + ",").repeat(9)).append("*a")
                    .append(i - 1)
                    .append("]\n");
        }
        assertThat(tree(bomb.toString())).isNull();
        assertThat(found()).last().asString().startsWith("TOO_MUCH line 5");
    }

    @Test
    void refusesWhatContainsItselfWithoutGoingRound() {
        JsonObject root = tree("a: &x [*x]\n").asObject();
        assertThat(root.array("a").elements()).hasSize(1);
        assertThat(found()).containsExactly("BAD_ALIAS line 1, column 8");
    }

    @Test
    void stopsAtDepth() {
        assertThat(tree("[".repeat(100_000))).isNull();
        assertThat(found()).containsExactly("TOO_MUCH line 1, column 513");
    }

    @Test
    void saysWhereItBreaks() {
        assertThat(tree("a: b\n  c: [1,\nd: }\n")).isNull();
        assertThat(found()).singleElement().asString().startsWith("NOT_YAML line ");
        assertThat(tree("a: b\nc: \u0001\n")).isNull();
        assertThat(found()).last().asString().isEqualTo("NOT_YAML line 2, column 4");
        assertThat(tree("")).isNull();
        assertThat(tree("# nothing\n")).isNull();
    }

    @Test
    void readsStreamsOfSeveralDocuments() {
        String text = "---\na: 1\n---\na: 2\n";
        assertThat(new YamlReading(limits).documents(new SourceFile("f", text.getBytes(StandardCharsets.UTF_8)), problems)).hasSize(2);
        assertThat(problems.list()).isEmpty();
        assertThat(tree(text).asObject().text("a")).isEqualTo("1");
        assertThat(found()).containsExactly("SECOND_DOCUMENT /");
    }

    @Test
    void readsBomAndWindowsLineEndsAndLatin1() {
        assertThat(tree("\uFEFFa: b\r\nc: d\r\n").asObject().text("c")).isEqualTo("d");
        var latin = new SourceFile("l", "a: M\u00fcller\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(new YamlReading(limits).tree(latin, problems).orElseThrow().asObject().text("a")).isEqualTo("M\u00fcller");
        assertThat(found()).containsExactly("NOT_UTF8 line 1, column 5");
    }

    @Test
    void neverThrows() {
        byte[] original = "%YAML 1.2\n---\na: &x !!str 'b'\nc: [1, {d: *x}, \"\\u0041%41\"]\n? e\n: |2-\n   f\n<<: *x\n...\n"
                .getBytes(StandardCharsets.UTF_8);
        var random = new Random(4);
        for (int i = 0; i < 5_000; i++) {
            byte[] damaged = original.clone();
            for (int n = random.nextInt(6) + 1; n > 0; n--) {
                damaged[random.nextInt(damaged.length)] = random.nextBoolean() ? (byte) random.nextInt(256)
                        : original[random.nextInt(original.length)];
            }
            new YamlReading(limits).documents(new SourceFile("f", damaged), new Problems("f", limits));
        }
    }

    @Test
    void seesTheKeysAtTheMargin() {
        var opening = new Opening(
                new SourceFile("f", "\uFEFF'lockfileVersion': 5\r\npackages:\r\n  spdxVersion: x\r\nurl:x\r\n# note: y\r\n"
                        .getBytes(StandardCharsets.UTF_8)),
                limits);
        assertThat(opening.marginKeys()).containsExactlyInAnyOrder("lockfileVersion", "packages");
        assertThat(new Opening(new SourceFile("f", "{\na: b}".getBytes(StandardCharsets.UTF_8)), limits).marginKeys()).isEmpty();
    }
}
