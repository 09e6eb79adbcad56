package org.vouchsafe.workbook.write;

import java.util.regex.Pattern;

/** Makes text of others fit for a cell: allowed in XML, within the length a cell holds, and recognised when it would pass for a formula. */
final class SafeText {
    /** A cell holds no more (Excel specifications and limits). */
    static final int CELL_LENGTH = 32_767;
    private static final String CUT = " … (cut)";
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private SafeText() {}

    /** The text as it may stand in a cell. */
    static String forCell(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> clean.appendCodePoint(allowed(c) ? c : 0xFFFD));
        // A literal _xHHHH_ would be read as an escaped character (ECMA-376 part 1, 22.9.2.19).
        String safe = ESCAPE.matcher(clean).replaceAll("_x005F_");
        return safe.length() <= CELL_LENGTH ? safe : cut(safe);
    }

    /**
     * True when a spreadsheet would take the text for a formula as soon as somebody edits the cell. Signs after leading blanks count too, since
     * blanks are dropped on entry.
     */
    static boolean looksLikeFormula(String text) {
        if (text.isEmpty()) {
            return false;
        }
        String start = text.stripLeading();
        char first = text.charAt(0);
        return first == '\t' || first == '\r' || first == '\n'
                || (!start.isEmpty() && "=+-@\uFF1D\uFF0B\uFF0D\uFF20".indexOf(start.charAt(0)) >= 0);
    }

    private static String cut(String text) {
        int end = CELL_LENGTH - CUT.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + CUT;
    }

    private static boolean allowed(int c) {
        return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c < 0xD800) || (c >= 0xE000 && c < 0xFFFE) || c >= 0x10000;
    }
}
