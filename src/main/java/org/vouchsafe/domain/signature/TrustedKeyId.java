package org.vouchsafe.domain.signature;

/** Identifies one key held within one workspace. Printed as {@code K-003}. */
public record TrustedKeyId(long value) implements Comparable<TrustedKeyId> {
    @Override
    public int compareTo(TrustedKeyId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return "K-%03d".formatted(value);
    }
}
