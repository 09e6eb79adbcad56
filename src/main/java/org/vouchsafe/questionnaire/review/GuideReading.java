package org.vouchsafe.questionnaire.review;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.vouchsafe.domain.questionnaire.AnswerValue;
import org.vouchsafe.domain.questionnaire.review.ReviewGuide;
import org.vouchsafe.domain.questionnaire.review.ReviewGuide.Asserting;
import org.vouchsafe.domain.questionnaire.review.ReviewGuide.Exclusion;
import org.vouchsafe.domain.questionnaire.review.ReviewGuide.Given;
import org.vouchsafe.domain.questionnaire.review.Subject;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.tree.JsonArray;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonReading;
import org.vouchsafe.input.tree.JsonValue;

/** Reads {@code review/guide.json}; throws when it is not sound, since it is part of the program. */
public final class GuideReading {
    private static final String NAME = "/review/guide.json";

    private GuideReading() {}

    /** The guide of the program. */
    public static ReviewGuide read() {
        try (InputStream in = GuideReading.class.getResourceAsStream(NAME)) {
            if (in == null) {
                throw new IllegalStateException("The program is incomplete: " + NAME + " is missing");
            }
            var problems = new Problems(NAME, Limits.DEFAULT);
            JsonObject json = new JsonReading(Limits.DEFAULT).tree(new SourceFile(NAME, in.readAllBytes()), problems)
                    .map(JsonValue::asObject).orElseThrow(() -> new IllegalStateException(problems.list().toString()));
            if (!problems.list().isEmpty()) {
                throw new IllegalStateException(problems.list().toString());
            }
            return guide(json);
        } catch (IOException e) {
            throw new UncheckedIOException("The program's own file " + NAME + " cannot be read", e);
        }
    }

    private static ReviewGuide guide(JsonObject json) {
        Map<String, Asserting> asserting = new HashMap<>();
        json.objects("asserting").forEach(each -> asserting.put(text(each, "question"),
                new Asserting(Subject.valueOf(text(each, "subject")), AnswerValue.valueOf(text(each, "value")))));
        Map<String, AnswerValue> good = new HashMap<>();
        Objects.requireNonNull(json.object("good")).fields()
                .forEach((question, value) -> good.put(question, AnswerValue.valueOf(String.valueOf(value.asText()))));
        List<Exclusion> exclusions = json.objects("exclusions").stream().map(each -> new Exclusion(
                each.objects("all").stream().map(GuideReading::given).toList(), text(each, "because"))).toList();
        Map<Subject, List<List<String>>> sentences = new EnumMap<>(Subject.class);
        json.objects("sentences").forEach(each -> sentences.put(Subject.valueOf(text(each, "subject")), parts(each)));
        Map<ReviewGuide.Words, List<String>> words = new EnumMap<>(ReviewGuide.Words.class);
        JsonObject lists = Objects.requireNonNull(json.object("words"));
        for (ReviewGuide.Words use : ReviewGuide.Words.values()) {
            words.put(use, lists.texts(use.name()));
        }
        return new ReviewGuide(asserting, Set.copyOf(json.texts("facts")), good, exclusions, sentences, words);
    }

    private static Given given(JsonObject json) {
        return new Given(text(json, "question"), json.texts("is").stream().map(AnswerValue::valueOf).collect(Collectors.toSet()));
    }

    private static List<List<String>> parts(JsonObject json) {
        return Objects.requireNonNull(json.array("parts")).elements().stream().map(each -> ((JsonArray) each).elements().stream()
                .map(part -> String.valueOf(part.asText())).toList()).toList();
    }

    private static String text(JsonObject json, String field) {
        return Objects.requireNonNull(json.text(field), field);
    }
}
