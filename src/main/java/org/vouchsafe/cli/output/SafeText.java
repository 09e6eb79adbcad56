package org.vouchsafe.cli.output;

/** Text that came from somebody else, made harmless for a terminal. */
public final class SafeText {
    private SafeText() {}

    /** One line: line breaks and tabs become spaces, other characters a terminal would act on become {@code U+FFFD}. */
    public static String line(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            safe.append(c == '\n' || c == '\r' || c == '\t' ? ' ' : isDangerous(c) ? '\uFFFD' : c);
        }
        return safe.toString();
    }

    /** True for control characters (escape sequences begin with one), line separators and marks that turn the direction of writing. */
    static boolean isDangerous(char c) {
        return Character.isISOControl(c) || c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069' || c == '\u2028'
                || c == '\u2029';
    }
}
