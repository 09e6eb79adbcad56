package org.vouchsafe.domain.incident;

import java.util.regex.Pattern;

/** Indicators are kept as they are, so that they can be found, and shown so that nobody opens one by accident. */
public final class Defanged {
    private static final Pattern LOOKS_OPEN = Pattern.compile(".*[0-9A-Za-z]\\.[0-9A-Za-z].*", Pattern.DOTALL);

    private Defanged() {}

    /** So that nobody opens it by accident: {@code sfrclak[.]com}. */
    public static String of(String indicator) {
        String text = indicator.replaceFirst("(?i)^http", "hxxp");
        return LOOKS_OPEN.matcher(text).matches() ? text.replace("[.]", ".").replace(".", "[.]") : text;
    }
}
