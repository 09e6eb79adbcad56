package org.vouchsafe.assess.version;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An order for versions of which nothing else is known, such as those of products: numbers compare as numbers, words that mark a
 * pre-release come before the release, missing numbers count as zero. Where a number stands against another word it is not guessed.
 */
record GenericKey(List<Object> parts) implements VersionScheme.Key {
    private static final Pattern PART = Pattern.compile("\\d+|\\p{L}+");
    private static final List<String> PRE_RELEASE = List.of("dev", "snapshot", "alpha", "beta", "milestone", "pre", "preview", "cr", "rc");
    private static final int RELEASE_RANK = PRE_RELEASE.size();

    static @Nullable GenericKey parse(String text) {
        String plain = text.toLowerCase(Locale.ROOT);
        if (plain.length() > 1 && plain.charAt(0) == 'v' && Character.isDigit(plain.charAt(1))) {
            plain = plain.substring(1);
        }
        int build = plain.indexOf('+');
        var parts = new ArrayList<Object>();
        Matcher each = PART.matcher(build > 0 ? plain.substring(0, build) : plain);
        while (each.find()) {
            String part = each.group();
            parts.add(Character.isDigit(part.charAt(0)) ? new BigInteger(part) : part);
        }
        return parts.stream().anyMatch(BigInteger.class::isInstance) ? new GenericKey(List.copyOf(parts)) : null;
    }

    @Override
    public Order compare(VersionScheme.Key other) {
        if (!(other instanceof GenericKey(var theirs))) {
            return Order.UNDECIDABLE;
        }
        for (int i = 0; i < Math.max(parts.size(), theirs.size()); i++) {
            Order order = compare(i < parts.size() ? parts.get(i) : null, i < theirs.size() ? theirs.get(i) : null);
            if (order != Order.SAME) {
                return order;
            }
        }
        return Order.SAME;
    }

    private static Order compare(@Nullable Object one, @Nullable Object other) {
        if (one instanceof String word && other instanceof String theirs) {
            return words(word, theirs);
        }
        if (one instanceof String word) {
            return preRelease(word) < RELEASE_RANK ? Order.BEFORE : Order.UNDECIDABLE;
        }
        if (other instanceof String word) {
            return preRelease(word) < RELEASE_RANK ? Order.AFTER : Order.UNDECIDABLE;
        }
        return Order.of(number(one).compareTo(number(other)));
    }

    private static Order words(String one, String other) {
        if (one.equals(other)) {
            return Order.SAME;
        }
        int rank = preRelease(one);
        int theirs = preRelease(other);
        return rank == RELEASE_RANK || theirs == RELEASE_RANK || rank == theirs ? letters(one, other)
                : Order.of(Integer.compare(rank, theirs));
    }

    /**
     * Single letters are counted (1.0.2j, 1.0.2k), but whether 2.0b is a beta or a patch of 2.0 is not known; other words, such as names of
     * service packs, have no known order at all.
     */
    private static Order letters(String one, String other) {
        return one.length() == 1 && other.length() == 1 ? Order.of(one.compareTo(other)) : Order.UNDECIDABLE;
    }

    private static int preRelease(String word) {
        int rank = PRE_RELEASE.indexOf(word);
        return rank < 0 ? RELEASE_RANK : rank;
    }

    private static BigInteger number(@Nullable Object part) {
        return part instanceof BigInteger number ? number : BigInteger.ZERO;
    }
}
