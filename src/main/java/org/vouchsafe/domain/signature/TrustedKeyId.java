package org.vouchsafe.domain.signature;

import java.util.Locale;

/** Identifies one key held within one workspace. Printed as {@code K-003}. */
public record TrustedKeyId(long value) implements Comparable<TrustedKeyId> {
    @Override
    public int compareTo(TrustedKeyId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "K-%03d", value);
    }
}
