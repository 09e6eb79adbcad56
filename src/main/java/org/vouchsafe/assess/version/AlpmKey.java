package org.vouchsafe.assess.version;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Arch Linux order (alpm, {@code vercmp(8)}): epoch, then version, then the package's release, which counts only where both have one. */
record AlpmKey(BigInteger epoch, String version, @Nullable String release) implements VersionScheme.Key {
    private static final Pattern VERSION = Pattern
            .compile("(?:(\\d{1,9}):)?([^:-][^:-]*(?:-(?!\\d+(?:\\.\\d+)?$)[^:-]*)*)(?:-(\\d+(?:\\.\\d+)?))?");

    static @Nullable AlpmKey parse(String text) {
        Matcher match = VERSION.matcher(text);
        if (!match.matches() || text.chars().noneMatch(Character::isDigit)) {
            return null;
        }
        return new AlpmKey(match.group(1) == null ? BigInteger.ZERO : new BigInteger(match.group(1)), match.group(2), match.group(3));
    }

    @Override
    public Order compare(VersionScheme.Key other) {
        if (!(other instanceof AlpmKey theirs)) {
            return Order.UNDECIDABLE;
        }
        int comparison = epoch.compareTo(theirs.epoch);
        if (comparison == 0) {
            comparison = compare(version, theirs.version);
        }
        if (comparison == 0 && release != null && theirs.release != null) {
            comparison = compare(release, theirs.release);
        }
        return Order.of(comparison);
    }

    /** Runs of digits and of letters in turn; what stands between them counts only by its length. */
    static int compare(String one, String other) {
        int i = 0;
        int k = 0;
        while (i < one.length() && k < other.length()) {
            int from = i;
            int fromOther = k;
            i = end(one, i, false, false);
            k = end(other, k, false, false);
            if (i == one.length() || k == other.length()) {
                i = i == one.length() ? i : from;
                k = k == other.length() ? k : fromOther;
                break;
            }
            if (i - from != k - fromOther) {
                return Integer.compare(i - from, k - fromOther);
            }
            boolean digits = Character.isDigit(one.charAt(i));
            int to = end(one, i, true, digits);
            int toOther = end(other, k, true, digits);
            if (toOther == k) {
                // A number is newer than a word in its place.
                return digits ? 1 : -1;
            }
            int comparison = digits ? new BigInteger(one.substring(i, to)).compareTo(new BigInteger(other.substring(k, toOther)))
                    : one.substring(i, to).compareTo(other.substring(k, toOther));
            if (comparison != 0) {
                return comparison;
            }
            i = to;
            k = toOther;
        }
        return rest(one.substring(i), other.substring(k));
    }

    /** A word that is left over marks what comes before a release; anything else what comes after it. */
    private static int rest(String one, String other) {
        if (one.isEmpty() && other.isEmpty()) {
            return 0;
        }
        boolean older = one.isEmpty() ? !isLetter(other) : isLetter(one);
        return older ? -1 : 1;
    }

    private static boolean isLetter(String text) {
        return !text.isEmpty() && Character.isLetter(text.charAt(0));
    }

    private static int end(String text, int from, boolean inRun, boolean digits) {
        int at = from;
        while (at < text.length() && (inRun ? isOf(text.charAt(at), digits) : !Character.isLetterOrDigit(text.charAt(at)))) {
            at++;
        }
        return at;
    }

    private static boolean isOf(char c, boolean digits) {
        return digits ? Character.isDigit(c) : Character.isLetter(c);
    }
}
