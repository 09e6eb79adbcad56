package org.vouchsafe.input.tree;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Cuts TOML text into its top-level tables, each with the tables below it, without judging what stands in them: only strings, comments and
 * brackets are told apart. What is cut wrongly because it is damaged is refused by whoever reads the piece.
 */
final class TomlTables {
    private final String text;
    private int at;
    private int line = 1;

    TomlTables(String text) {
        this.text = text;
    }

    /**
     * A piece of the file.
     *
     * @param name of the top-level table; empty for the values before the first
     * @param header the table's whole name, as it stands in brackets
     * @param element whether it is one element of an array of tables
     * @param line where the piece begins, from 1
     * @param end characters of the file up to the end of the piece
     * @param lines of the keys in it, by their path
     */
    record Table(String name, String header, boolean element, String text, int line, int end, Map<String, Integer> lines) {
        /** The line of a key; the other one when it stands in no line of its own. */
        int lineOf(String path, int otherwise) {
            return lines.getOrDefault(path, otherwise);
        }
    }

    /** The next piece; null at the end of the text. */
    @Nullable
    Table next() {
        if (at >= text.length()) {
            return null;
        }
        int begin = at;
        int beginLine = line;
        Header own = header(at);
        String name = own == null ? "" : own.first();
        Map<String, Integer> lines = new HashMap<>();
        String path = own == null ? "" : own.path();
        if (own != null) {
            pastStatement();
        }
        while (at < text.length()) {
            Header header = header(at);
            if (header != null) {
                if (own == null || !header.first().equals(name) || own.element() && header.path().equals(name)) {
                    break;
                }
                path = header.path();
                lines.putIfAbsent(path, line);
                pastStatement();
                continue;
            }
            String key = key();
            if (!key.isEmpty()) {
                lines.putIfAbsent(path.isEmpty() ? key : path + "." + key, line);
            }
            pastStatement();
        }
        boolean element = own != null && own.element() && own.path().equals(name);
        return new Table(name, own == null ? "" : own.path(), element, text.substring(begin, at), beginLine, at, lines);
    }

    /** A table's header: its names joined by dots, without quotes; the first by itself. */
    private record Header(String first, String path, boolean element) {}

    /** The header that stands in the line that begins here; null when there is none. */
    private @Nullable Header header(int from) {
        int start = pastBlanks(from);
        if (start >= text.length() || text.charAt(start) != '[') {
            return null;
        }
        boolean element = text.startsWith("[[", start);
        var path = new StringBuilder();
        int first = -1;
        char quote = 0;
        for (int i = start + (element ? 2 : 1); i < text.length() && text.charAt(i) != '\n'; i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
                if (quote != 0) {
                    path.append(c);
                }
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == ']') {
                break;
            } else if (c == '.') {
                first = first < 0 ? path.length() : first;
                path.append('.');
            } else if (c != ' ' && c != '\t') {
                path.append(c);
            }
        }
        return new Header(first < 0 ? path.toString() : path.substring(0, first), path.toString(), element);
    }

    /** The key that begins the line here, without quotes; empty when the line is none. */
    private String key() {
        int start = pastBlanks(at);
        int end = start;
        while (end < text.length() && "=#\n\r".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        if (end >= text.length() || text.charAt(end) != '=') {
            return "";
        }
        String key = text.substring(start, end).strip();
        return key.indexOf('"') < 0 && key.indexOf('\'') < 0 ? key : key.replace("\"", "").replace("'", "");
    }

    private int pastBlanks(int from) {
        int i = from;
        while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        return i;
    }

    /** Moves to the line after the statement that begins here; it ends with the first line end outside brackets and long strings. */
    private void pastStatement() {
        int depth = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            switch (c) {
                case '\n' -> {
                    line++;
                    at++;
                    if (depth <= 0) {
                        return;
                    }
                }
                case '#' -> pastComment();
                case '"', '\'' -> pastString(c);
                case '[', '{' -> {
                    depth++;
                    at++;
                }
                case ']', '}' -> {
                    depth--;
                    at++;
                }
                default -> at++;
            }
        }
    }

    private void pastComment() {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
    }

    /** Moves past a string; a short one ends at the end of its line at the latest. */
    private void pastString(char quote) {
        boolean isLong = text.startsWith(quote == '"' ? "\"\"\"" : "'''", at);
        at += isLong ? 3 : 1;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n') {
                if (!isLong) {
                    return;
                }
                line++;
            } else if (c == '\\' && quote == '"' && at + 1 < text.length() && text.charAt(at + 1) != '\n') {
                at++;
            } else if (c == quote && (!isLong || text.startsWith(quote == '"' ? "\"\"\"" : "'''", at))) {
                at += isLong ? 3 : 1;
                // A long string may end in one or two quotes of its own.
                for (int own = 0; isLong && own < 2 && at < text.length() && text.charAt(at) == quote; own++) {
                    at++;
                }
                return;
            }
            at++;
        }
    }
}
