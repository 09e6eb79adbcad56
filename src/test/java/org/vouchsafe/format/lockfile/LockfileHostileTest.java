package org.vouchsafe.format.lockfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouchsafe.domain.inventory.DeclaredCompleteness;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.format.Format;
import org.vouchsafe.format.Formats;
import org.vouchsafe.format.ReadProgress;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.format.Reading;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.SourceFile;

/** Damaged lockfiles: whatever the damage, the reader says where it is, invents nothing and comes to an end. */
class LockfileHostileTest {
    private static final List<String> FIXTURES = Fixture.ALL;
    private static final int MUTATIONS = 2_000;
    private final Formats formats = new Formats(Limits.DEFAULT);

    private Format format(String fixture) {
        return formats.recognise(new SourceFile(fixture, Fixture.bytes(fixture))).orElseThrow();
    }

    private ReadResult read(String fixture, byte[] bytes) {
        ReadResult result = format(fixture).read(new SourceFile("damaged", bytes), ReadProgress.UNWATCHED);
        result.inventories().forEach(Reading::isSound);
        assertThat(result.problems()).allSatisfy(problem -> {
            assertThat(problem.code()).matches("[A-Z][A-Z0-9_]+");
            assertThat(problem.what()).isNotBlank().hasSizeLessThan(2_000);
            assertThat(problem.fix()).isNotBlank();
        });
        return result;
    }

