package org.vouchsafe.report.pdf.type;

import java.lang.Character.UnicodeScript;

/** What is particular to text in Chinese, Japanese and Korean: it is written without blanks, so lines break between its characters. */
public final class EastAsian {
    /** What may not begin a line (after UAX #14, classes CL, CP, EX, NS and IS). */
    private static final String NOT_FIRST = "、。，．・：；？！）〕］｝〉》」』】〙〗〟｠ーゝゞヽヾ々〻ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ｡｣､･…‥,.;:!?)]}%”’°";
    /** What may not end one (classes OP and PR). */
    private static final String NOT_LAST = "（〔［｛〈《「『【〘〖〝｟｢([{“‘￥＄";

    private EastAsian() {}

    /** True for characters of these scripts, and for the signs that come with them. */
    public static boolean is(int c) {
        return (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF01 && c <= 0xFFEF) || (c >= 0x20000 && c <= 0x3FFFF);
    }

    /** True where a line may end between two characters that no blank parts. Korean is written with blanks, and breaks there. */
    public static boolean breaksBetween(int before, int after) {
        return (breaks(before) || breaks(after)) && NOT_FIRST.indexOf(after) < 0 && NOT_LAST.indexOf(before) < 0;
    }

    private static boolean breaks(int c) {
        return is(c) && UnicodeScript.of(c) != UnicodeScript.HANGUL;
    }
}
