package org.vouchsafe.input.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;

class JsonReadingTest {
    private final JsonReading json = new JsonReading(Limits.DEFAULT);
    private final Problems problems = new Problems("file.json", Limits.DEFAULT);

    @Test
    void givesEveryValueItsPlace() {
        JsonObject root = read("{\n  \"a/b\": [1, {\"x~\": \"y\"}]\n}").orElseThrow().asObject();
        JsonValue inner = root.array("a/b").objects().getFirst().get("x~");
        assertThat(inner.location()).isEqualTo(new Location.JsonPointer("/a~1b/1/x~0", 2, 21));
    }

    @Test
    void keepsTheFirstOfRepeatedKeysAndSaysSo() {
        JsonObject root = read("{\"a\": 1, \"a\": {\"b\": 2}}").orElseThrow().asObject();
        assertThat(root.integer("a")).hasValue(1);
        assertThat(problems.list()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("DUPLICATE_KEY");
            assertThat(problem.location()).isEqualTo(new Location.JsonPointer("", 1, 10));
        });
    }

    @Test
    void saysWhichFieldHasTheWrongTypeAndGoesOn() {
        JsonObject root = read("{\"a\": [], \"b\": \"text\", \"c\": null}").orElseThrow().asObject();
        assertThat(root.text("a")).isNull();
        assertThat(root.text("b")).isEqualTo("text");
        assertThat(root.text("c")).isNull();
        assertThat(problems.list()).extracting(Problem::code).containsExactly("WRONG_TYPE");
    }

    @Test
    void streamsFieldsAndStillSeesRepeatedOnes() {
        var seen = new StringBuilder();
        SourceFile file = file("{\"big\": [1, [2]], \"small\": 1, \"big\": 2}");
        JsonObject rest = json.stream(file, (object, field, at) -> {
            if (!field.equals("big")) {
                return false;
            }
            at.skipChildren();
            seen.append(field).append(object.pointer());
            return true;
        }, problems).orElseThrow().asObject();
        assertThat(seen.toString()).isEqualTo("big");
        assertThat(rest.fields().keySet()).isEqualTo(Set.of("small"));
        assertThat(problems.list()).extracting(Problem::code).containsExactly("DUPLICATE_KEY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"a\": 1", "[1,]", "{} x", "{\"a\" 1}", "NaN", "{'a': 1}", "\"\\x\""})
    void saysWhereDamageIs(String text) {
        assertThat(read(text)).isEmpty();
        assertThat(problems.list()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("NOT_JSON");
            assertThat(problem.location()).isInstanceOf(Location.LineColumn.class);
        });
    }

    @Test
    void refusesWhatIsNestedTooDeepOrTooLong() {
        assertThat(read("[".repeat(100_000))).isEmpty();
        assertThat(read("1".repeat(2_000))).isEmpty();
        assertThat(problems.list()).extracting(Problem::code).containsExactly("TOO_MUCH", "TOO_MUCH");
        assertThat(problems.list()).noneMatch(problem -> problem.location().equals(Location.WHOLE_FILE));
    }

    @Test
    void findsPlacesOfPointers() {
        var found = JsonPlaces.of(file("{\n \"a\": [\n  {\"x/y\": 1}]}"), Set.of("/a/0/x~1y", "/nowhere"), Limits.DEFAULT);
        assertThat(found).containsOnlyKeys("/a/0/x~1y").containsValue(new Location.JsonPointer("/a/0/x~1y", 3, 11));
    }

    private Optional<JsonValue> read(String text) {
        return json.tree(file(text), problems);
    }

    private static SourceFile file(String text) {
        return new SourceFile("file.json", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void repeatedKeysAreSeenAlsoInWhatAReaderPassesOver() {
        var found = new Problems("file.json", Limits.DEFAULT);
        var file = new SourceFile("file.json",
                "{\"a\": [{\"x\": 1, \"y\": {\"k\": 1,\n \"k\": 2}, \"x\": 2}], \"b\": 1}".getBytes(StandardCharsets.UTF_8));
        new JsonReading(Limits.DEFAULT).stream(file, (object, field, at) -> {
            at.skipChildren();
            return true;
        }, found);
        assertThat(found.list()).extracting(Problem::code).containsExactly("DUPLICATE_KEY", "DUPLICATE_KEY");
        assertThat(found.list().getFirst().location()).isEqualTo(new Location.JsonPointer("/a/0/y", 2, 2));
        assertThat(found.list().getLast().location()).isEqualTo(new Location.JsonPointer("/a/0", 2, 11));
        assertThat(new JsonReading(Limits.DEFAULT).isSound(file, new Problems("f", Limits.DEFAULT))).isTrue();
    }
}
