package org.vouchsafe.usecase.incident.chain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonReading;
import org.vouchsafe.input.tree.JsonValue;

/** Reads the five questions of an incident, and which answers of questionnaires answer them; throws when they are not sound, since they are part of the program. */
public final class FiveQuestions {
    private static final String NAME = "/incidents/questions.json";

    private FiveQuestions() {}

    /**
     * A question.
     *
     * @param answers beginnings of the ids of the questions that answer it
     */
    public record Item(String id, String text, List<String> answers) {
        public Item {
            answers = List.copyOf(answers);
        }
    }

    /** The questions of the program. */
    public static List<Item> read() {
        try (InputStream in = FiveQuestions.class.getResourceAsStream(NAME)) {
            if (in == null) {
                throw new IllegalStateException("The program is incomplete: " + NAME + " is missing");
            }
            var problems = new Problems(NAME, Limits.DEFAULT);
            JsonObject json = new JsonReading(Limits.DEFAULT).tree(new SourceFile(NAME, in.readAllBytes()), problems)
                    .map(JsonValue::asObject).orElseThrow(() -> new IllegalStateException(problems.list().toString()));
            return json.objects("items").stream().map(each -> new Item(text(each, "id"), text(each, "text"), each.texts("answers")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The program's own file " + NAME + " cannot be read", e);
        }
    }

    private static String text(JsonObject json, String field) {
        return Objects.requireNonNull(json.text(field), field);
    }
}
