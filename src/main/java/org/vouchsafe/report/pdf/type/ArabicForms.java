package org.vouchsafe.report.pdf.type;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The forms Arabic letters take beside each other (The Unicode Standard, 9.2). Fonts hold them as characters of their own, which Unicode
 * keeps for that purpose: in the blocks of presentation forms each letter stands as alone, at the end, at the beginning, in the middle. The
 * table is read from the decompositions Java knows, not written down here.
 */
final class ArabicForms {
    private static final int LAM = 0x644;
    private static final int TATWEEL = 0x640;
    private static final int ALONE = 0;
    private static final int FINAL = 1;
    private static final int INITIAL = 2;
    private static final int MEDIAL = 3;
    private static final Map<Integer, List<Integer>> LETTERS = new HashMap<>();
    /** Lam with an alef behind it is one sign, alone or at the end; by the alef. */
    private static final Map<Integer, List<Integer>> LAM_ALEFS = new HashMap<>();

    static {
        // U+FBE8 and U+FBE9 are further forms of a letter that has its own in the second block.
        for (int[] block : new int[][] {{0xFB50, 0xFBB1}, {0xFBD3, 0xFBE7}, {0xFBFC, 0xFBFF}, {0xFE80, 0xFEFC}}) {
            for (int c = block[0]; c <= block[1]; c++) {
                String letters = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
                if (letters.length() == 1) {
                    LETTERS.merge((int) letters.charAt(0), List.of(c), ArabicForms::joined);
                } else if (letters.length() == 2 && letters.charAt(0) == LAM) {
                    LAM_ALEFS.merge((int) letters.charAt(1), List.of(c), ArabicForms::joined);
                }
            }
        }
    }

    private ArabicForms() {}

    private static List<Integer> joined(List<Integer> before, List<Integer> more) {
        return java.util.stream.Stream.concat(before.stream(), more.stream()).toList();
    }

    /**
     * True when the letter can be set without telling something else: it does not join, or every form it may take has a glyph.
     *
     * @param hasGlyph what the font shows
     */
    static boolean canBeSet(int c, IntPredicate hasGlyph) {
        List<Integer> forms = LETTERS.get(c);
        if (forms != null) {
            return forms.stream().allMatch(hasGlyph::test);
        }
        return hasGlyph.test(c) && (c == TATWEEL || Character.getType(c) != Character.OTHER_LETTER);
    }

    /** A word with each letter in the form it takes there, still in the order in which it is read. */
    static String shaped(String word) {
        int[] letters = word.codePoints().toArray();
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < letters.length; i++) {
            int c = letters[i];
            boolean before = joinsOnward(neighbour(letters, i, -1));
            List<Integer> ligature = c == LAM && i + 1 < letters.length ? LAM_ALEFS.get(letters[i + 1]) : null;
            if (ligature != null) {
                out.appendCodePoint(ligature.get(before ? FINAL : ALONE));
                i++;
                continue;
            }
            List<Integer> forms = LETTERS.get(c);
            if (forms == null) {
                out.appendCodePoint(c);
                continue;
            }
            boolean after = forms.size() > INITIAL && joinsBack(neighbour(letters, i, 1));
            out.appendCodePoint(forms.get(forms.size() == 1 ? ALONE : before ? after ? MEDIAL : FINAL : after ? INITIAL : ALONE));
        }
        return out.toString();
    }

    /** The next letter in that direction; vowel signs in between do not part letters. */
    private static @Nullable Integer neighbour(int[] letters, int at, int step) {
        for (int i = at + step; i >= 0 && i < letters.length; i += step) {
            if (Character.getType(letters[i]) != Character.NON_SPACING_MARK) {
                return letters[i];
            }
        }
        return null;
    }

    private static boolean joinsOnward(@Nullable Integer c) {
        return c != null && (c == TATWEEL || LETTERS.getOrDefault(c, List.of()).size() > INITIAL);
    }

    private static boolean joinsBack(@Nullable Integer c) {
        return c != null && (c == TATWEEL || LETTERS.getOrDefault(c, List.of()).size() > ALONE + 1);
    }
}
