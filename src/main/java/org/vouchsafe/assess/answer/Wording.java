package org.vouchsafe.assess.answer;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vouchsafe.assess.answer.fact.AnswerFact;

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
     *
     * @param names of the supplier and its products, as {@link #bare} writes them, longest first
     */
    public static String comparable(AnswerFact answer, List<String> names) {
        String words = answer.words();
        if (words.length() < LEAST_LETTERS) {
            return "";
        }
        String text = " " + bare(words) + " ";
        for (String name : names) {
            text = text.replace(" " + name + " ", " ");
        }
        String rest = text.strip();
        return rest.length() < LEAST_LETTERS ? "" : rest;
    }

    /** Letters and digits in lower case, words one space apart. */
    public static String bare(String text) {
        return NO_LETTER.matcher(simple(text)).replaceAll(" ").strip();
    }

    /** Lower case, with plain apostrophes and single spaces. */
    public static String simple(String text) {
        String plain = Normalizer.isNormalized(text, Normalizer.Form.NFKC) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder simple = new StringBuilder(plain.length());
        boolean space = true;
        // By hand: this is asked of every answer for every rule, and a pattern would take most of the time of a review.
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c == '\n') {
                simple.append(c);
                space = true;
            } else if (Character.isWhitespace(c)) {
                if (!space) {
                    simple.append(' ');
                }
                space = true;
            } else {
                simple.append(c == '\u2019' ? '\'' : c);
                space = false;
            }
        }
        return simple.toString().toLowerCase(Locale.ROOT).strip();
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
