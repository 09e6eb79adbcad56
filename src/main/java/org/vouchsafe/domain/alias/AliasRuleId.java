package org.vouchsafe.domain.alias;

import java.util.Locale;

/** Identifies one alias rule within one workspace. Printed as {@code A-007}. */
public record AliasRuleId(long value) implements Comparable<AliasRuleId> {
    @Override
    public int compareTo(AliasRuleId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "A-%03d", value);
    }
}
