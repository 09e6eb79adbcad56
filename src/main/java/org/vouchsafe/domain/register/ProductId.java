package org.vouchsafe.domain.register;

/** Identifies a product within one workspace; meaningless outside it. */
public record ProductId(long value) implements Comparable<ProductId> {
    @Override
    public int compareTo(ProductId other) {
        return Long.compare(value, other.value);
    }
}
