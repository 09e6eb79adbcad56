package org.vouchsafe.format.answers;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vouchsafe.domain.questionnaire.AnswerValue;

/** What the words mean with which suppliers answer, in English, German and French. Only a whole answer counts: "Yes, but" is not "Yes". */
final class AnswerWords {
    private static final Map<String, AnswerValue> MEANINGS = meanings();

    private AnswerWords() {}

    /** The meaning of an answer; OTHER for everything that is not one of the known words. */
    static AnswerValue meaning(String raw) {
        String simple = Normalizer.normalize(raw, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replace('\u2019', '\'')
                .replaceAll("\\s+", " ")
                .strip().replaceAll("[.!]+$", "").strip();
        if (simple.isEmpty()) {
            return AnswerValue.UNANSWERED;
        }
        return MEANINGS.getOrDefault(simple, AnswerValue.OTHER);
    }

    private static Map<String, AnswerValue> meanings() {
        Map<String, AnswerValue> words = new HashMap<>();
        put(words, AnswerValue.YES, List.of("yes", "y", "true", "ja", "wahr", "oui", "vrai"));
        put(words, AnswerValue.NO, List.of("no", "n", "false", "nein", "falsch", "non", "faux"));
        put(words, AnswerValue.PARTIAL,
                List.of("partly", "partial", "partially", "in part", "teilweise", "zum teil", "teils", "partiellement",
                        "en partie", "partiel"));
        put(words, AnswerValue.ALTERNATE, List.of("compensating control", "alternate", "alternative", "alternative control",
                "kompensierende maßnahme", "ersatzmaßnahme", "alternativ", "mesure compensatoire"));
        put(words, AnswerValue.NOT_APPLICABLE,
                List.of("not applicable", "n/a", "na", "n.a", "nicht anwendbar", "nicht zutreffend", "entfällt",
                        "non applicable", "sans objet", "s.o"));
        return Map.copyOf(words);
    }

    private static void put(Map<String, AnswerValue> words, AnswerValue value, List<String> spellings) {
        spellings.forEach(spelling -> words.put(spelling, value));
    }
}