    private static boolean hasPlace(Problem problem) {
        return !(problem.location() instanceof Location.WholeFile);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cargo-v4.lock", "poetry-2.lock", "uv.lock", "pdm.lock", "pylock.toml", "Pipfile.lock", "composer.lock",
            "packages.lock.json"})
    void halfAFileGivesNothingButThePlaceOfTheDamage(String name) {
        String text = Fixture.text(name);
        // Cut within a list of an entry, which no statement of either language can end in.
        int open = text.lastIndexOf('[', text.length() * 2 / 3);
        ReadResult result = read(name, (text.substring(0, open + 1) + "\"cut").getBytes(StandardCharsets.UTF_8));
        assertThat(result.inventories()).isEmpty();
        assertThat(result.problems()).isNotEmpty().allMatch(LockfileHostileTest::hasPlace);
        assertThat(result.problems()).extracting(Problem::code).containsAnyOf("NOT_TOML", "NOT_JSON");
    }

    @ParameterizedTest
    @FieldSource("FIXTURES")
    void aNulByteIsNeverPassedOver(String name) {
        String text = Fixture.text(name);
        int at = text.indexOf('\n', text.length() / 2);
        int insert = text.charAt(at - 1) == '"' ? at - 1 : at;
        ReadResult result = read(name, (text.substring(0, insert) + "\0\0" + text.substring(insert)).getBytes(StandardCharsets.UTF_8));
        boolean refused = result.inventories().isEmpty() && result.problems().stream().anyMatch(LockfileHostileTest::hasPlace);
        boolean named = result.problems().stream().anyMatch(LockfileHostileTest::hasPlace);
        boolean harmless = Fixture.read(name).inventories().stream().map(Fixture::packages).toList()
                .equals(result.inventories().stream().map(Fixture::packages).toList());
        assertThat(refused || named || harmless).isTrue();
    }

    @ParameterizedTest
    @FieldSource("FIXTURES")
    void lettersOfAnotherEncodingAreReadAndSaid(String name) {
        boolean json = name.equals("Pipfile.lock") || name.equals("composer.lock") || name.equals("packages.lock.json");
        byte[] original = Fixture.bytes(name);
        byte[] damaged = Arrays.copyOf(original, original.length + 2);
        String comment = name.startsWith("go.") ? "//" : "#";
        damaged[original.length] = (byte) comment.charAt(0);
        damaged[original.length + 1] = (byte) 0xE9;
        ReadResult result = read(name, damaged);
        assertThat(result.problems()).anyMatch(problem -> problem.code().equals(json ? "NOT_JSON" : "NOT_UTF8") && hasPlace(problem));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pipfile.lock", "composer.lock", "packages.lock.json"})
    void aKeyThatStandsTwiceIsSaid(String name) {
        String text = Fixture.text(name).replaceFirst("\\{", "{\"twice\": 1, \"twice\": 2, ");
        ReadResult result = read(name, text.getBytes(StandardCharsets.UTF_8));
        assertThat(result.problems()).filteredOn(problem -> problem.code().equals("DUPLICATE_KEY")).singleElement()
                .satisfies(problem -> assertThat(hasPlace(problem)).isTrue());
        assertThat(result.inventories()).singleElement()
                .satisfies(each -> assertThat(each.header().completeness().declared()).isEqualTo(DeclaredCompleteness.INCOMPLETE));
    }

    /** A package manager takes the other one: what was read first need not be what was installed. */
    @ParameterizedTest
    @ValueSource(strings = {"""
            {"name": "x", "lockfileVersion": 3, "packages": {"": {"dependencies": {"axios": "^1"}},
              "node_modules/axios": {"version": "1.14.0"}, "node_modules/axios": {"version": "1.14.1"}}}""", """
            lockfileVersion: '9.0'
            importers:
              .:
                dependencies:
                  axios:
                    specifier: ^1
                    version: 1.14.0
            packages:
              axios@1.14.0:
                resolution: {integrity: sha512-AAAA}
            packages:
              axios@1.14.1:
                resolution: {integrity: sha512-AAAA}
            """, """
            # yarn lockfile v1

            axios@^1:
              version "1.14.0"
              version "1.14.1"
            """, """
            __metadata:
              version: 8
            "axios@npm:^1":
              version: 1.14.0
              version: 1.14.1
              resolution: "axios@npm:1.14.0"
            """})
    void whatIsGivenTwiceIsAGap(String text) {
        ReadResult result = LockfileReading.of("lock", text).result();
        assertThat(result.problems()).anyMatch(problem -> problem.code().equals("DUPLICATE_KEY") && hasPlace(problem));
        assertThat(result.inventories()).singleElement()
                .satisfies(each -> assertThat(each.header().completeness().declared()).isEqualTo(DeclaredCompleteness.INCOMPLETE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cargo-v4.lock", "poetry-2.lock", "uv.lock", "pdm.lock", "pylock.toml"})
    void aTableThatStandsTwiceIsRefused(String name) {
        ReadResult result = read(name,
                (Fixture.text(name) + "\n[twice]\na = 1\n[other]\n[twice]\nb = 2\n").getBytes(StandardCharsets.UTF_8));
        assertThat(result.inventories()).isEmpty();
        assertThat(result.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("NOT_TOML");
            assertThat(hasPlace(problem)).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pipfile.lock", "composer.lock", "packages.lock.json", "Cargo-v4.lock", "uv.lock"})
    void deepNestingIsRefused(String name) {
        String deep = Fixture.text(name).startsWith("{")
                ? Fixture.text(name).replaceFirst("\\{", "{\"deep\": " + "[".repeat(100_000) + "]".repeat(100_000) + ", ")
                : "deep = " + "[".repeat(100_000) + "]".repeat(100_000) + "\n" + Fixture.text(name);
        ReadResult result = read(name, deep.getBytes(StandardCharsets.UTF_8));
        assertThat(result.inventories()).isEmpty();
        assertThat(result.problems()).extracting(Problem::code).containsExactly("TOO_MUCH");
    }

    /** Texts that could make a pattern try everything there is, both to recognise and to read. */
    @TestFactory
    Stream<DynamicTest> takesTimeInProportion() {
        return Stream
                .of("a", " ", "a:", "a==1,", "| ", "|  ", "[INFO] |  ", "a>=1,b", "=", "[[", "a b ", "(", "#", "\\\n", "-", "a.b-", "==1;",
                        "v1 h1:", "\n", "\r", "GEM\n  remote:\n",
                        "a:b:c=d,", "[INFO] ", "\"", "--hash=", "\t", "a==1 --hash=sha256:00 ", "├─ ", "(1", "//", "1 a:b:c:d\n")
                .map(part -> DynamicTest
                        .dynamicTest("text of '" + part.strip() + "'", () -> assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
                            byte[] text = part.repeat(40_000 / part.length()).getBytes(StandardCharsets.UTF_8);
                            formats.recognise(new SourceFile("long", text));
                            for (String name : List.of("Gemfile.lock", "go.mod", "go.sum", "gradle.lockfile", "maven-tree.txt",
                                    "maven-tree.dot",
                                    "maven-tree.tgf", "requirements-loose.txt")) {
                                byte[] head = Fixture.bytes(name);
                                byte[] both = Arrays.copyOf(head, head.length + text.length);
                                System.arraycopy(text, 0, both, head.length, text.length);
                                read(name, both);
                            }
                        })));
    }

    @Test
    void survivesMutations() {
        mutate(MUTATIONS, 20_261_120);
    }

    @Test
    @Tag("deep")
    void survivesManyMutations() {
        mutate(MUTATIONS * 100, 7);
    }

    private void mutate(int times, long seed) {
        var random = new Random(seed);
        List<byte[]> originals = FIXTURES.stream().map(Fixture::bytes).toList();
        for (int i = 0; i < times; i++) {
            int which = i % FIXTURES.size();
            byte[] damaged = damage(originals.get(which), originals.get(random.nextInt(originals.size())), random);
            read(FIXTURES.get(which), damaged);
            formats.recognise(new SourceFile("damaged", damaged));
        }
    }

    private static byte[] damage(byte[] original, byte[] other, Random random) {
        byte[] copy = original.clone();
        switch (random.nextInt(6)) {
            case 0 -> {
                for (int n = random.nextInt(8) + 1; n > 0; n--) {
                    copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
                }
            }
            case 1 -> copy = Arrays.copyOf(copy, random.nextInt(copy.length));
            case 2 -> {
                String marks = "\"'[]{}()=,.:#\\\n@!+- |";
                for (int n = random.nextInt(5) + 1; n > 0; n--) {
                    copy[random.nextInt(copy.length)] = (byte) marks.charAt(random.nextInt(marks.length()));
                }
            }
            case 3 -> {
                List<String> lines = new java.util.ArrayList<>(List.of(new String(copy, StandardCharsets.UTF_8).split("(?<=\n)")));
                lines.add(random.nextInt(lines.size()), lines.get(random.nextInt(lines.size())));
                lines.remove(random.nextInt(lines.size()));
                copy = String.join("", lines).getBytes(StandardCharsets.UTF_8);
            }
            case 4 -> {
                String[] kinds = {"null", "[]", "{}", "0", "-1e999", "true", "\"\"", "[[]]", "\"\\u0000\"",
                        "\"" + "x".repeat(3_000) + "\""};
                String text = new String(copy, StandardCharsets.UTF_8);
                int at = text.indexOf('"', random.nextInt(text.length()));
                int end = at < 0 ? -1 : text.indexOf('"', at + 1);
                copy = end < 0 ? copy
                        : (text.substring(0, at) + kinds[random.nextInt(kinds.length)] + text.substring(end + 1)).getBytes(
                                StandardCharsets.UTF_8);
            }
            default -> {
                int from = random.nextInt(other.length);
                int length = Math.min(Math.min(random.nextInt(300), other.length - from), copy.length);
                System.arraycopy(other, from, copy, random.nextInt(copy.length - length + 1), length);
            }
        }
        return copy;
    }
}
