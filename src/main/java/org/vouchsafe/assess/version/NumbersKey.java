package org.vouchsafe.assess.version;

import java.math.BigInteger;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Numbers and nothing else; of two that are alike so far the longer one is newer. CRAN separates them by dots or hyphens (R,
 * {@code package_version}), Hackage by dots (Package Versioning Policy).
 */
record NumbersKey(List<BigInteger> numbers) implements VersionScheme.Key {
    private static final Pattern NUMBERS = Pattern.compile("\\d{1,40}(?:[.-]\\d{1,40}){0,40}");

    static @Nullable NumbersKey parse(String text) {
        return NUMBERS.matcher(text).matches() ? new NumbersKey(Stream.of(text.split("[.-]")).map(BigInteger::new).toList()) : null;
    }

    @Override
    public Order compare(VersionScheme.Key other) {
        if (!(other instanceof NumbersKey(var theirs))) {
            return Order.UNDECIDABLE;
        }
        for (int i = 0; i < Math.min(numbers.size(), theirs.size()); i++) {
            int comparison = numbers.get(i).compareTo(theirs.get(i));
            if (comparison != 0) {
                return Order.of(comparison);
            }
        }
        return Order.of(Integer.compare(numbers.size(), theirs.size()));
    }
}
