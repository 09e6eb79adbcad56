package org.vouchsafe.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * One black-box case: {@code {id, about, files: {name: content}, steps: [{import, args} | {mark} | {run}], expect: [row]}}, played through the
 * command line in this process. The content of a file is text, or JSON that is written as the case gives it. Every key of an expected row but
 * those that name the row must be equal; {@code absent} says that there is none.
 */
record VectorCase(String id, JsonNode json) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> NAMING = List.of("product", "release", "advisory", "asOf", "supplier");

    static VectorCase read(Path file) {
        try {
            JsonNode json = JSON.readTree(file.toFile());
            return new VectorCase(json.path("id").asText(), json);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    /** A workspace without anything in it, to be copied. */
    static Path empty(Path folder) {
        var story = new CommandLineStory(folder, Instant.parse("2026-11-20T07:00:00Z"));
        story.file("x", "");
        story.run("new");
        return story.workspace();
    }

    /**
     * What is not as expected, in words; empty when the case passes.
     *
     * @param empty a workspace without anything in it
     */
    List<String> play(Path folder, Path empty) throws IOException {
        var story = new CommandLineStory(folder, Instant.parse("2026-11-20T08:00:00Z"));
        Files.copy(empty, story.workspace());
        json.path("files").fields().forEachRemaining(each -> story.file(each.getKey(),
                each.getValue().isTextual() ? each.getValue().asText() : each.getValue().toPrettyString()));
        Map<String, String> marks = new HashMap<>();
        for (JsonNode step : json.path("steps")) {
            if (step.has("mark")) {
                marks.put(step.path("mark").asText(), story.now().toString());
            } else {
                var said = story.run(words(step, folder).toArray());
                if (said.code() > 1) {
                    return List.of(step + ": exit " + said.code() + ": " + said.err());
                }
            }
        }
        List<String> wrong = new ArrayList<>();
        for (JsonNode expected : json.path("expect")) {
            String asOf = marks.get(expected.path("asOf").asText());
            compare(expected, states(story, asOf), wrong);
        }
        return wrong;
    }

    private static List<Object> words(JsonNode step, Path folder) {
        List<Object> words = new ArrayList<>();
        if (step.has("import")) {
            words.add("import");
            step.path("import").forEach(name -> words.add(folder.resolve(name.asText())));
            step.path("args").forEach(word -> words.add(word.asText()));
        } else {
            step.path("run").forEach(word -> words.add(word.asText()));
        }
        return words;
    }

    private static JsonNode states(CommandLineStory story, @Nullable String asOf) {
        try {
            return JSON.readTree(asOf == null ? story.run("states", "--json").out() : story.run("states", "--json", "--as-of", asOf).out());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void compare(JsonNode expected, JsonNode all, List<String> wrong) {
        List<JsonNode> rows = StreamSupport.stream(all.spliterator(), false).filter(row -> isMeant(expected, row)).toList();
        String name = expected.path("product").asText() + " " + expected.path("release").asText() + " "
                + expected.path("advisory").asText();
        if (expected.path("absent").asBoolean()) {
            rows.forEach(row -> wrong.add(name + ": expected no position, got " + row));
            return;
        }
        if (rows.size() != 1) {
            wrong.add(name + ": " + rows.size() + " rows in " + all);
            return;
        }
        expected.fields().forEachRemaining(each -> {
            JsonNode got = rows.getFirst().path(each.getKey());
            boolean equal = switch (each.getKey()) {
                case "contradictions", "remarks" -> codes(got).equals(codes(each.getValue()));
                default -> NAMING.contains(each.getKey()) || got.equals(each.getValue());
            };
            if (!equal) {
                wrong.add(name + ": " + each.getKey() + " is " + got + ", expected " + each.getValue());
            }
        });
    }

    private static boolean isMeant(JsonNode expected, JsonNode row) {
        boolean advisory = row.path("advisory").equals(expected.path("advisory"))
                || StreamSupport.stream(row.path("aliases").spliterator(), false).anyMatch(expected.path("advisory")::equals);
        return advisory && row.path("product").equals(expected.path("product")) && row.path("release").equals(expected.path("release"))
                && (!expected.has("supplier") || row.path("supplier").equals(expected.path("supplier")));
    }

    private static TreeSet<String> codes(JsonNode list) {
        var codes = new TreeSet<String>();
        list.forEach(each -> codes.add(each.isObject() ? each.path("code").asText() : each.asText()));
        return codes;
    }

    @Override
    public String toString() {
        return id;
    }
}
