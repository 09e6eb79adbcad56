package org.vouchsafe.domain.questionnaire.action;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Identifies one gap within one workspace. Printed as {@code G-004}. */
public record GapActionId(long value) implements Comparable<GapActionId> {
    private static final Pattern WRITTEN = Pattern.compile("[Gg]-?([0-9]{1,15})");

    /** The number somebody writes; empty when it does not look like one. */
    public static Optional<GapActionId> of(String text) {
        Matcher matcher = WRITTEN.matcher(text.strip());
        return matcher.matches() ? Optional.of(new GapActionId(Long.parseLong(matcher.group(1)))) : Optional.empty();
    }

    @Override
    public int compareTo(GapActionId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "G-%03d", value);
    }
}
