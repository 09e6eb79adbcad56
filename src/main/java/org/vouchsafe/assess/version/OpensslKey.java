package org.vouchsafe.assess.version;

import java.math.BigInteger;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** OpenSSL order: three numbers, letters for patches up to 1.1.1 ({@code z} is followed by {@code za}), and words for pre-releases. */
record OpensslKey(List<BigInteger> numbers, String letters, @Nullable GenericKey preRelease) implements VersionScheme.Key {
    private static final Pattern VERSION = Pattern
            .compile("(\\d{1,9})(?:\\.(\\d{1,9}))?(?:\\.(\\d{1,9}))?([a-z]{0,4})(?:-((?:alpha|beta|pre|rc|dev)\\d*))?");

    static @Nullable OpensslKey parse(String text) {
        Matcher match = VERSION.matcher(text);
        if (!match.matches()) {
            return null;
        }
        String before = match.group(5);
        return new OpensslKey(
                List.of(number(match.group(1)), number(match.group(2)), number(match.group(3))), match.group(4),
                before == null ? null : GenericKey.parse("0" + before));
    }

    private static BigInteger number(@Nullable String digits) {
        return digits == null ? BigInteger.ZERO : new BigInteger(digits);
    }

    @Override
    public Order compare(VersionScheme.Key other) {
        if (!(other instanceof OpensslKey theirs)) {
            return Order.UNDECIDABLE;
        }
        int comparison = 0;
        for (int i = 0; comparison == 0 && i < numbers.size(); i++) {
            comparison = numbers.get(i).compareTo(theirs.numbers.get(i));
        }
        comparison = comparison != 0 ? comparison : letters.compareTo(theirs.letters);
        if (comparison != 0 || preRelease == null && theirs.preRelease == null) {
            return Order.of(comparison);
        }
        if (preRelease == null || theirs.preRelease == null) {
            return preRelease == null ? Order.AFTER : Order.BEFORE;
        }
        return preRelease.compare(theirs.preRelease);
    }
}
