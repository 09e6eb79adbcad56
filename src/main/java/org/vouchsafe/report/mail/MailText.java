package org.vouchsafe.report.mail;

/** Text that stays text: what could end a line, steer a terminal or turn the direction of writing is taken out. */
public final class MailText {
    private MailText() {}

    /** On one line. */
    public static String line(String text) {
        return body(text).replaceAll("\\s+", " ").strip();
    }

    /** With its lines; each ends with a line feed. */
    public static String body(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints().filter(MailText::isShown).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static boolean isShown(int point) {
        if (point == '\n' || point == '\t') {
            return true;
        }
        // Directional embeddings, overrides and isolates (Unicode, annex 9) show a line as something it is not.
        boolean turns = point >= 0x202A && point <= 0x202E || point >= 0x2066 && point <= 0x2069;
        boolean half = point >= 0xD800 && point <= 0xDFFF;
        // Line and paragraph separators end a line in some programs.
        return !turns && !half && point != 0x2028 && point != 0x2029 && !Character.isISOControl(point);
    }
}
