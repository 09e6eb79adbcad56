package org.vouchsafe.domain.claim;

import java.util.Locale;

/** Identifies one recorded claim within one workspace. Printed as {@code C-0012}. */
public record ClaimId(long value) implements Comparable<ClaimId> {
    @Override
    public int compareTo(ClaimId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "C-%04d", value);
    }
}
