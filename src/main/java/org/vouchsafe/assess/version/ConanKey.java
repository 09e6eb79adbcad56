package org.vouchsafe.assess.version;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Conan order (conan.internal.model.version, 2.0): items by dots, numbers as numbers, a number beside a word as text, zeros at the end count for
 * nothing; a pre-release comes before the release, a build after it.
 *
 * @param preRelease null for a release
 */
record ConanKey(List<Object> items, @Nullable ConanKey preRelease, List<Object> build) implements VersionScheme.Key {
    private static final int LONGEST = 200;

    static @Nullable ConanKey parse(String text) {
        return text.length() > LONGEST || text.isEmpty() ? null : read(text);
    }

    private static ConanKey read(String text) {
        int plus = text.indexOf('+');
        String rest = plus < 0 ? text : text.substring(0, plus);
        List<Object> build = plus < 0 ? List.of() : items(text.substring(plus + 1));
        int dash = rest.indexOf('-');
        ConanKey before = dash < 0 ? null : read(rest.substring(dash + 1));
        return new ConanKey(items(dash < 0 ? rest : rest.substring(0, dash)), before, build);
    }

    private static List<Object> items(String text) {
        var items = new ArrayList<Object>();
        for (String each : text.isEmpty() ? new String[0] : text.split("\\.", -1)) {
            items.add(!each.isEmpty() && each.chars().allMatch(c -> c >= '0' && c <= '9') ? new BigInteger(each) : each);
        }
        while (!items.isEmpty() && BigInteger.ZERO.equals(items.getLast())) {
            items.removeLast();
        }
        return List.copyOf(items);
    }

    @Override
    public Order compare(VersionScheme.Key other) {
        return other instanceof ConanKey theirs ? Order.of(compareTo(theirs)) : Order.UNDECIDABLE;
    }

    private int compareTo(ConanKey other) {
        int comparison = compare(items, other.items);
        if (comparison != 0) {
            return comparison;
        }
        if (preRelease == null || other.preRelease == null) {
            comparison = preRelease == null && other.preRelease == null ? 0 : preRelease == null ? 1 : -1;
        } else {
            comparison = preRelease.compareTo(other.preRelease);
        }
        return comparison != 0 ? comparison : compare(build, other.build);
    }

    private static int compare(List<Object> one, List<Object> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int comparison = one.get(i) instanceof BigInteger number && other.get(i) instanceof BigInteger theirs ? number.compareTo(theirs)
                    : one.get(i).toString().compareTo(other.get(i).toString());
            if (comparison != 0) {
                return comparison;
            }
        }
        return Integer.compare(one.size(), other.size());
    }
}
