package org.vouchsafe.assess.version;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gentoo order (Package Manager Specification 8, section 3.3): numbers, a letter, suffixes such as {@code _rc1} and {@code _p2}, a revision. */
record GentooKey(List<String> numbers, String letter, List<Suffix> suffixes, BigInteger revision) implements VersionScheme.Key {
    private static final Pattern VERSION = Pattern
            .compile("(\\d+(?:\\.\\d+)*)([a-z]?)((?:_(?:alpha|beta|pre|rc|p)\\d*)*)(?:-r(\\d+))?");
    private static final Pattern SUFFIX = Pattern.compile("_(alpha|beta|pre|rc|p)(\\d*)");
    private static final Map<String, Integer> RANKS = Map.of("alpha", 0, "beta", 1, "pre", 2, "rc", 3, "p", 5);
    private static final Suffix NONE = new Suffix(4, BigInteger.ZERO);

    private record Suffix(int rank, BigInteger number) {}

    static @Nullable GentooKey parse(String text) {
        Matcher match = VERSION.matcher(text);
        if (!match.matches()) {
            return null;
        }
        var suffixes = new ArrayList<Suffix>();
        Matcher each = SUFFIX.matcher(match.group(3));
        while (each.find()) {
            suffixes.add(new Suffix(RANKS.getOrDefault(each.group(1), 0), number(each.group(2))));
        }
        return new GentooKey(List.of(match.group(1).split("\\.")), match.group(2), List.copyOf(suffixes), number(match.group(4)));
    }

    private static BigInteger number(@Nullable String digits) {
        return digits == null || digits.isEmpty() ? BigInteger.ZERO : new BigInteger(digits);
    }

    @Override
    public Order compare(VersionScheme.Key other) {
        if (!(other instanceof GentooKey theirs)) {
            return Order.UNDECIDABLE;
        }
        int comparison = new BigInteger(numbers.getFirst()).compareTo(new BigInteger(theirs.numbers.getFirst()));
        for (int i = 1; comparison == 0 && i < Math.min(numbers.size(), theirs.numbers.size()); i++) {
            comparison = fraction(numbers.get(i), theirs.numbers.get(i));
        }
        comparison = comparison != 0 ? comparison : Integer.compare(numbers.size(), theirs.numbers.size());
        comparison = comparison != 0 ? comparison : letter.compareTo(theirs.letter);
        for (int i = 0; comparison == 0 && i < Math.max(suffixes.size(), theirs.suffixes.size()); i++) {
            Suffix one = i < suffixes.size() ? suffixes.get(i) : NONE;
            Suffix two = i < theirs.suffixes.size() ? theirs.suffixes.get(i) : NONE;
            comparison = Integer.compare(one.rank(), two.rank());
            comparison = comparison != 0 ? comparison : one.number().compareTo(two.number());
        }
        return Order.of(comparison != 0 ? comparison : revision.compareTo(theirs.revision));
    }

    /** A part that begins with a zero is a decimal fraction. */
    private static int fraction(String one, String other) {
        if (one.charAt(0) == '0' || other.charAt(0) == '0') {
            return one.replaceAll("0+$", "").compareTo(other.replaceAll("0+$", ""));
        }
        return new BigInteger(one).compareTo(new BigInteger(other));
    }
}
