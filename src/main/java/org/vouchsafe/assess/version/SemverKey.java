package org.vouchsafe.assess.version;

import java.math.BigInteger;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Semantic Versioning 2.0, section 11: numbers, and identifiers of a pre-release by ASCII or, where they are numbers alone, by
 * value. Our own because the usual library splits identifiers at their digits, which turns Go's pseudo-versions around, and fails at long
 * numbers.
 *
 * @param core major, minor and patch; a missing one is zero
 * @param preRelease its identifiers, numbers as numbers; empty for a release
 */
record SemverKey(List<BigInteger> core, List<Comparable<?>> preRelease) implements VersionScheme.Key {
    private static final String NUMBER = "(0|[1-9]\\d{0,17})";
    private static final Pattern VERSION = Pattern
            .compile("[vV=]?" + NUMBER + "(?:\\." + NUMBER + ")?(?:\\." + NUMBER + ")?(?:-([0-9A-Za-z.-]+))?(?:\\+[0-9A-Za-z.-]+)?");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    /** Null when the text is no such version. */
    static @Nullable SemverKey parse(String text) {
        Matcher match = VERSION.matcher(text);
        if (!match.matches()) {
            return null;
        }
        List<BigInteger> core = Stream.of(match.group(1), match.group(2), match.group(3))
                .map(part -> part == null ? BigInteger.ZERO : new BigInteger(part)).toList();
        if (match.group(4) == null) {
            return new SemverKey(core, List.of());
        }
        String[] identifiers = match.group(4).split("\\.", -1);
        for (String each : identifiers) {
            boolean leadingZero = each.length() > 1 && each.charAt(0) == '0' && DIGITS.matcher(each).matches();
            if (each.isEmpty() || leadingZero || each.length() > 200) {
                return null;
            }
        }
        return new SemverKey(core, Stream.of(identifiers).<Comparable<?>>map(SemverKey::identifier).toList());
    }

    private static Comparable<?> identifier(String text) {
        return DIGITS.matcher(text).matches() ? new BigInteger(text) : text;
    }

    @Override
    public Order compare(VersionScheme.Key other) {
        if (!(other instanceof SemverKey theirs)) {
            return Order.UNDECIDABLE;
        }
        for (int i = 0; i < core.size(); i++) {
            int comparison = core.get(i).compareTo(theirs.core.get(i));
            if (comparison != 0) {
                return Order.of(comparison);
            }
        }
        if (preRelease.isEmpty() || theirs.preRelease.isEmpty()) {
            return Order.of(Boolean.compare(preRelease.isEmpty(), theirs.preRelease.isEmpty()));
        }
        for (int i = 0; i < Math.min(preRelease.size(), theirs.preRelease.size()); i++) {
            int comparison = compare(preRelease.get(i), theirs.preRelease.get(i));
            if (comparison != 0) {
                return Order.of(comparison);
            }
        }
        return Order.of(Integer.compare(preRelease.size(), theirs.preRelease.size()));
    }

    /** A number comes before any word. */
    private static int compare(Comparable<?> one, Comparable<?> other) {
        if (one instanceof BigInteger number) {
            return other instanceof BigInteger theirs ? number.compareTo(theirs) : -1;
        }
        return other instanceof BigInteger ? 1 : one.toString().compareTo(other.toString());
    }
}
