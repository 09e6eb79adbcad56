package org.vouchsafe.format.answers;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.vouchsafe.domain.questionnaire.AnswerValue;
import org.vouchsafe.questionnaire.words.Words;

/** What the words mean with which suppliers answer, in English, German, French and, for plain yes and no, many
 * other languages. Only a whole answer counts: "Yes, but" is not "Yes". */
public final class AnswerWords {
    private static final Map<String, AnswerValue> MEANINGS = meanings();
    private static final Set<String> NOT_KNOWN = Words.all().stream().map(each -> simple(each.text("answer.notKnown")))
            .collect(Collectors.toSet());

    private AnswerWords() {}

    /** The meaning of an answer; OTHER for everything that is not one of the known words. */
    public static AnswerValue meaning(String raw) {
        String simple = simple(raw);
        if (simple.isEmpty()) {
            return AnswerValue.UNANSWERED;
        }
        return MEANINGS.getOrDefault(simple, AnswerValue.OTHER);
    }

    /** True for the words that say that something is not known yet. */
    public static boolean isNotKnown(String raw) {
        return NOT_KNOWN.contains(simple(raw));
    }

    private static Map<String, AnswerValue> meanings() {
        Map<String, AnswerValue> words = new HashMap<>();
        put(words, AnswerValue.YES, List.of("yes", "y", "true", "ja", "wahr", "oui", "vrai", "sí", "si", "sì", "sim", "tak", "ano", "áno",
                "da", "kyllä", "igen", "jah", "jā", "taip", "ναι", "да", "так", "evet", "是", "はい", "예", "네"));
        put(words, AnswerValue.NO, List.of("no", "n", "false", "nein", "falsch", "non", "faux", "nee", "nej", "nei", "não", "nao", "nie",
                "ne", "nu", "ei", "nem", "nē", "όχι", "нет", "ні", "hayır", "否", "いいえ", "아니요"));
        put(words, AnswerValue.PARTIAL,
                List.of("partly", "partial", "partially", "in part", "teilweise", "zum teil", "teils", "partiellement",
                        "en partie", "partiel", "parcialmente", "parzialmente", "in parte", "gedeeltelijk", "delvis", "częściowo",
                        "částečně"));
        put(words, AnswerValue.ALTERNATE, List.of("compensating control", "alternate", "alternative", "alternative control",
                "ersatzmaßnahme", "alternativ"));
        put(words, AnswerValue.NOT_APPLICABLE,
                List.of("not applicable", "n/a", "na", "n.a", "nicht zutreffend", "entfällt", "non applicable", "s.o", "no aplica",
                        "no aplicable", "non applicabile", "não aplicável", "niet van toepassing", "n.v.t", "ej tillämpligt",
                        "ikke relevant", "nie dotyczy"));
        for (Words own : Words.all()) {
            for (AnswerValue value : AnswerValue.values()) {
                own.answerWord(value).ifPresent(word -> words.put(simple(word), value));
            }
        }
        return Map.copyOf(words);
    }

    private static String simple(String raw) {
        return Normalizer.normalize(raw, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replace('\u2019', '\'').replaceAll("\\s+", " ")
                .strip().replaceAll("[.!]+$", "").strip();
    }

    private static void put(Map<String, AnswerValue> words, AnswerValue value, List<String> spellings) {
        spellings.forEach(spelling -> words.put(spelling, value));
    }
}
