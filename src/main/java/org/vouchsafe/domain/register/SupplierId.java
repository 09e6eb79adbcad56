package org.vouchsafe.domain.register;

/** Identifies a supplier within one workspace; meaningless outside it. */
public record SupplierId(long value) implements Comparable<SupplierId> {
    @Override
    public int compareTo(SupplierId other) {
        return Long.compare(value, other.value);
    }
}
