package org.vouchsafe.report.pdf.type;

import java.text.Normalizer;

/**
 * Which way a stretch is written. Only what is itself written from the right runs from the right, with the spaces, hyphens and quotation
 * marks inside it: each such stretch stands by itself in a line that runs from the left, so that a name can never change the order of what
 * stands around it (an isolate in the sense of the Unicode bidirectional algorithm, UAX 9).
 */
public enum Direction {
    FROM_LEFT, FROM_RIGHT;

    /** What may stand between two words of one stretch. No brackets, which would have to be turned round. */
    private static final String WITHIN = " \u00A0-\u2010\u2013\u2014'\"\u2019\u201C\u201D.,:;/&+\u060C";

    /** True when some of the text runs from the right. */
    public static boolean isMixed(String text) {
        return text.chars().anyMatch(c -> runsFromRight((char) c));
    }

    /** The script of what runs from the right, as a language tag (BCP 47) that claims no more: {@code und-Hebr} or {@code und-Arab}. */
    public static String script(String text) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HEBREW) ? "und-Hebr" : "und-Arab";
    }

    /** The direction of each character (UTF-16 unit) of a text. */
    static Direction[] of(String text) {
        Direction[] directions = new Direction[text.length()];
        int lastFromRight = -1;
        boolean open = false;
        for (int i = 0; i < text.length(); i++) {
            directions[i] = FROM_LEFT;
            char c = text.charAt(i);
            if (runsFromRight(c)) {
                for (int k = open ? lastFromRight + 1 : i; k <= i; k++) {
                    directions[k] = FROM_RIGHT;
                }
                lastFromRight = i;
                open = true;
            } else if (!staysWithin(c)) {
                open = false;
            }
        }
        return directions;
    }

    /** A word as it is drawn from left to right. */
    static String drawn(String word) {
        String shaped = ArabicForms.shaped(Normalizer.normalize(word, Normalizer.Form.NFC));
        StringBuilder out = new StringBuilder();
        int end = shaped.length();
        while (end > 0) {
            int start = startOfPiece(shaped, end);
            out.append(shaped, start, end);
            end = start;
        }
        return out.toString();
    }

    /** A number keeps its order. Vowel signs come before their letter then, which is where fonts of these scripts expect them. */
    private static int startOfPiece(String text, int end) {
        int start = end - 1;
        while (isNumber(text.charAt(end - 1)) && start > 0 && isNumber(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean runsFromRight(char c) {
        return switch (Character.getDirectionality(c)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> true;
            case Character.DIRECTIONALITY_ARABIC_NUMBER -> true;
            // The numbers of Persian and Urdu count as European ones to the algorithm, but belong to words that run from the right.
            default -> c >= 0x6F0 && c <= 0x6F9;
        };
    }

    private static boolean isNumber(char c) {
        return Character.isDigit(c);
    }

    private static boolean staysWithin(char c) {
        return WITHIN.indexOf(c) >= 0 || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
