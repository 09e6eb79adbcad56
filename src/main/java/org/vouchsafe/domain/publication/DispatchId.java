package org.vouchsafe.domain.publication;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Identifies one line of the publication register within one workspace: its place in the log. Printed as {@code P-1402}. */
public record DispatchId(long value) {
    private static final Pattern WRITTEN = Pattern.compile("[Pp]-?([0-9]{1,15})");

    /** The number somebody writes; empty when it does not look like one. */
    public static Optional<DispatchId> of(String text) {
        Matcher matcher = WRITTEN.matcher(text.strip());
        return matcher.matches() ? Optional.of(new DispatchId(Long.parseLong(matcher.group(1)))) : Optional.empty();
    }

    @Override
    public String toString() {
        return "P-" + value;
    }
}
