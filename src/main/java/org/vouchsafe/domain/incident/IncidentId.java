package org.vouchsafe.domain.incident;

import java.util.Locale;
import java.util.regex.Pattern;

/** The id of an incident, such as {@code INC-20260331-1}: the day it was opened, and which of that day. */
public record IncidentId(String value) {
    private static final Pattern SHAPE = Pattern.compile("INC-\\d{8}-\\d{1,6}");

    public IncidentId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("'" + value + "' is no id of an incident");
        }
    }

    /** Whether a text has the shape of one. */
    public static boolean isOne(String text) {
        return SHAPE.matcher(text.strip().toUpperCase(Locale.ROOT)).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
