package org.vouchsafe.carrier.mail;

import java.util.Locale;
import java.util.Map;

/** The words of a web page, for searching and reading: without tags, styles and scripts. Nothing in it is followed or run. */
public final class HtmlText {
    private static final Map<String, String> ENTITIES = Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ");

    private HtmlText() {}

    /** Its words, with a line break where a block begins. */
    public static String of(String html) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < html.length()) {
            char c = html.charAt(at);
            if (c == '<') {
                at = tag(html, at, text);
            } else if (c == '&') {
                at = entity(html, at, text);
            } else {
                text.append(c == '\r' || c == '\n' || c == '\t' ? ' ' : c);
                at++;
            }
        }
        return text.toString().replaceAll(" {2,}", " ").replaceAll(" ?\n ?", "\n").replaceAll("\n{3,}", "\n\n").strip();
    }

    private static int tag(String html, int at, StringBuilder text) {
        if (html.startsWith("<!--", at)) {
            int end = html.indexOf("-->", at + 4);
            return end < 0 ? html.length() : end + 3;
        }
        int end = html.indexOf('>', at);
        if (end < 0) {
            return html.length();
        }
        String name = html.substring(at + 1, end).split("[\\s/>]", 2)[0].toLowerCase(Locale.ROOT);
        switch (name) {
            case "script", "style", "head" -> {
                return closing(html, end, name);
            }
            case "br", "p", "div", "tr", "li", "h1", "h2", "h3", "h4", "table", "blockquote" -> text.append('\n');
            case "td", "th" -> text.append(' ');
            default -> {
            }
        }
        return end + 1;
    }

    private static int closing(String html, int from, String name) {
        String wanted = "</" + name;
        for (int i = from; i >= 0 && i < html.length(); i = html.indexOf('<', i + 1)) {
            if (html.regionMatches(true, i, wanted, 0, wanted.length())) {
                int end = html.indexOf('>', i);
                return end < 0 ? html.length() : end + 1;
            }
        }
        return html.length();
    }

    private static int entity(String html, int at, StringBuilder text) {
        int end = html.indexOf(';', at, Math.min(html.length(), at + 11));
        if (end < 0) {
            text.append('&');
            return at + 1;
        }
        String name = html.substring(at + 1, end);
        String plain = ENTITIES.get(name);
        if (plain != null) {
            text.append(plain);
        } else if (name.matches("#\\d{1,6}")) {
            text.appendCodePoint(sound(Integer.parseInt(name.substring(1))));
        } else if (name.matches("#[xX][0-9a-fA-F]{1,5}")) {
            text.appendCodePoint(sound(Integer.parseInt(name.substring(2), 16)));
        } else {
            text.append(html, at, end + 1);
        }
        return end + 1;
    }

    private static int sound(int codePoint) {
        return codePoint >= ' ' && (codePoint < 0xD800 || codePoint > 0xDFFF) ? codePoint : ' ';
    }
}
