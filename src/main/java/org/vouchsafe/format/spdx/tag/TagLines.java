package org.vouchsafe.format.spdx.tag;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.input.Problems;

/** The tags of a tag-value text, one after the other; values in {@code <text>…</text>} may span lines. */
final class TagLines {
    private static final Pattern TAG = Pattern.compile("\\s*([A-Za-z][A-Za-z0-9]*)\\s*:(.*)");
    private static final String OPEN = "<text>";
    private static final String CLOSE = "</text>";
    private final List<String> lines;
    private final Problems problems;

    TagLines(String text, Problems problems) {
        this.lines = text.lines().toList();
        this.problems = problems;
    }

    /** One tag with its value. */
    record Line(String tag, String value, Location at) {}

    /** Gives every tag; lines that are none are reported. */
    void forEach(Consumer<Line> consumer) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.stripLeading().startsWith("#")) {
                continue;
            }
            var at = new Location.LineColumn(i + 1, 1 + line.length() - line.stripLeading().length());
            Matcher tag = TAG.matcher(line);
            if (!tag.matches()) {
                problems.warning("NOT_A_TAG", at, "The line is neither a tag with a value nor a comment; it was passed over.",
                        "Ask the sender to put texts of several lines between <text> and </text>.");
                continue;
            }
            String value = tag.group(2).strip();
            if (value.startsWith(OPEN)) {
                int end = lastLineOfText(i, value);
                if (end < 0) {
                    problems.warning("OPEN_TEXT", at, "A text begins with <text> and never ends; its first line was read.",
                            "Ask the sender to correct it in the tool that makes the file.");
                    value = value.substring(OPEN.length());
                } else {
                    value = text(i, end, value);
                    i = end;
                }
            }
            consumer.accept(new Line(tag.group(1), value, at));
        }
    }

    /** The line in which a text ends that begins in this one; -1 when another text begins before, or the file ends. */
    private int lastLineOfText(int from, String value) {
        if (value.contains(CLOSE)) {
            return from;
        }
        for (int i = from + 1; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.contains(CLOSE)) {
                Matcher tag = TAG.matcher(line);
                return tag.matches() && tag.group(2).strip().startsWith(OPEN) ? -1 : i;
            }
            Matcher tag = TAG.matcher(line);
            if (tag.matches() && tag.group(2).strip().startsWith(OPEN)) {
                return -1;
            }
        }
        return -1;
    }

    private String text(int from, int to, String first) {
        var text = new StringBuilder(first.substring(OPEN.length()));
        for (int i = from + 1; i <= to; i++) {
            text.append('\n').append(lines.get(i));
        }
        int close = text.indexOf(CLOSE);
        return close < 0 ? text.toString() : text.substring(0, close);
    }
}
