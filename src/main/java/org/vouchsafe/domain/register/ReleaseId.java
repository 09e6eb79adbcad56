package org.vouchsafe.domain.register;

/** Identifies one release of a product within one workspace; meaningless outside it. */
public record ReleaseId(long value) implements Comparable<ReleaseId> {
    @Override
    public int compareTo(ReleaseId other) {
        return Long.compare(value, other.value);
    }
}
