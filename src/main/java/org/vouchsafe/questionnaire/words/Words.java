package org.vouchsafe.questionnaire.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vouchsafe.domain.questionnaire.AnswerValue;
import org.vouchsafe.domain.questionnaire.Language;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.tree.JsonReading;
import org.vouchsafe.input.tree.JsonValue;

/** All words of a request workbook that are not of its template, in one language, from {@code questionnaires/words}. */
public final class Words {
    private final Language language;
    private final Map<String, String> texts;

    private Words(Language language, Map<String, String> texts) {
        this.language = language;
        this.texts = Map.copyOf(texts);
    }

    /** The words of a language. */
    public static Words of(Language language) {
        String name = "/questionnaires/words/" + language.code() + ".json";
        try (InputStream in = Words.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The program is incomplete: " + name + " is missing");
            }
            return read(language, new SourceFile(name, in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("The program's own file " + name + " cannot be read", e);
        }
    }

    /** Those of every language, in the order of the languages. */
    public static List<Words> all() {
        return Arrays.stream(Language.values()).map(Words::of).toList();
    }

    private static Words read(Language language, SourceFile file) {
        var problems = new Problems(file.name(), Limits.DEFAULT);
        var json = new JsonReading(Limits.DEFAULT).tree(file, problems).map(JsonValue::asObject).orElseThrow(
                () -> new IllegalStateException(problems.list().toString()));
        Map<String, String> texts = new HashMap<>();
        json.fields().forEach((key, value) -> texts.put(key, String.valueOf(value.asText())));
        return new Words(language, texts);
    }

    public Language language() {
        return language;
    }

    /** The names of all texts. */
    public Set<String> keys() {
        return texts.keySet();
    }

    /**
     * The text of this name.
     *
     * @throws IllegalArgumentException when the language has none of this name
     */
    public String text(String key) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("There is no text " + key + " in " + language);
        }
        return text;
    }

    /** The same with {@code {0}}, {@code {1}} … replaced by these, whatever they hold. */
    public String text(String key, String... values) {
        String text = text(key);
        StringBuilder filled = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            int index = i + 2 < text.length() && text.charAt(i) == '{' && text.charAt(i + 2) == '}' ? text.charAt(i + 1) - '0' : -1;
            if (index >= 0 && index < values.length) {
                filled.append(values[index]);
                i += 2;
            } else {
                filled.append(text.charAt(i));
            }
        }
        return filled.toString();
    }

    /** A day written out. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale()).format(day);
    }

    /** What the drop-down of an answer offers, in its order; each word is the answer of {@link #answerWord}. */
    public List<String> answers() {
        return List.of(text("answer.yes"), text("answer.partial"), text("answer.no"), text("answer.alternate"),
                text("answer.notApplicable"), text("answer.notKnown"));
    }

    /** The word a drop-down offers for an answer; empty for those no word stands for. */
    public Optional<String> answerWord(AnswerValue value) {
        return switch (value) {
            case YES -> Optional.of(text("answer.yes"));
            case PARTIAL -> Optional.of(text("answer.partial"));
            case NO -> Optional.of(text("answer.no"));
            case ALTERNATE -> Optional.of(text("answer.alternate"));
            case NOT_APPLICABLE -> Optional.of(text("answer.notApplicable"));
            case UNANSWERED, OTHER -> Optional.empty();
        };
    }
}
