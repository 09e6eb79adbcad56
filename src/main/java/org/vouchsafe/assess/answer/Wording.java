package org.vouchsafe.assess.answer;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vouchsafe.assess.answer.fact.AnswerFact;
import org.vouchsafe.assess.answer.fact.SupplierFacts;

/** The words of answers, made comparable. */
public final class Wording {
    /** Shorter texts are alike by chance. */
    private static final int LEAST_LETTERS = 40;
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?;])\\s+|[\\n\\r]+");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Wording() {}

    /**
     * The explanation of an answer without case, punctuation and the supplier's own names, so that two suppliers who sent the same text have
     * the same; empty when it is too short to tell.
     */
    public static String comparable(AnswerFact answer, SupplierFacts supplier) {
        String text = " " + NO_LETTER.matcher(simple(answer.words())).replaceAll(" ").strip() + " ";
        List<String> own = Stream.concat(Stream.of(answer.sheet().supplierName(), supplier.name()), supplier.products().values().stream())
                .map(each -> NO_LETTER.matcher(simple(each)).replaceAll(" ").strip()).filter(each -> !each.isEmpty())
                .sorted(Comparator.comparingInt(String::length).reversed()).toList();
        for (String name : own) {
            text = text.replace(" " + name + " ", " ");
        }
        String bare = text.strip();
        return bare.length() < LEAST_LETTERS ? "" : bare;
    }

    /** Lower case, with plain apostrophes and single spaces. */
    public static String simple(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replace('\u2019', '\'')
                .replaceAll("[\\s&&[^\\n]]+",
                        " ")
                .strip();
    }

    /** The sentences of a text, as written. */
    public static List<String> sentences(String text) {
        return Stream.of(SENTENCE_END.split(text)).map(String::strip).filter(each -> !each.isEmpty()).toList();
    }

    /** True when the text holds one of these as whole words. */
    public static boolean holdsAny(String text, List<String> words) {
        String simple = simple(text);
        return words.stream().anyMatch(each -> holds(simple, each));
    }

    /** The first of these the text holds as whole words; empty when it holds none. */
    public static java.util.Optional<String> first(String text, List<String> words) {
        String simple = simple(text);
        return words.stream().filter(each -> holds(simple, each)).findFirst();
    }

    private static boolean holds(String simple, String word) {
        for (int at = simple.indexOf(word); at >= 0; at = simple.indexOf(word, at + 1)) {
            boolean begins = at == 0 || !Character.isLetterOrDigit(simple.charAt(at - 1));
            int end = at + word.length();
            if (begins && (end == simple.length() || !Character.isLetterOrDigit(simple.charAt(end)))) {
                return true;
            }
        }
        return false;
    }
}
