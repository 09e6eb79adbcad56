package org.vouchsafe.questionnaire.words;

import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The column headers of request workbooks, recognised in every language, whatever the letters' case and the spaces around them. */
public final class Headings {
    public static final String ID = "head.id";
    public static final String PRODUCT = "head.product";
    public static final String QUESTION = "head.question";
    public static final String ANSWER = "head.answer";
    public static final String EXPLANATION = "head.explanation";
    public static final String FILES = "head.files";
    public static final String FROM = "head.from";
    public static final String UNTIL = "head.until";
    public static final String FILE = "head.file";
    public static final String SHOWS = "head.shows";
    public static final String ABOUT = "head.about";
    public static final String RELEASE = "head.release";
    public static final String ADVISORY = "head.advisory";
    public static final String STATE = "head.state";
    public static final String JUSTIFICATION = "head.justification";
    public static final String ACTION = "head.action";
    public static final String DAY = "head.day";
    private static final String PREFIX = "head.";
    private static final Map<String, String> KEYS = keys();

    private Headings() {}

    /** Which header the text is, one of the names above or of the words; an empty text when it is none. */
    public static String key(String text) {
        return KEYS.getOrDefault(simple(text), "");
    }

    /** True when the text is this header in some language. */
    public static boolean is(String text, String key) {
        return key(text).equals(key);
    }

    private static Map<String, String> keys() {
        Map<String, String> keys = new HashMap<>();
        for (Words words : Words.all()) {
            words.keys().stream().filter(key -> key.startsWith(PREFIX)).forEach(key -> keys.putIfAbsent(simple(words.text(key)), key));
        }
        return Collections.unmodifiableMap(keys);
    }

    private static String simple(String text) {
        return text.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
    }
}
