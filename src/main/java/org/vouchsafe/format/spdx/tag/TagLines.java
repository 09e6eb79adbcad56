package org.vouchsafe.format.spdx.tag;

import java.util.function.Consumer;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.input.Problems;

/** The tags of a tag-value text, one after the other; values in {@code <text>…</text>} may span lines. */
final class TagLines {
    private static final String OPEN = "<text>";
    private static final String CLOSE = "</text>";
    private final String text;
    private final Problems problems;
    private int at;
    private int number = 1;
    /** Where the next text ends, as far as it was looked for, so that no part is searched again and again. */
    private int nextClose = -2;

    TagLines(String text, Problems problems) {
        this.text = text;
        this.problems = problems;
    }

    /** One tag with its value. */
    record Line(String tag, String value, Location at) {}

    /** Gives every tag; lines that are none are reported. */
    void forEach(Consumer<Line> consumer) {
        while (at < text.length()) {
            int start = at;
            int end = endOfLine(start);
            int first = notBlank(start, end);
            if (first == end || text.charAt(first) == '#') {
                next(end);
                continue;
            }
            var place = new Location.LineColumn(number, 1 + first - start);
            int colon = colon(first, end);
            if (colon < 0) {
                problems.warning("NOT_A_TAG", place, "The line is neither a tag with a value nor a comment; it was passed over.",
                        "Ask the sender to put texts of several lines between <text> and </text>.");
                next(end);
                continue;
            }
            String tag = text.substring(first, colon).stripTrailing();
            int value = notBlank(colon + 1, end);
            if (text.startsWith(OPEN, value)) {
                consumer.accept(new Line(tag, text(value + OPEN.length(), end, place), place));
            } else {
                consumer.accept(new Line(tag, text.substring(value, end).stripTrailing(), place));
                next(end);
            }
        }
    }

    /** The text that begins here; goes to the line after its end. One that never ends is its first line. */
    private String text(int from, int endOfLine, Location place) {
        int close = close(from);
        if (close < 0 || opensAgain(from, close)) {
            problems.warning("OPEN_TEXT", place, "A text begins with <text> and never ends; its first line was read.",
                    "Ask the sender to correct it in the tool that makes the file.");
            next(endOfLine);
            return text.substring(from, endOfLine);
        }
        String value = text.substring(from, close);
        for (int end = endOfLine; end < close; end = endOfLine(at)) {
            next(end);
        }
        next(endOfLine(Math.max(at, close)));
        return value.indexOf('\r') < 0 ? value : value.replace("\r\n", "\n").replace('\r', '\n');
    }

    private int close(int from) {
        if (nextClose != -1 && nextClose < from) {
            nextClose = text.indexOf(CLOSE, from);
        }
        return nextClose;
    }

    /** Whether another tag begins its text before this one ends. */
    private boolean opensAgain(int from, int close) {
        for (int open = text.indexOf(OPEN, from); open >= 0 && open < close; open = text.indexOf(OPEN, open + 1)) {
            int line = open;
            while (line > from && text.charAt(line - 1) != '\n' && text.charAt(line - 1) != '\r') {
                line--;
            }
            int first = notBlank(line, open);
            int colon = line > from ? colon(first, open) : -1;
            if (colon >= 0 && notBlank(colon + 1, open) == open) {
                return true;
            }
        }
        return false;
    }

    /** The colon behind a tag's name; -1 when no name and colon stand there. */
    private int colon(int from, int end) {
        int i = from;
        while (i < end && isOfName(text.charAt(i)) && !(i == from && Character.isDigit(text.charAt(i)))) {
            i++;
        }
        int colon = notBlank(i, end);
        return i > from && colon < end && text.charAt(colon) == ':' ? colon : -1;
    }

    private static boolean isOfName(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    private int notBlank(int from, int end) {
        int i = from;
        while (i < end && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private int endOfLine(int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
            i++;
        }
        return i;
    }

    /** Goes to the line after the one that ends here. */
    private void next(int end) {
        at = text.startsWith("\r\n", end) ? end + 2 : end + 1;
        number++;
    }
}
