package org.vouchsafe.usecase.original;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vouchsafe.domain.problem.Location;

/**
 * JSON or XML that was written without line breaks, broken where its structure allows it, so that a cited place can be seen. No character but
 * blanks between tokens is added or left out.
 *
 * @param rows what is shown
 * @param starts where each row begins in the file, in order
 */
record LaidOut(List<String> rows, List<Start> starts) {
    private static final int LONG = 1_000;
    private static final int MOST = 8 << 20;
    private static final int DEEPEST = 40;
    private static final String STEP = "  ";

    /**
     * The beginning of a row.
     *
     * @param line of the file, from 1
     * @param column of the file, from 1
     * @param indent blanks put in front
     */
    record Start(int line, int column, int indent) {}

    /** Of these lines; empty where none is too long to be read, or where the text has no structure we know. */
    static Optional<LaidOut> of(List<String> lines) {
        String first = lines.stream().filter(each -> !each.isBlank()).findFirst().map(String::strip).orElse("");
        boolean json = first.startsWith("{") || first.startsWith("[");
        boolean endless = lines.stream().anyMatch(each -> each.length() > LONG);
        if (!endless || !json && !first.startsWith("<") || lines.stream().mapToLong(String::length).sum() > MOST) {
            return Optional.empty();
        }
        var layout = new Layout();
        Breaks breaks = json ? new JsonBreaks() : new XmlBreaks();
        for (int i = 0; i < lines.size(); i++) {
            layout.line = i + 1;
            if (lines.get(i).length() <= LONG) {
                breaks.pass(lines.get(i));
                layout.rows.add(lines.get(i));
                layout.starts.add(new Start(i + 1, 1, 0));
            } else {
                breaks.into(lines.get(i), layout);
            }
        }
        return Optional.of(new LaidOut(layout.rows, layout.starts));
    }

    /** The same place among the rows. */
    Location among(Location location) {
        return switch (location) {
            case Location.JsonPointer at -> {
                int row = row(at.line(), at.column());
                yield new Location.JsonPointer(at.pointer(), row, column(row, at.column()));
            }
            case Location.XmlPath at -> {
                int row = row(at.line(), at.column());
                yield new Location.XmlPath(at.path(), row, column(row, at.column()));
            }
            case Location.LineColumn at -> {
                int row = row(at.line(), at.column());
                yield new Location.LineColumn(row, column(row, at.column()));
            }
            case Location.WholeFile whole -> whole;
            case Location.Cell cell -> cell;
        };
    }

    private int row(int line, int column) {
        int row = 0;
        for (int i = 0; i < starts.size(); i++) {
            Start each = starts.get(i);
            if (each.line() < line || each.line() == line && each.column() <= Math.max(column, 1)) {
                row = i + 1;
            }
        }
        return line < 1 || starts.isEmpty() || line > starts.getLast().line() ? line : row;
    }

    private int column(int row, int column) {
        if (row < 1 || row > starts.size()) {
            return column;
        }
        Start start = starts.get(row - 1);
        return Math.max(1, column - start.column() + 1 + start.indent());
    }

    /** The rows while they are made. */
    private static final class Layout {
        private final List<String> rows = new ArrayList<>();
        private final List<Start> starts = new ArrayList<>();
        private int line;

        void row(String text, int from, int to, int depth) {
            int begin = from;
            while (begin < to && Character.isWhitespace(text.charAt(begin))) {
                begin++;
            }
            if (begin < to) {
                String indent = STEP.repeat(Math.clamp(depth, 0, DEEPEST));
                rows.add(indent + text.substring(begin, to).stripTrailing());
                starts.add(new Start(line, begin + 1, indent.length()));
            }
        }
    }

    /** Where lines of one notation may be broken; knows how deep it is, across lines. */
    private interface Breaks {
        void pass(String text);

        void into(String text, Layout layout);
    }

    private static final class JsonBreaks implements Breaks {
        private boolean quoted;
        private int depth;

        @Override
        public void pass(String text) {
            into(text, new Layout());
        }

        @Override
        public void into(String text, Layout layout) {
            int from = 0;
            int at = depth;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (quoted) {
                    i += c == '\\' ? 1 : 0;
                    quoted = c != '"';
                } else if (c == '"') {
                    quoted = true;
                } else if (c == '{' || c == '[') {
                    depth++;
                    layout.row(text, from, i + 1, at);
                    from = i + 1;
                    at = depth;
                } else if (c == '}' || c == ']') {
                    layout.row(text, from, i, at);
                    depth--;
                    from = i;
                    at = depth;
                } else if (c == ',') {
                    layout.row(text, from, i + 1, at);
                    from = i + 1;
                    at = depth;
                }
            }
            layout.row(text, from, text.length(), at);
        }
    }

    private static final class XmlBreaks implements Breaks {
        private int depth;

        @Override
        public void pass(String text) {
            into(text, new Layout());
        }

        @Override
        public void into(String text, Layout layout) {
            int from = 0;
            int at = depth;
            for (int i = text.indexOf('<'); i >= 0; i = text.indexOf('<', i + 1)) {
                boolean closing = text.startsWith("</", i);
                boolean element = !closing && !text.startsWith("<!", i) && !text.startsWith("<?", i);
                depth -= closing ? 1 : 0;
                if (text.substring(from, i).stripTrailing().endsWith(">")) {
                    layout.row(text, from, i, at);
                    from = i;
                    at = depth;
                }
                int end = text.indexOf('>', i);
                depth += element && (end < 1 || text.charAt(end - 1) != '/') ? 1 : 0;
            }
            layout.row(text, from, text.length(), at);
        }
    }
}
