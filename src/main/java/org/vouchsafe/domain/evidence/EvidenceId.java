package org.vouchsafe.domain.evidence;

import java.util.Locale;

/** Identifies one received file within one workspace. Printed as {@code E-041}, the way reports cite it. */
public record EvidenceId(long value) implements Comparable<EvidenceId> {
    @Override
    public int compareTo(EvidenceId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "E-%03d", value);
    }
}
