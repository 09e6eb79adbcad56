package org.vouchsafe.usecase.suggest;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vouchsafe.usecase.register.Nearest;
import org.vouchsafe.usecase.register.Spelling;

/** Tells in what little two names differ. For suggesting only: whose word a statement is, is never decided by likeness. */
final class LikeNames {
    private static final Set<String> LEGAL_FORMS = Set.of("gmbh", "mbh", "ag", "kg", "ug", "se", "inc", "incorporated", "corp",
            "corporation",
            "co", "company", "ltd", "limited", "llc", "llp", "plc", "sa", "sas", "sarl", "srl", "spa", "bv", "nv", "ab", "as", "asa", "oy",
            "oyj", "aps", "kk", "pty", "pte", "holding", "group");
    private static final int LONG_ENOUGH = 7;

    private LikeNames() {}

    /**
     * In what the names differ, as the end of "differs only in …"; empty when they are the same name, or differ in more than spelling, legal
     * form or one letter.
     */
    static Optional<String> difference(String one, String other) {
        if (Spelling.same(one, other)) {
            return Optional.empty();
        }
        List<String> words = words(one);
        List<String> others = words(other);
        if (!words.isEmpty() && String.join("", words).equals(String.join("", others))) {
            return Optional.of("spaces, accents or punctuation");
        }
        List<String> cores = withoutForm(words);
        if (!cores.isEmpty() && cores.equals(withoutForm(others))) {
            return Optional.of("legal form");
        }
        String joined = String.join("", cores);
        String theirs = String.join("", withoutForm(others));
        return Math.min(joined.length(), theirs.length()) >= LONG_ENOUGH && Nearest.distance(joined, theirs) == 1
                ? Optional.of("one letter")
                : Optional.empty();
    }

    /** Letters and digits of the name in lower case, without accents, word by word. */
    static List<String> words(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT);
        // G.m.b.H. and S.A. are words, and so is A.B.C. Systems' first.
        String joined = plain.replaceAll("(?<=\\b\\p{L})\\.(?=\\p{L}\\b)", "");
        return Arrays.stream(joined.split("[^\\p{L}\\p{N}]+")).filter(each -> !each.isEmpty()).collect(Collectors.toList());
    }

    private static List<String> withoutForm(List<String> words) {
        List<String> core = words.stream().filter(each -> !LEGAL_FORMS.contains(each)).toList();
        return core.isEmpty() ? words : core;
    }
}
