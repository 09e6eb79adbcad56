package org.vouchsafe.usecase.original;

import java.util.List;
import org.vouchsafe.domain.problem.Location;

/** Lines from and to (from 1, both included) that a location in a text means; 0 when it means none in particular. */
public record Extent(int from, int to) {
    /** No place in particular. */
    public static final Extent NONE = new Extent(0, 0);

    /** The extent of a location: an object or array to its closing bracket, an element to its end tag, a block of YAML with its key, anything else its line. */
    public static Extent of(Location location, List<String> lines) {
        return switch (location) {
            case Location.WholeFile _ -> NONE;
            case Location.Cell _ -> NONE;
            case Location.LineColumn at -> line(at.line(), lines);
            case Location.JsonPointer at -> at.line() < 1 || at.line() > lines.size() ? NONE
                    : isJson(lines) ? new Extent(at.line(), endOfJson(lines, at.line(), at.column()))
                            : ofYaml(lines, at.line(), Math.max(at.column() - 1, 0));
            case Location.XmlPath at -> at.line() < 1 || at.line() > lines.size() ? NONE
                    : new Extent(at.line(), endOfXml(lines, at.line(), at.path()));
        };
    }

    private static Extent line(int line, List<String> lines) {
        return line < 1 || line > lines.size() ? NONE : new Extent(line, line);
    }

    private static boolean isJson(List<String> lines) {
        String first = lines.stream().filter(line -> !line.isBlank()).findFirst().map(String::strip).orElse("");
        return first.startsWith("{") || first.startsWith("[");
    }

    /** A block of YAML: what is indented at least as far as its beginning, and the line of its key, which says what it is. */
    private static Extent ofYaml(List<String> lines, int line, int column) {
        int to = line;
        for (int i = line + 1; i <= lines.size() && (lines.get(i - 1).isBlank() || indent(lines.get(i - 1)) >= column); i++) {
            to = lines.get(i - 1).isBlank() ? to : i;
        }
        int from = line;
        String above = line < 2 ? "" : lines.get(line - 2);
        if (column == indent(lines.get(line - 1)) && above.stripTrailing().endsWith(":") && indent(above) < Math.max(column, 1)) {
            from = line - 1;
        }
        return new Extent(from, Math.max(to, endOfJson(lines, line, column + 1)));
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    private static int endOfJson(List<String> lines, int line, int column) {
        int depth = 0;
        boolean quoted = false;
        for (int i = line; i <= lines.size(); i++) {
            String text = lines.get(i - 1);
            for (int k = i == line ? Math.max(0, column - 1) : 0; k < text.length(); k++) {
                char c = text.charAt(k);
                if (quoted) {
                    if (c == '\\') {
                        k++;
                    } else if (c == '"') {
                        quoted = false;
                    }
                } else if (c == '"') {
                    quoted = true;
                } else if (c == '{' || c == '[') {
                    depth++;
                } else if (c == '}' || c == ']') {
                    depth--;
                }
            }
            if (depth <= 0) {
                return i;
            }
        }
        return line;
    }

    private static int endOfXml(List<String> lines, int line, String path) {
        String last = path.substring(path.lastIndexOf('/') + 1);
        String element = last.contains("[") ? last.substring(0, last.indexOf('[')) : last;
        if (element.isEmpty()) {
            return line;
        }
        String text = String.join("\n", lines.subList(line - 1, lines.size()));
        int depth = 0;
        for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
            boolean closing = text.startsWith("/", at + 1);
            if (!isNamed(text, closing ? at + 2 : at + 1, element)) {
                continue;
            }
            int end = endOfTag(text, at);
            depth += closing ? -1 : text.charAt(end - 1) == '/' ? 0 : 1;
            if (depth <= 0) {
                return line + (int) text.substring(0, end).chars().filter(c -> c == '\n').count();
            }
        }
        return line;
    }

    private static boolean isNamed(String text, int start, String element) {
        int end = start;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end)) && text.charAt(end) != '>' && text.charAt(end) != '/') {
            end++;
        }
        String name = text.substring(start, end);
        return name.substring(name.indexOf(':') + 1).equals(element);
    }

    private static int endOfTag(String text, int start) {
        char quote = 0;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i;
            }
        }
        return text.length() - 1;
    }
}
