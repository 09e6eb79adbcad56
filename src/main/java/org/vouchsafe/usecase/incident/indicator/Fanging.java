package org.vouchsafe.usecase.incident.indicator;

import java.util.Locale;
import java.util.regex.Pattern;

/** Takes the brackets out with which people keep each other from opening an indicator by accident. */
public final class Fanging {
    private static final Pattern DOT = Pattern.compile("\\[\\.]|\\(\\.\\)|\\{\\.}|\\[dot]|\\(dot\\)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SCHEME = Pattern.compile("hxxp", Pattern.CASE_INSENSITIVE);
    private static final Pattern COLON = Pattern.compile("\\[:]|\\[://]");

    private Fanging() {}

    /** As it is: {@code sfrclak[.]com} is {@code sfrclak.com}. */
    public static String plain(String text) {
        return bare(text.strip());
    }

    private static String bare(String text) {
        String dotted = DOT.matcher(text).replaceAll(".");
        return COLON.matcher(SCHEME.matcher(dotted).replaceAll("http")).replaceAll(each -> each.group().equals("[:]") ? ":" : "://");
    }

    /** A line of text with whatever may be written defanged written plainly, in lower case, with single backslashes; blanks stay, or it would stand at another column. */
    static String searchable(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        String slashes = lower.indexOf('\\') < 0 ? lower : lower.replace("\\\\", "\\").replace("\\/", "/");
        return slashes.indexOf('[') < 0 && slashes.indexOf('(') < 0 && slashes.indexOf('{') < 0 && !slashes.contains("hxxp") ? slashes
                : bare(slashes);
    }
}
