package org.vouchsafe.domain.questionnaire.owed;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Identifies one commitment within one workspace. Printed as {@code C-002}. */
public record CommitmentId(long value) implements Comparable<CommitmentId> {
    private static final Pattern WRITTEN = Pattern.compile("[Cc]-?([0-9]{1,15})");

    /** The number somebody writes; empty when it does not look like one. */
    public static Optional<CommitmentId> of(String text) {
        Matcher matcher = WRITTEN.matcher(text.strip());
        return matcher.matches() ? Optional.of(new CommitmentId(Long.parseLong(matcher.group(1)))) : Optional.empty();
    }

    @Override
    public int compareTo(CommitmentId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "C-%03d", value);
    }
}
