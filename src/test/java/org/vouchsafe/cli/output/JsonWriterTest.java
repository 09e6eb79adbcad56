package org.vouchsafe.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonReading;
import org.vouchsafe.input.tree.JsonValue;

class JsonWriterTest {

    private static String written(java.util.function.Consumer<JsonWriter> content) {
        StringBuilder out = new StringBuilder();
        content.accept(new JsonWriter(out));
        return out.toString();
    }

    private static JsonValue readBack(String json) {
        var problems = new Problems("out.json", Limits.DEFAULT);
        JsonValue tree = new JsonReading(Limits.DEFAULT).tree(new SourceFile("out.json", json.getBytes(StandardCharsets.UTF_8)), problems)
                .orElseThrow();
        assertThat(problems.list()).isEmpty();
        return tree;
    }

    @Test
    void nestsObjectsAndArrays() {
        String json = written(out -> out.array(List.of(1, 2), number -> out.object(() -> {
            out.field("number", number);
            out.field("even", number % 2 == 0);
            out.fieldTexts("words", List.of("a", "b"));
            out.fieldArray("none", List.<String>of(), out::text);
            out.fieldObject("inner", () -> out.field("null", null));
        })));
        assertThat(json).isEqualTo("""
                [
                 {
                  "number": 1,
                  "even": false,
                  "words": [
                   "a",
                   "b"
                  ],
                  "none": [],
                  "inner": {
                   "null": null
                  }
                 },
                 {
                  "number": 2,
                  "even": true,
                  "words": [
                   "a",
                   "b"
                  ],
                  "none": [],
                  "inner": {
                   "null": null
                  }
                 }
                ]
                """);
    }

    @Test
    void anEmptyArrayIsADocument() {
        assertThat(written(out -> out.array(List.<String>of(), out::text))).isEqualTo("[]\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "quote \" backslash \\ slash /", "line\nbreak\r\ttab", "\u0000\u001b[31mred\u007f\u009b",
            "Zürich 北京 🙂",
            "\u202Eevil", "\u2028\u2029", "</script>"})
    void everyTextComesBackAsItWas(String text) {
        JsonObject read = (JsonObject) readBack(written(out -> out.object(() -> out.field(text, text))));
        assertThat(read.text(text)).isEqualTo(text);
    }

    @Test
    void whatATerminalWouldActOnIsEscaped() {
        assertThat(written(out -> out.object(() -> out.field("name", "\u001b]0;x\u0007\u202e")))).contains("\\u001b]0;x\\u0007\\u202e");
    }

    @Test
    void halfASurrogatePairIsEscapedSoThatTheOutputIsValidUtf8() {
        assertThat(written(out -> out.object(() -> out.field("name", "a\uD83Db\uDE42")))).contains("a\\ud83db\\ude42");
    }
}
