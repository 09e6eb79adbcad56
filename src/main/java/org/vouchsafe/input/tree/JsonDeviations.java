package org.vouchsafe.input.tree;

import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.input.Problems;

/** Finds where a text that is almost JSON departs from it, so that a forgiving reading can say what it forgave; the first of each kind. */
final class JsonDeviations {
    private static final String MEND = "Ask the sender to correct it in the tool that makes the file.";
    private final String text;
    private final Problems problems;
    private int at;
    private int line = 1;
    private int lineStart;
    private boolean comment;
    private boolean comma;
    private boolean control;

    JsonDeviations(String text, Problems problems) {
        this.text = text;
        this.problems = problems;
    }

    void report() {
        int depth = 0;
        boolean begun = false;
        for (; at < text.length() && (depth > 0 || !begun); step()) {
            switch (text.charAt(at)) {
                case '"' -> string();
                case '{', '[' -> {
                    begun = true;
                    depth++;
                }
                case '}', ']' -> depth--;
                case '/', '#' -> comment();
                case ',' -> comma();
                default -> {
                }
            }
        }
    }

    private void step() {
        if (at < text.length() && text.charAt(at) == '\n') {
            line++;
            lineStart = at + 1;
        }
        at++;
    }

    private void string() {
        step();
        while (at < text.length() && text.charAt(at) != '"') {
            if (text.charAt(at) < ' ' && !control) {
                control = true;
                problems.warning("BAD_TEXT", place(), "A text holds a line break or another control character as it is; it was kept.",
                        MEND);
            }
            if (text.charAt(at) == '\\') {
                step();
            }
            step();
        }
    }

    private void comment() {
        if (!comment) {
            comment = true;
            problems.warning("JSON_COMMENT", place(), "The file holds comments, which JSON does not allow; they were passed over.", MEND);
        }
        if (text.startsWith("/*", at)) {
            while (at < text.length() && !text.startsWith("*/", at)) {
                step();
            }
            step();
        } else {
            while (at + 1 < text.length() && text.charAt(at + 1) != '\n') {
                step();
            }
        }
    }

    private void comma() {
        int next = at + 1;
        while (next < text.length() && text.charAt(next) <= ' ') {
            next++;
        }
        if (!comma && next < text.length() && (text.charAt(next) == '}' || text.charAt(next) == ']')) {
            comma = true;
            problems.warning("TRAILING_COMMA", place(),
                    "A list or an object ends with a comma, which JSON does not allow; it was passed over.",
                    MEND);
        }
    }

    private Location place() {
        return new Location.LineColumn(line, at - lineStart + 1);
    }
}
