package org.vouchsafe.format.lockfile.pip;

import java.util.ArrayList;
import java.util.List;
import org.vouchsafe.domain.problem.Location;

/**
 * A line as pip sees it: joined where a backslash ends it, without comments (pip, "requirements file format").
 *
 * @param via names after {@code # via} in the comments that follow, which pip-compile and uv write
 * @param parts where its pieces stand in the file
 */
record LogicalLine(String text, List<String> via, List<Part> parts) {
    /**
     * A piece of one line of the file.
     *
     * @param from where it begins in the logical line
     */
    record Part(int from, int line, int column) {}

    /** The place of a character of the logical line. */
    Location at(int index) {
        Part part = parts.getFirst();
        for (Part each : parts) {
            part = each.from() <= index ? each : part;
        }
        return new Location.LineColumn(part.line(), part.column() + Math.max(0, index - part.from()));
    }

    /** All lines of a file that say something. */
    static List<LogicalLine> of(String text) {
        var lines = new ArrayList<LogicalLine>();
        var joined = new StringBuilder();
        List<Part> parts = new ArrayList<>();
        var via = new Via();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            String bare = line.stripTrailing();
            boolean comment = bare.stripLeading().startsWith("#");
            if (comment) {
                via.comment(bare.strip().substring(1));
            } else {
                int hash = commentStart(bare);
                boolean continues = hash < 0 && bare.endsWith("\\");
                String plain = hash >= 0 ? bare.substring(0, hash) : continues ? bare.substring(0, bare.length() - 1) : bare;
                int lead = plain.length() - plain.stripLeading().length();
                parts.add(new Part(joined.length(), number, lead + 1));
                joined.append(plain.strip()).append(continues ? " " : "");
                if (continues) {
                    continue;
                }
            }
            // A comment ends a line that goes on, as pip has it.
            if (!joined.toString().isBlank()) {
                via = new Via();
                lines.add(new LogicalLine(joined.toString().stripTrailing(), via.names, List.copyOf(parts)));
                via.restart(comment ? "" : line);
            }
            joined.setLength(0);
            parts = new ArrayList<>();
        }
        if (!joined.toString().isBlank()) {
            lines.add(new LogicalLine(joined.toString().stripTrailing(), List.of(), List.copyOf(parts)));
        }
        return List.copyOf(lines);
    }

    /** A comment begins with a number sign at the start or after a blank; in an address it is part of it. */
    private static int commentStart(String line) {
        for (int i = line.indexOf('#'); i >= 0; i = line.indexOf('#', i + 1)) {
            if (i == 0 || line.charAt(i - 1) == ' ' || line.charAt(i - 1) == '\t') {
                return i;
            }
        }
        return -1;
    }

    /** The comments after a requirement that say who needs it: {@code # via a, b}, or one name a line below {@code # via}. */
    private static final class Via {
        private final List<String> names = new ArrayList<>(1);
        private boolean open;

        void restart(String line) {
            int hash = commentStart(line);
            if (hash >= 0) {
                comment(line.substring(hash + 1));
            }
        }

        void comment(String text) {
            String bare = text.strip();
            if (bare.equals("via") || bare.startsWith("via ")) {
                open = true;
                add(bare.substring(3));
            } else if (open && text.startsWith("  ")) {
                add(bare);
            } else {
                open = false;
            }
        }

        private void add(String text) {
            for (String name : text.split(",")) {
                if (!name.isBlank()) {
                    names.add(name.strip());
                }
            }
        }
    }
}
